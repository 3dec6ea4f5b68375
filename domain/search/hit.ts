import type { NextSlot } from '#domain/availability/slot.ts';
import type { Emergency } from '#domain/clinics/clinic.ts';

export const SORTS = ['soonest', 'distance', 'rating', 'price', 'relevance'] as const;
export type Sort = (typeof SORTS)[number];

export type ClinicHit = {
  id: string;
  slug: string;
  name: string;
  address_line1: string;
  city: string;
  state: string;
  postal_code: string;
  phone: string;
  timezone: string;
  latitude: number;
  longitude: number;
  logo_url: string | null;
  /** The clinic's cover, small; null when it has no photo. */
  photo_url: string | null;
  accepts_emergency: boolean;
  home_visit_enabled: boolean;
  distance_km: number;
  rating: number | null;
  review_count: number;
  /** For the asked service, else the clinic's cheapest. */
  price_cents: number | null;
  currency: string;
  duration_min: number | null;
  emergency: Emergency | null;
  open_now: boolean;
  open_until: string | null;
  /** The next three starts, none when the clinic has no time online. */
  next_slots: NextSlot[];
};

export type ServiceSummary = {
  id: number;
  name: string;
  slug: string;
  description: string | null;
  default_duration_min: number;
  is_emergency: boolean;
  supports_home_visit: boolean;
};
