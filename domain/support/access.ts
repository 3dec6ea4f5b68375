import { requireActor } from '#domain/accounts/authenticate.ts';
import type { Ctx } from '#domain/context.ts';
import { NotFound } from '#platform/errors.ts';

/** Lets only the platform's support pass. Errors: 401; 404 for everyone else, as if there were no such thing. */
export function requireSupport(ctx: Ctx): void {
  const { roles } = requireActor(ctx);
  if (!roles.some(({ role }) => role === 'support')) throw new NotFound('page');
}
