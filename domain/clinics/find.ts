import type { Ctx } from '#domain/context.ts';
import { NotFound } from '#platform/errors.ts';
import type { ClinicProfile } from './clinic.ts';
import { selectProfile } from './sql/profile.ts';

/** A clinic's public page by id or slug: hours, team, prices, rating, sign. Errors: 404. */
export async function get(ctx: Ctx, idOrSlug: string): Promise<ClinicProfile> {
  const [clinic] = await selectProfile(ctx.db, idOrSlug, ctx.now);
  if (!clinic) throw new NotFound('clinic');
  return clinic;
}
