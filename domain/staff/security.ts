import { getSecondFactor } from '#domain/accounts/second-factor.ts';
import { record } from '#domain/audit/record.ts';
import { requireAdmin, requireStaff } from '#domain/clinics/access.ts';
import {
  requiresSecondFactor,
  setRequiresSecondFactor,
} from '#domain/clinics/require-second-factor.ts';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import { Conflict } from '#platform/errors.ts';
import type { SecurityInput } from './input.ts';

export type StaffSecurity = { requires_second_factor: boolean };

/** What the clinic asks of how its staff sign in. Errors: 401, 404 for others than its staff. */
export async function getSecurity(ctx: Ctx, clinicId: string): Promise<StaffSecurity> {
  requireStaff(ctx, clinicId);
  return { requires_second_factor: await requiresSecondFactor(ctx.db, clinicId) };
}

/**
 * Asks a second factor of all staff, from their next request on, or no more. Who asks has one, so that nobody shuts
 * themselves out. Errors: 401, 404 for others than its admins, 409 second_factor_off.
 */
export async function setSecurity(
  ctx: Ctx,
  clinicId: string,
  { requires_second_factor }: SecurityInput,
): Promise<StaffSecurity> {
  requireAdmin(ctx, clinicId);
  return write(ctx, async (trx) => {
    const inside = { ...ctx, db: trx };
    if (requires_second_factor && !(await getSecondFactor(inside)).is_on) {
      throw new Conflict(
        'second_factor_off',
        'Turn your own second factor on first, in your account.',
      );
    }
    await setRequiresSecondFactor(trx, clinicId, requires_second_factor);
    const deed = { subject_type: 'clinic', subject_id: clinicId, clinic_id: clinicId } as const;
    const details = { requires_second_factor };
    await record(trx, ctx, { action: 'staff.security_changed', ...deed, details });
    return { requires_second_factor };
  });
}
