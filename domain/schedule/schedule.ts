import type { AffectedVisit } from '#domain/availability/affected-visit.ts';
import type { SlotType } from '#domain/availability/slot.ts';

/** A weekly pause inside the opening hours. Times are HH:MM at the clinic; day 0 is Sunday. */
export type Break = { id: string; day_of_week: number; start_time: string; end_time: string };

/** Days, first and last included, on which the clinic is closed. */
export type Closure = { id: string; starts_on: string; ends_on: string; reason: string | null };

/** Weekly working time of a vet, or of any vet (`vet_id` null). An end at or before the start is past midnight. */
export type Shift = {
  id: string;
  vet_id: string | null;
  vet_name: string | null;
  day_of_week: number;
  start_time: string;
  end_time: string;
  slot_type: SlotType;
  /** Bookings at once of each pooled slot; 1 for a named vet. */
  capacity: number;
};

/** From a local day and time to another a vet is away; 24:00 is the end of the last day. */
export type TimeOff = {
  id: string;
  vet_id: string;
  vet_name: string;
  starts_on: string;
  start_time: string;
  ends_on: string;
  end_time: string;
  reason: string | null;
};

/** Why a visit is outside: the clinic is closed that day or then, its vet is away, or nobody works then. */
export const OUTSIDE_REASONS = ['closure', 'hours', 'time_off', 'shift'] as const;

/** A live visit ahead that the rules no longer make room for. */
export type OutsideVisit = AffectedVisit & { why: (typeof OUTSIDE_REASONS)[number] };

/** The answer of every change of the rules: what was set, and the visits that are outside now. */
export type Changed<T> = T & { outside: OutsideVisit[] };
