import { cancellationFee } from '#domain/appointments/cancellation.ts';
import { clock, dayNumber } from './calendar.ts';
import type { Patient } from './clients.ts';
import type { Clinic, Vet } from './clinic.ts';
import { pronouns } from './pronouns.ts';
import type { Random } from './random.ts';
import type { AppointmentRow, Rows, SlotRow, Status } from './rows.ts';
import { changeOf } from './visit-change.ts';
import { accessNotes, clinicNotes, notes } from './words/owner-notes.ts';

const MINUTE = 60_000;
const DAY_MS = 86_400_000;
// The letters of #domain/appointments/confirmation-code.ts, drawn from the town's own chance.
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

export type Planned = {
  clinic: Clinic;
  /** The slots that the visit claims, in order of time. */
  run: [SlotRow, ...SlotRow[]];
  start: number;
  startsAt: number;
  vet: Vet | null;
  patient: Patient;
  service: string;
  bookedAt: Date;
  status: Status;
};

/** Writes visits into the town with everything that belongs to one: claims, counters and history. */
export function createVisits(random: Random, rows: Rows, now: Date) {
  const codes = new Set<string>();

  function write(planned: Planned): AppointmentRow {
    const { clinic, run, patient, service, bookedAt, status } = planned;
    const offer = clinic.offers.get(service);
    if (!offer) throw new Error(`${clinic.row.name} does not offer ${service}.`);
    const [slot] = run;
    const change = changeOf(random, planned, planned.startsAt + offer.duration_min * MINUTE, now);
    const isCancelled = status === 'cancelled_by_owner' || status === 'cancelled_by_clinic';
    const price = { price_cents: offer.price_cents, cancellation_terms: clinic.terms };
    const row: AppointmentRow = {
      id: random.uuid(bookedAt),
      confirmation_code: newCode(random, codes),
      clinic_id: clinic.row.id,
      slot_id: slot.id,
      owner_id: patient.client.user.id,
      pet_id: patient.animal.row.id,
      vet_id: planned.vet?.id ?? null,
      service_id: offer.service_id,
      appointment_type: slot.slot_type,
      scheduled_date: slot.slot_date,
      scheduled_start: slot.start_time,
      scheduled_end: clock(planned.start + offer.duration_min),
      ...homeOf(random, planned),
      owner_notes: random.chance(0.55) ? ownerNote(random, planned) : null,
      clinic_notes: random.chance(0.12) ? random.pick(clinicNotes) : null,
      status,
      is_emergency: service === 'emergency-visit',
      cancelled_by: isCancelled ? change.by : null,
      cancellation_reason: isCancelled ? change.reason : null,
      cancelled_at: isCancelled ? change.at : null,
      cancellation_fee_cents: isCancelled
        ? status === 'cancelled_by_owner'
          ? cancellationFee({ ...price, starts_at: new Date(planned.startsAt) }, change.at)
          : 0
        : null,
      ...arrivalOf(random, planned, now),
      completed_at: status === 'completed' ? change.at : null,
      no_show_at: status === 'no_show' ? change.at : null,
      reminder_sent_at: isCancelled ? null : reminderOf(planned, now),
      ...price,
      created_at: bookedAt,
      updated_at: change.at,
    };
    rows.appointments.push(row);
    patient.visits.push(dayNumber(slot.slot_date));
    record(row.id, null, 'booked', row.owner_id, null, bookedAt);
    if (status !== 'booked') record(row.id, 'booked', status, change.by, change.reason, change.at);
    if (isCancelled) return row;
    for (const claimed of run) {
      claimed.current_bookings += 1;
      rows.appointment_slots.push({ appointment_id: row.id, slot_id: claimed.id });
    }
    return row;
  }

  function record(
    appointment_id: string,
    previous_status: Status | null,
    new_status: Status,
    changed_by: string,
    reason: string | null,
    created_at: Date,
  ): void {
    rows.appointment_status_history.push({
      id: random.uuid(created_at),
      appointment_id,
      previous_status,
      new_status,
      changed_by,
      reason,
      created_at,
    });
  }

  return { write };
}

export type Visits = ReturnType<typeof createVisits>;

function newCode(random: Random, taken: Set<string>): string {
  for (;;) {
    const letters = Array.from({ length: 8 }, () => LETTERS[random.int(0, LETTERS.length - 1)]);
    const code = letters.join('');
    if (taken.has(code)) continue;
    taken.add(code);
    return code;
  }
}

function homeOf(random: Random, { clinic, run: [slot], patient }: Planned) {
  const isHome = slot.slot_type === 'home_visit';
  return {
    home_address_line1: isHome ? patient.client.home.line1 : null,
    home_address_line2: isHome ? patient.client.home.line2 : null,
    home_city: isHome ? clinic.row.city : null,
    home_state: isHome ? clinic.row.state : null,
    home_postal_code: isHome ? clinic.row.postal_code : null,
    home_access_notes: isHome && random.chance(0.6) ? random.pick(accessNotes) : null,
  };
}

/** Who was seen came a little early; of the live visits those under way, and some that are about to begin, have arrived. */
function arrivalOf(random: Random, { status, startsAt }: Planned, now: Date) {
  const time = now.getTime();
  const notAfterNow = (instant: number) => new Date(Math.min(instant, time));
  const isLive = status === 'booked' || status === 'rescheduled';
  const isUnderWay = isLive && startsAt < time && random.chance(0.9);
  const isWaiting =
    isLive && startsAt > time && startsAt - time < 15 * MINUTE && random.chance(0.5);
  if (status === 'completed' || isUnderWay) {
    const hasBegun = status === 'completed' || time - startsAt > 5 * MINUTE;
    return {
      checked_in_at: notAfterNow(startsAt - random.int(1, 12) * MINUTE),
      started_at: hasBegun ? notAfterNow(startsAt + random.int(0, 5) * MINUTE) : null,
    };
  }
  return {
    checked_in_at: isWaiting ? new Date(time - random.int(1, 8) * MINUTE) : null,
    started_at: null,
  };
}

function reminderOf({ startsAt, bookedAt }: Planned, now: Date): Date | null {
  const due = startsAt - DAY_MS;
  return due > bookedAt.getTime() && due <= now.getTime() ? new Date(due) : null;
}

function ownerNote(random: Random, { service, patient: { animal } }: Planned): string | null {
  const fitting = [...(notes[service]?.any ?? []), ...(notes[service]?.[animal.group] ?? [])];
  if (fitting.length === 0) return null;
  return pronouns(random.pick(fitting), animal.row).replaceAll('{pet}', animal.row.name);
}
