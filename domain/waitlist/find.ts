import { requireActor } from '#domain/accounts/authenticate.ts';
import { requireStaff } from '#domain/clinics/access.ts';
import type { Ctx } from '#domain/context.ts';
import type { WaitlistEntry } from './entry.ts';
import { selectClinicEntries, selectEntries } from './sql/select.ts';

/** The actor's places in line, with what is offered to them right now. Errors: 401. */
export async function list(ctx: Ctx): Promise<WaitlistEntry[]> {
  return selectEntries(ctx.db, requireActor(ctx).user_id);
}

/** Who waits at a clinic, first come first, for its staff. Errors: 401, 404 for others. */
export async function listForClinic(ctx: Ctx, clinicId: string): Promise<WaitlistEntry[]> {
  requireStaff(ctx, clinicId);
  return selectClinicEntries(ctx.db, clinicId);
}
