import type { CancellationTerm } from '#domain/appointments/cancellation.ts';
import { requireStaff } from '#domain/clinics/access.ts';
import type { Ctx } from '#domain/context.ts';
import { NotFound } from '#platform/errors.ts';
import { changeRules } from './change-rules.ts';
import type { BookingRulesInput } from './input.ts';
import type { Changed } from './schedule.ts';
import { selectBookingRules, updateBookingRules } from './sql/booking-rules.ts';

/** What a clinic asks of a booking, in minutes, visits, hours and cents of its currency. */
export type BookingRules = {
  slot_minutes: number;
  buffer_min: number;
  minimum_notice_min: number;
  max_upcoming_per_owner: number | null;
  cancellation_terms: CancellationTerm[];
  booking_horizon_days: number | null;
  /** RFC 3339 with the clinic's offset; null or past: intake is open. */
  intake_paused_until: string | null;
};

/** The clinic's booking rules. Errors: 401, 404 for others than its staff. */
export async function getBookingRules(ctx: Ctx, clinicId: string): Promise<BookingRules> {
  requireStaff(ctx, clinicId);
  const [rules] = await selectBookingRules(ctx.db, clinicId);
  if (!rules) throw new NotFound('clinic');
  return rules;
}

/** Changes the rules that are given; visits keep the terms of their booking. Errors: 401, 404 for others than its admins. */
export async function setBookingRules(
  ctx: Ctx,
  clinicId: string,
  input: BookingRulesInput,
): Promise<Changed<BookingRules>> {
  return changeRules(ctx, clinicId, async (trx) => {
    await updateBookingRules(trx, clinicId, input);
    return getBookingRules({ ...ctx, db: trx }, clinicId);
  });
}
