import { statement, type Trx } from '#platform/db.ts';
import type { BookingRules } from '../booking-rules.ts';
import type { BookingRulesInput } from '../input.ts';

export const selectBookingRules = statement<BookingRules, [clinicId: string]>(
  'booking_rules',
  `SELECT slot_minutes, buffer_min, minimum_notice_min, max_upcoming_per_owner, cancellation_terms,
     booking_horizon_days, rfc3339(intake_paused_until, timezone) AS intake_paused_until
   FROM clinics WHERE id = $1 AND is_active`,
);

export async function updateBookingRules(
  trx: Trx,
  clinicId: string,
  { cancellation_terms, ...rules }: BookingRulesInput,
): Promise<void> {
  const terms = cancellation_terms && { cancellation_terms: JSON.stringify(cancellation_terms) };
  if (Object.keys({ ...rules, ...terms }).length === 0) return;
  await trx
    .updateTable('clinics')
    .set({ ...rules, ...terms })
    .where('id', '=', clinicId)
    .execute();
}

/** Closes a clinic's intake until an instant, or opens it; returns since when times are free again, if it was closed. */
export const setIntakePause = statement<
  { intake_paused_until: string | null; was_paused_until: Date | null },
  [clinicId: string, until: Date | null]
>(
  'pause_intake',
  `UPDATE clinics SET intake_paused_until = $2 WHERE id = $1
   RETURNING rfc3339(new.intake_paused_until, timezone) AS intake_paused_until, old.intake_paused_until AS was_paused_until`,
);
