import type { Slot } from '#domain/availability/slot.ts';

export const ENTRY_STATUSES = ['waiting', 'offered', 'fulfilled', 'left'] as const;

/** Minutes that an offer stands, unless the time itself is nearer than twice that. */
export const OFFER_MINUTES = 15;

export type Offer = {
  id: string;
  /** RFC 3339, UTC. */
  expires_at: string;
  slot: Slot;
};

/** A place in line, as its owner sees it. */
export type WaitlistEntry = {
  id: string;
  status: (typeof ENTRY_STATUSES)[number];
  clinic: { id: string; slug: string; name: string; timezone: string };
  pet: { id: string; name: string };
  service: { id: number; slug: string; name: string };
  vet: { id: string; name: string } | null;
  /** The visit that an accepted offer moves; null books a new one. */
  appointment_id: string | null;
  from_date: string;
  to_date: string;
  from_time: string;
  to_time: string;
  /** How many joined earlier for the same service here and still wait. */
  ahead: number;
  offer: Offer | null;
  created_at: string;
};
