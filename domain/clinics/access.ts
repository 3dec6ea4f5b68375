import { worksAt } from '#domain/accounts/account.ts';
import { requireActor } from '#domain/accounts/authenticate.ts';
import type { Ctx } from '#domain/context.ts';
import { NotFound } from '#platform/errors.ts';

/** Lets only people who work at the clinic pass. Errors: 401; 404 for everyone else, as if it were not there. */
export function requireStaff(ctx: Ctx, clinicId: string): void {
  if (!worksAt(requireActor(ctx), clinicId)) throw new NotFound('clinic');
}

/** Lets only the clinic's admins pass. Errors: as for staff. */
export function requireAdmin(ctx: Ctx, clinicId: string): void {
  requireActor(ctx);
  if (!isAdmin(ctx, clinicId)) throw new NotFound('clinic');
}

export function isAdmin({ actor }: Ctx, clinicId: string): boolean {
  const roles = actor?.roles ?? [];
  return roles.some((r) => r.role === 'clinic_admin' && r.clinic_id === clinicId);
}
