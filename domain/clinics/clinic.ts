import type { CancellationTerm } from '#domain/appointments/cancellation.ts';
import type { ShownCertification } from '#domain/vets/certification.ts';
import type { ClinicPhoto } from './photo.ts';

export type Emergency = {
  flag_type: 'accepting_emergency' | 'at_capacity' | 'closed_emergency';
  message: string | null;
  wait_min_minutes: number | null;
  wait_max_minutes: number | null;
  started_at: string;
  confirmed_at: string;
  expires_at: string | null;
};

/** What a clinic's emergency sign says now; a sign past its expiry says nothing sure, so it is never read as open. */
export function emergencyReads(
  sign: Pick<Emergency, 'flag_type' | 'expires_at'> | null,
  now: Date,
): 'accepting' | 'at_capacity' | 'closed' | 'unconfirmed' | null {
  if (!sign) return null;
  if (sign.expires_at && new Date(sign.expires_at) <= now) return 'unconfirmed';
  if (sign.flag_type === 'accepting_emergency') return 'accepting';
  return sign.flag_type === 'at_capacity' ? 'at_capacity' : 'closed';
}

export type OpeningHours = {
  /** 0 is Sunday. */
  day_of_week: number;
  open_time: string;
  close_time: string;
  is_closed: boolean;
};

export type ClinicService = {
  service_id: number;
  slug: string;
  name: string;
  description: string | null;
  duration_min: number;
  price_cents: number | null;
  is_emergency: boolean;
  supports_home_visit: boolean;
};

export type TeamMember = {
  vet_id: string;
  name: string;
  specialty: string | null;
  years_experience: number | null;
  bio: string | null;
  photo_url: string | null;
  is_verified: boolean;
  certifications: ShownCertification[];
  rating: number | null;
  review_count: number;
};

export type InsuranceProvider = {
  id: number;
  slug: string;
  name: string;
  website_url: string | null;
};

/** How the clinic kept to what was booked in the last half year; cancelling for the owner is breaking it. */
export type KeptPromises = {
  /** Visits whose time has come, or that the clinic cancelled. */
  booked: number;
  /** Of them those that the clinic did not cancel, from 0 to 1; null while there are too few to tell. */
  kept_share: number | null;
  /** Half of the visits began no later than so many minutes after their time; null as above. */
  median_delay_min: number | null;
};

export type ClinicProfile = {
  id: string;
  name: string;
  slug: string;
  description: string | null;
  phone: string;
  email: string | null;
  website_url: string | null;
  logo_url: string | null;
  photos: ClinicPhoto[];
  address_line1: string;
  address_line2: string | null;
  city: string;
  state: string;
  postal_code: string;
  country: string;
  latitude: number;
  longitude: number;
  timezone: string;
  currency: string;
  /** The clinic's own words; what cancelling costs is in the terms. */
  cancellation_policy: string | null;
  cancellation_terms: CancellationTerm[];
  parking_notes: string | null;
  accepts_emergency: boolean;
  home_visit_enabled: boolean;
  home_visit_radius_km: number | null;
  rating: number | null;
  review_count: number;
  /** Whom it treats; none named is all. */
  species: { id: number; name: string }[];
  insurance_providers: InsuranceProvider[];
  kept_promises: KeptPromises;
  /** When a visit ahead was last booked, moved or cancelled, or the clinic last changed something. */
  times_changed_at: string;
  emergency: Emergency | null;
  open_now: boolean;
  /** Local closing time while open. */
  open_until: string | null;
  hours: OpeningHours[];
  services: ClinicService[];
  team: TeamMember[];
};
