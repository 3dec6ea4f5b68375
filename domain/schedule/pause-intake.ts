import { announceOpen } from '#domain/availability/announce-open.ts';
import { takeRulesInHand } from '#domain/availability/replan.ts';
import { requireStaff } from '#domain/clinics/access.ts';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import type { PauseInput } from './input.ts';
import { setIntakePause } from './sql/booking-rules.ts';

const HOUR_MS = 3_600_000;

/** Until when no time can be booked online: RFC 3339 with the clinic's offset; null when intake is open. */
export type Intake = { intake_paused_until: string | null };

/** Takes no online bookings for times within so many hours from now. Errors: 401, 404 for others than the clinic's staff. */
export async function pauseIntake(ctx: Ctx, clinicId: string, input: PauseInput): Promise<Intake> {
  return setPause(ctx, clinicId, new Date(ctx.now.getTime() + input.hours * HOUR_MS));
}

/** Opens intake again. Errors: as for pausing. */
export async function resumeIntake(ctx: Ctx, clinicId: string): Promise<Intake> {
  return setPause(ctx, clinicId, null);
}

async function setPause(ctx: Ctx, clinicId: string, until: Date | null): Promise<Intake> {
  requireStaff(ctx, clinicId);
  return write(ctx, async (trx) => {
    await takeRulesInHand(trx, clinicId);
    const [clinic] = await setIntakePause(trx, clinicId, until);
    const before = clinic?.was_paused_until ?? null;
    const opensAt = until ?? ctx.now;
    if (before && before > opensAt) await announceOpen(trx, clinicId, opensAt, before);
    return { intake_paused_until: clinic?.intake_paused_until ?? null };
  });
}
