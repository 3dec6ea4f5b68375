import type { SlotType } from '#domain/availability/slot.ts';

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
export const LIVE: readonly Status[] = ['booked', 'rescheduled'];
export const isLive = (status: Status) => LIVE.includes(status);

export type HomeAddress = {
  home_address_line1: string | null;
  home_address_line2: string | null;
  home_city: string | null;
  home_state: string | null;
  home_postal_code: string | null;
  home_access_notes: string | null;
};

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
