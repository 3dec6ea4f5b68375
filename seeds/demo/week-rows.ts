import { clock } from './calendar.ts';
import type { Clinic } from './clinic.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';

/** The rows of a clinic's opening hours, breaks, shifts and offers. */
export function writeWeek(random: Random, rows: Rows, clinic: Clinic): void {
  const { row } = clinic;
  const id = () => random.uuid(row.created_at);
  for (let day = 0; day < 7; day++) {
    const hours = clinic.hours[day];
    rows.clinic_hours.push({
      id: id(),
      clinic_id: row.id,
      day_of_week: day,
      open_time: clock(hours?.start ?? 540),
      close_time: clock(hours?.end ?? 1020),
      is_closed: !hours,
    });
    const lunch = clinic.lunch[day];
    if (!lunch) continue;
    rows.clinic_breaks.push({
      id: id(),
      clinic_id: row.id,
      day_of_week: day,
      start_time: clock(lunch.start),
      end_time: clock(lunch.end),
    });
  }
  for (const shift of clinic.shifts) {
    rows.vet_shifts.push({
      id: id(),
      clinic_id: row.id,
      vet_id: shift.vet?.id ?? null,
      day_of_week: shift.day_of_week,
      start_time: clock(shift.start),
      end_time: clock(shift.end),
      slot_type: shift.slot_type,
      capacity: shift.capacity,
    });
  }
  for (const offer of clinic.offers.values()) {
    rows.clinic_services.push({
      id: id(),
      clinic_id: row.id,
      ...offer,
      payment_policy: null,
      deposit_cents: null,
      created_at: row.created_at,
    });
  }
}
