import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Db } from '#platform/db.ts';

/** What must hold after any interleaving; each query finds the rows that break it. */
const BROKEN = {
  'a counter differs from its live claims': `
    SELECT s.id, s.current_bookings, n.claims FROM availability_slots s, LATERAL (
      SELECT (SELECT count(*) FROM appointment_slots c WHERE c.slot_id = s.id)
           + (SELECT count(*) FROM hold_slots h WHERE h.slot_id = s.id) AS claims) AS n
    WHERE s.current_bookings <> n.claims OR s.current_bookings > s.max_bookings`,
  'a vet is in two places': `
    SELECT a.id, b.id FROM appointments a JOIN appointments b ON a.vet_id = b.vet_id AND a.id < b.id
    WHERE a.status IN ('booked', 'rescheduled') AND b.status IN ('booked', 'rescheduled')
      AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at`,
  'a pet is in two places': `
    SELECT a.id, b.id FROM appointments a JOIN appointments b ON a.pet_id = b.pet_id AND a.id < b.id
    WHERE a.status IN ('booked', 'rescheduled') AND b.status IN ('booked', 'rescheduled')
      AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at`,
  'the history does not lead to the status': `
    SELECT a.id, a.status, h.steps FROM appointments a, LATERAL (
      SELECT array_agg(coalesce(previous_status, '') || '>' || new_status ORDER BY id) AS steps,
        (array_agg(new_status ORDER BY id DESC))[1] AS last,
        count(*) FILTER (WHERE previous_status IS NULL) AS births
      FROM appointment_status_history WHERE appointment_id = a.id) AS h
    WHERE h.last IS DISTINCT FROM a.status OR h.births <> 1`,
  'a cancelled visit still claims a slot, or a live one lost its own': `
    SELECT a.id, a.status FROM appointments a
    WHERE a.slot_id IS NOT NULL
      AND (a.status IN ('cancelled_by_owner', 'cancelled_by_clinic'))
        = EXISTS (SELECT FROM appointment_slots c WHERE c.appointment_id = a.id)`,
  // Between two slots of a run there may be the clinic's buffer, which the visit goes on through.
  'a live visit lies outside the slots it claims': `
    SELECT a.id FROM appointments a JOIN clinics c ON c.id = a.clinic_id
    WHERE a.slot_id IS NOT NULL AND a.status IN ('booked', 'rescheduled')
      AND NOT (
        SELECT range_agg(tstzrange(s.starts_at, s.ends_at + make_interval(mins => c.buffer_min)))
          @> tstzrange(a.starts_at, a.ends_at) AND max(s.ends_at) >= a.ends_at
        FROM appointment_slots k JOIN availability_slots s ON s.id = k.slot_id WHERE k.appointment_id = a.id)`,
} as const;

/** Fails with the rows that break an invariant about time. */
export async function assertInvariants(db: Db): Promise<void> {
  for (const [what, query] of Object.entries(BROKEN)) {
    const { rows } = await sql.raw(query).execute(db);
    assert.deepEqual(rows, [], what);
  }
}
