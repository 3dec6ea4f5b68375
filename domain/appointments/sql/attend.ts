import { statement } from '#platform/db.ts';
import type { Status } from '../appointment.ts';

export const markArrived = statement<unknown, [id: string, at: Date]>(
  'mark_arrived',
  'UPDATE appointments SET checked_in_at = $2 WHERE id = $1',
);

/** Sets or takes back the start; whoever starts has arrived. */
export const markStarted = statement<unknown, [id: string, at: Date | null]>(
  'mark_started',
  `UPDATE appointments SET started_at = $2::timestamptz, checked_in_at = coalesce(checked_in_at, $2::timestamptz) WHERE id = $1`,
);

/** The live status from which a visit was completed or marked. */
export const previousLiveStatus = statement<{ status: Status }, [id: string]>(
  'previous_live_status',
  `SELECT previous_status AS status FROM appointment_status_history
   WHERE appointment_id = $1 AND previous_status IN ('booked', 'rescheduled')
     AND new_status IN ('completed', 'no_show')
   ORDER BY id DESC LIMIT 1`,
);
