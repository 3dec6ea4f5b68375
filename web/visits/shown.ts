import { isLive } from '#domain/appointments/appointment.ts';
import { cancellationFee, freeUntil } from '#domain/appointments/cancellation.ts';
import type { Visit } from '../contract.ts';
import { clock, dateTime, localIn, money, names, nearDay, zoneIfOther } from '../format.ts';

/** One visit as its pages show it: pets that come together are one. */
export type ShownVisit = {
  visit: Visit;
  /** The other pets' appointments of the same visit. */
  others: Visit[];
  /** 'Rex and Olive'. */
  who: string;
  zone: string;
  /** What cancelling means now, or what it cost; null when there is nothing to say. */
  policy: string | null;
};

/** Puts pets that come together into one, in the order of the list; made where the clock is, on the server. */
export function shownVisits(visits: Visit[], now: Date, readerZone: string | null): ShownVisit[] {
  const groups = Map.groupBy(visits, (one) =>
    one.visit_id ? `${one.visit_id} ${isLive(one.status) ? 'live' : one.status}` : one.id,
  );
  return [...groups.values()].flatMap(([visit, ...others]) =>
    visit ? [shownVisit(visit, others, now, readerZone)] : [],
  );
}

export const shownVisit = (
  visit: Visit,
  others: Visit[],
  now: Date,
  readerZone: string | null,
): ShownVisit => ({
  visit,
  others,
  who: names([visit, ...others].map(({ pet }) => pet.name)),
  zone: zoneIfOther(visit.clinic.timezone, readerZone, visit.starts_at),
  policy: policyWords([visit, ...others], now),
});

type Priced = Parameters<typeof cancellationFee>[0];
type Where = { currency: string; timezone: string };

/** What cancelling would cost, in cents, and until when it is free; of pets that come together, all at once. */
function costOf(terms: Priced[], at: Date): { fee: number; until: Date | null; last: Date } {
  const ends = terms.map(freeUntil).filter((end) => end !== null);
  const times = ends.map((end) => end.getTime());
  const until = times.length ? new Date(Math.min(...times)) : null;
  const last = new Date(Math.max(...times, 0));
  return { fee: terms.reduce((sum, one) => sum + cancellationFee(one, at), 0), until, last };
}

/** 'Free to cancel until Tue 3:30 PM, then $25'; for a visit that is over, what came of it. */
function policyWords(visits: Visit[], now: Date): string | null {
  const [visit] = visits;
  if (!visit) return null;
  if (!isLive(visit.status)) return outcome(visit);
  if (now >= new Date(visit.starts_at) || visit.reader === 'sitter') return null;
  const terms = visits.map((one) => ({ ...one, price_cents: one.service.price_cents }));
  return aheadWords(terms, visit.clinic, now, visit.booked_by);
}

/** The same of a visit that is not booked yet; the payer is named where it is another's card. */
export function aheadWords(
  terms: Priced[],
  { currency, timezone }: Where,
  now: Date,
  whose: string | null = null,
): string {
  const { fee, until, last } = costOf(terms, now);
  const payer = whose ? `${whose} ` : '';
  if (fee > 0) return `Cancelling now costs ${payer}${money(fee, currency)}`;
  if (until === null) return 'Free to cancel until it starts';
  const then = costOf(terms, new Date(last.getTime() + 1_000)).fee;
  return `Free to cancel until ${when(timezone, until, now)}, then ${payer}${money(then, currency)}`;
}

/** 'today 3:30 PM', 'Tue 3:30 PM' within the week, else with its date; as the clinic's clock says it. */
function when(zone: string, instant: Date, now: Date): string {
  const at = localIn(zone, instant);
  const day = nearDay(at.date, localIn(zone, now).date);
  return /\d/.test(day)
    ? dateTime(at.date, at.time)
    : `${day === 'Today' ? 'today' : day} ${clock(at.time)}`;
}

function outcome({ status, cancellation_fee_cents: fee, clinic, reader }: Visit): string | null {
  if (reader === 'sitter') return null;
  switch (status) {
    case 'cancelled_by_owner':
      return fee ? `Cancelling cost ${money(fee, clinic.currency)}` : 'Cancelling cost nothing';
    case 'cancelled_by_clinic':
      return 'The clinic cancelled, so it cost nothing';
    case 'no_show':
      return 'The clinic saw nobody. If that is not so, call them';
    default:
      return null;
  }
}
