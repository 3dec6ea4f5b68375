import type { CancellationTerm } from '#domain/appointments/cancellation.ts';
import type { ClinicRow } from './rows.ts';
import type { Town } from './towns.ts';

export type Kind = 'general' | 'country' | 'emergency' | 'cats' | 'exotics';

/** Minutes since midnight. */
export type Span = { start: number; end: number };

export type Person = { user_id: string; first_name: string; last_name: string };
export type Vet = Person & { id: string };

export type Shift = Span & {
  vet: Vet | null;
  day_of_week: number;
  slot_type: 'in_person' | 'home_visit';
  capacity: number;
};

export type Offer = { service_id: number; duration_min: number; price_cents: number };

/** A clinic while the town is being planned. */
export type Clinic = {
  row: ClinicRow;
  town: Town;
  kind: Kind;
  /** Busyness around 1. */
  popularity: number;
  /** What its owners think of it, as the shares of 5, 4, 3, 2 and 1 stars. */
  stars: readonly number[];
  /** By day of week; null is closed. */
  hours: (Span | null)[];
  lunch: (Span | null)[];
  vets: Vet[];
  admin: Person;
  desk: Person;
  /** The rule that its cancellation policy states. */
  terms: CancellationTerm[];
  /** By slug of the service. */
  offers: Map<string, Offer>;
  shifts: Shift[];
};
