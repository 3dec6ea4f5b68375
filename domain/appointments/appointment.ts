import type { SlotType } from '#domain/availability/slot.ts';
import type { CancellationTerm } from './cancellation.ts';

export const STATUSES = [
  'booked',
  'rescheduled',
  'cancelled_by_owner',
  'cancelled_by_clinic',
  'no_show',
  'completed',
] as const;
export type Status = (typeof STATUSES)[number];

/** Live visits hold their time; the others are over. */
const LIVE: readonly Status[] = ['booked', 'rescheduled'];
export const isLive = (status: Status) => LIVE.includes(status);

/** What a visit's status and clock allow; every face asks here, and the verbs do again under lock. */
export const appointmentCan = {
  cancel: (v: Standing, now: Date) =>
    isLive(v.status) && !v.started_at && now < new Date(v.ends_at),
  reschedule: (v: Standing, now: Date) =>
    isLive(v.status) && !v.checked_in_at && now < new Date(v.ends_at),
  checkIn: (v: Standing) => isLive(v.status) && !v.checked_in_at,
  start: (v: Standing) => isLive(v.status) && !v.started_at,
  complete: (v: Standing) => isLive(v.status),
  markNoShow: (v: Standing, now: Date) =>
    isLive(v.status) && !v.checked_in_at && now >= new Date(v.starts_at),
  undo: (v: Standing, now: Date) => undoable(v, now) !== null,
};

export const UNDO_MS = 3_600_000;

/** The last of start, complete and no-show, when it was done within the hour. */
export function undoable(v: Standing, now: Date): 'start' | 'complete' | 'no_show' | null {
  const recent = (at: string | null) =>
    at !== null && now.getTime() - new Date(at).getTime() <= UNDO_MS;
  if (v.status === 'completed') return recent(v.completed_at) ? 'complete' : null;
  if (v.status === 'no_show') return recent(v.no_show_at) ? 'no_show' : null;
  return isLive(v.status) && recent(v.started_at) ? 'start' : null;
}

type Standing = Pick<
  Visit,
  | 'status'
  | 'starts_at'
  | 'ends_at'
  | 'checked_in_at'
  | 'started_at'
  | 'completed_at'
  | 'no_show_at'
>;

export type HomeAddress = {
  home_address_line1: string | null;
  home_address_line2: string | null;
  home_city: string | null;
  home_state: string | null;
  home_postal_code: string | null;
  home_access_notes: string | null;
};

/** Who reads a visit: who booked it, a keeper of the pet (owner or co-owner), a sitter on their days, the clinic's staff. */
export const READERS = ['booker', 'keeper', 'sitter', 'clinic'] as const;
export type Reader = (typeof READERS)[number];

/** A visit as its owner sees it. */
export type Visit = HomeAddress & {
  id: string;
  confirmation_code: string;
  status: Status;
  appointment_type: SlotType;
  slot_id: string | null;
  /** YYYY-MM-DD at the clinic. */
  scheduled_date: string;
  /** HH:MM at the clinic. */
  scheduled_start: string;
  scheduled_end: string;
  /** RFC 3339 with the clinic's offset. */
  starts_at: string;
  ends_at: string;
  checked_in_at: string | null;
  started_at: string | null;
  completed_at: string | null;
  no_show_at: string | null;
  cancelled_at: string | null;
  cancellation_reason: string | null;
  cancellation_terms: CancellationTerm[];
  /** What cancelling cost, once cancelled. */
  cancellation_fee_cents: number | null;
  /** Shared by the appointments of pets that come together. */
  visit_id: string | null;
  is_emergency: boolean;
  owner_notes: string | null;
  clinic: {
    id: string;
    slug: string;
    name: string;
    phone: string;
    address_line1: string;
    city: string;
    state: string;
    postal_code: string;
    timezone: string;
    currency: string;
    latitude: number;
    longitude: number;
    cancellation_policy: string | null;
  };
  pet: { id: string; name: string; species_name: string };
  vet: { id: string; name: string } | null;
  service: {
    id: number;
    slug: string;
    name: string;
    duration_min: number;
    price_cents: number | null;
  };
  reader: Reader;
  /** First name of who booked it, for keepers and sitters. */
  booked_by: string | null;
  created_at: string;
};

/** A visit as the clinic's staff see it. */
export type DeskVisit = Visit & {
  owner: { id: string; name: string; phone: string | null; email: string };
  clinic_notes: string | null;
};

export type StatusChange = {
  previous_status: Status | null;
  new_status: Status;
  changed_by_name: string | null;
  reason: string | null;
  created_at: string;
};
