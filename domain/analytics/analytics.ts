import type { Period } from '#domain/invoices/period.ts';

/** How long before its start a visit was booked, from the shortest; each ends where the next begins. */
export const LEADS = [
  'under_4_hours',
  'under_1_day',
  'under_3_days',
  'under_1_week',
  'under_2_weeks',
  'under_4_weeks',
  'longer',
] as const;
export type Lead = (typeof LEADS)[number];

/** What there is to see, each also as CSV; `revenue` for the clinic's admins. */
export const FIGURES = [
  'utilisation',
  'attendance',
  'lead_times',
  'revenue',
  'clients',
  'waitlist',
  'services',
  'vets',
] as const;
export type Figure = (typeof FIGURES)[number];

/** Time offered in the hour of a weekday (0 is Sunday), and how much of it was booked, by when the time begins. */
export type UtilisedHour = {
  day_of_week: number;
  hour: number;
  offered_min: number;
  booked_min: number;
};

/** Of the visits that came to an end: those missed, and those cancelled by the owner within a day of the start. */
export type Attendance = { ended: number; no_shows: number; late_cancellations: number };
export type Revenue = { currency: string; taken_cents: number; given_back_cents: number };
export type Clients = { new_clients: number; returning_clients: number };
export type Waiting = { joined: number; offered: number; filled: number };

/** The Monday that a week begins with. */
type InWeek<T> = { week: string } & T;
export type ByWeek<T> = InWeek<T>[];

export type LeadTimes = Attendance & {
  lead: Lead;
  /** Not cancelled. */
  visits: number;
};
export type ServiceVisits = { service: { id: number; name: string }; visits: number };
/** `vet` is null for visits that no vet was assigned to. */
export type VetVisits = { vet: { id: string; name: string } | null; visits: number };

export type Totals = {
  visits: number;
  offered_min: number;
  booked_min: number;
  attendance: Attendance;
  /** Minutes from booking to start that a quarter, half and three quarters of the visits stay within; null without visits. */
  lead_quartiles_min: [quarter: number, half: number, three_quarters: number] | null;
  revenue: Revenue[] | null;
  clients: Clients;
  waitlist: Waiting;
};

export type Figures = {
  utilisation: UtilisedHour[];
  attendance: ByWeek<Attendance>;
  lead_times: LeadTimes[];
  /** Null for who is no admin. */
  revenue: ByWeek<Revenue> | null;
  clients: ByWeek<Clients>;
  waitlist: ByWeek<Waiting>;
  services: ServiceVisits[];
  vets: VetVisits[];
};

export type Analytics = Figures & {
  period: Period;
  totals: Totals;
  /** As many days right before. */
  previous: { period: Period; totals: Totals };
};
