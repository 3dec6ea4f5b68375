import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import fc from 'fast-check';
import { domain } from '#domain/index.ts';
import { addDays } from '#platform/local-date.ts';
import { client, type PastVisit, pastOf } from '#test/clinic-year.ts';
import { testDatabase } from '#test/database.ts';
import { harborStreet, staffVets } from '#test/people.ts';
import { LEADS } from './analytics.ts';

const { db } = await testDatabase({ after });
const town = await harborStreet(db);
const { clinic, grace, examId, dentalId } = town;
const { offered, visited, paid } = pastOf(db, town);
const vets = [...(await staffVets(db, town, ['Osei', 'Lind'])), null];
const clients = await Promise.all(['Ana', 'Ben', 'Cleo', 'Dora'].map((name) => client(db, name)));

// Weeks around the nights on which most of these clocks change.
const FIRST_DAY = '2026-10-19';
const DAYS = 24;
const ZONES = ['America/New_York', 'Europe/London', 'Australia/Lord_Howe', 'Asia/Kathmandu'];
const BORDERS_H = [4, 24, 72, 168, 336, 672];
const HOUR_MS = 3_600_000;
const two = (n: number) => String(n).padStart(2, '0');

const visit = fc.record({
  at: fc.integer({ min: 0, max: DAYS * 20 - 1 }),
  who: fc.nat({ max: clients.length - 1 }),
  vet: fc.nat({ max: vets.length - 1 }),
  service: fc.constantFrom(examId, dentalId),
  status: fc.constantFrom(
    ...([
      'completed',
      'completed',
      'no_show',
      'cancelled_by_owner',
      'cancelled_by_clinic',
    ] as const),
  ),
  leadMin: fc.oneof(fc.integer({ min: -30, max: 3000 }), fc.integer({ min: 0, max: 60_000 })),
  cancelledMin: fc.integer({ min: -60, max: 3000 }),
  paidMin: fc.option(fc.integer({ min: 0, max: 20_000 })),
  cents: fc.integer({ min: 1, max: 50_000 }),
});
const slot = fc.record({
  at: fc.integer({ min: 0, max: DAYS * 20 - 1 }),
  vet: fc.nat({ max: vets.length - 1 }),
  places: fc.integer({ min: 1, max: 4 }),
  taken: fc.nat({ max: 4 }),
  is_blocked: fc.boolean(),
});
const world = fc.record({
  zone: fc.constantFrom(...ZONES),
  visits: fc.uniqueArray(visit, { minLength: 5, maxLength: 30, selector: ({ at }) => at }),
  slots: fc.uniqueArray(slot, { maxLength: 15, selector: ({ at }) => at }),
  from: fc.nat({ max: DAYS - 2 }),
  days: fc.nat({ max: DAYS }),
  vet: fc.nat({ max: vets.length - 1 }),
});

type Made = Omit<PastVisit, 'start' | 'end'> & {
  starts: number;
  who: number;
  paid_at: Date | null;
  cents: number;
};

/** From four in the morning on: no zone skips or repeats such an hour. */
const placeOf = (at: number) => ({
  date: addDays(FIRST_DAY, Math.floor(at / 20)),
  hour: 4 + (at % 20),
});
const mondayOf = (date: string) => {
  const { dayOfWeek } = Temporal.PlainDate.from(date);
  return addDays(date, 1 - dayOfWeek);
};

it('every figure is what a plain count of the same rows comes to', async () => {
  await fc.assert(
    fc.asyncProperty(world, async ({ zone, visits, slots, from, days, vet }) => {
      await clear();
      await db.updateTable('clinics').set({ timezone: zone }).where('id', '=', clinic.id).execute();
      const made: Made[] = [];
      for (const one of visits) {
        const { date, hour } = placeOf(one.at);
        const start = Temporal.PlainDateTime.from(`${date}T${two(hour)}:00`).toZonedDateTime(zone);
        const starts = start.epochMilliseconds;
        const isCancelled = one.status.startsWith('cancelled');
        const row = {
          ...{ date, service_id: one.service, vet_id: vets[one.vet] ?? null, status: one.status },
          booked_at: new Date(starts - one.leadMin * 60_000),
          cancelled_at: isCancelled ? new Date(starts - one.cancelledMin * 60_000) : null,
        };
        const who = clients[one.who];
        assert.ok(who);
        const id = await visited(who, { ...row, start: `${two(hour)}:00`, end: `${two(hour)}:30` });
        const paid_at = one.paidMin === null ? null : new Date(starts + one.paidMin * 60_000);
        if (paid_at) await paid(who, id, one.cents, paid_at);
        made.push({ ...row, starts, who: one.who, paid_at, cents: one.cents });
      }
      const times = [];
      for (const one of slots) {
        const { date, hour } = placeOf(one.at);
        const vet_id = vets[one.vet] ?? undefined;
        const max_bookings = vet_id ? 1 : one.places;
        const places = { max_bookings, current_bookings: Math.min(one.taken, max_bookings) };
        const row = { ...places, is_blocked: one.is_blocked, ...(vet_id && { vet_id }) };
        await offered(date, `${two(hour)}:15`, `${two(hour)}:45`, row);
        times.push({ ...row, date, hour });
      }

      const period = { from: addDays(FIRST_DAY, from), to: addDays(FIRST_DAY, from + days) };
      const vet_id = vets[vet] ?? null;
      const asked = { ...period, ...(vet_id && { vet_id }) };
      const found = await domain.analytics.read(grace.ctx, clinic.id, asked);

      const isIn = (date: string) => date >= period.from && date <= period.to;
      const isTheirs = (one: { vet_id?: string | null }) => !vet_id || one.vet_id === vet_id;
      const shown = made.filter((one) => isIn(one.date) && isTheirs(one));
      const isKept = ({ status }: { status: string }) => status === 'completed';
      const isLate = (one: Made) =>
        one.status === 'cancelled_by_owner' &&
        (one.cancelled_at?.getTime() ?? 0) > one.starts - 24 * HOUR_MS;
      const isEnded = (one: Made) => isKept(one) || one.status === 'no_show' || isLate(one);
      const tally = (rows: Made[]) => ({
        ended: rows.filter(isEnded).length,
        no_shows: rows.filter(({ status }) => status === 'no_show').length,
        late_cancellations: rows.filter(isLate).length,
      });
      const weeks: string[] = [];
      for (let week = mondayOf(period.from); week <= period.to; week = addDays(week, 7)) {
        weeks.push(week);
      }
      const ofWeek = (week: string) => shown.filter(({ date }) => mondayOf(date) === week);

      assert.deepEqual(
        found.attendance,
        weeks.map((week) => ({ week, ...tally(ofWeek(week)) })),
      );

      const leadOf = (one: Made) => Math.max(0, one.starts - one.booked_at.getTime()) / HOUR_MS;
      const held = shown.filter((one) => !one.status.startsWith('cancelled'));
      assert.deepEqual(
        found.lead_times,
        LEADS.map((lead, index) => {
          const rows = shown.filter(
            (one) => BORDERS_H.filter((border) => leadOf(one) >= border).length === index,
          );
          return { lead, visits: rows.filter((one) => held.includes(one)).length, ...tally(rows) };
        }),
      );
      const minutes = held.map((one) => leadOf(one) * 60).sort((a, b) => a - b);
      const quartiles = found.totals.lead_quartiles_min;
      assert.equal(quartiles === null, minutes.length === 0);
      quartiles?.forEach((quartile, index) => {
        const at = ((minutes.length - 1) * (index + 1)) / 4;
        const [low = 0, high = 0] = [minutes[Math.floor(at)], minutes[Math.ceil(at)]];
        assert.ok(Math.abs(quartile - (low + (high - low) * (at % 1))) < 1e-6);
      });

      const firstOf = (who: number) =>
        made
          .filter((one) => one.who === who && isKept(one))
          .map(({ date }) => date)
          .sort()[0] ?? '';
      const people = (rows: Made[]) => new Set(rows.filter(isKept).map(({ who }) => who));
      const split = (who: Set<number>, isNew: (first: string) => boolean) => {
        const fresh = [...who].filter((one) => isNew(firstOf(one)) && firstOf(one) >= period.from);
        return { new_clients: fresh.length, returning_clients: who.size - fresh.length };
      };
      assert.deepEqual(
        found.clients,
        weeks.map((week) => ({
          week,
          ...split(people(ofWeek(week)), (first) => mondayOf(first) === week),
        })),
      );
      // Of one vet's clients, those are new whom that vet saw in the week of their first visit.
      const fresh = [...people(shown)].filter((who) => {
        const first = firstOf(who);
        const met = shown.some(
          (one) => one.who === who && isKept(one) && mondayOf(one.date) === mondayOf(first),
        );
        return first >= period.from && met;
      });
      assert.equal(found.totals.clients.new_clients, fresh.length);
      assert.equal(found.totals.clients.returning_clients, people(shown).size - fresh.length);

      const localDay = (instant: Date) =>
        Temporal.Instant.fromEpochMilliseconds(instant.getTime())
          .toZonedDateTimeISO(zone)
          .toPlainDate()
          .toString();
      const money = made.filter(
        (one) => one.paid_at && isIn(localDay(one.paid_at)) && isTheirs(one),
      );
      assert.deepEqual(
        found.revenue?.map(({ week, taken_cents }) => [week, taken_cents]),
        money.length === 0
          ? []
          : weeks.map((week) => [
              week,
              money
                .filter(({ paid_at }) => paid_at && mondayOf(localDay(paid_at)) === week)
                .reduce((sum, { cents }) => sum + cents, 0),
            ]),
      );

      const hours = new Map<string, { offered_min: number; booked_min: number }>();
      for (const one of times.filter((time) => isIn(time.date) && isTheirs(time))) {
        const places = one.is_blocked ? one.current_bookings : one.max_bookings;
        if (places === 0) continue;
        const key = `${Temporal.PlainDate.from(one.date).dayOfWeek % 7} ${two(one.hour)}`;
        const sum = hours.get(key) ?? { offered_min: 0, booked_min: 0 };
        sum.offered_min += 30 * places;
        sum.booked_min += 30 * one.current_bookings;
        hours.set(key, sum);
      }
      assert.deepEqual(
        found.utilisation.map(({ day_of_week, hour, ...rest }) => [
          `${day_of_week} ${two(hour)}`,
          rest,
        ]),
        [...hours].sort(([a], [b]) => a.localeCompare(b)),
      );

      const counts = (key: 'service_id' | 'vet_id') =>
        Object.fromEntries(
          [...Map.groupBy(shown.filter(isKept), (one) => one[key])].map(([id, rows]) => [
            String(id),
            rows.length,
          ]),
        );
      const told = <T>(rows: T[], idOf: (row: T) => unknown, of: (row: T) => number) =>
        Object.fromEntries(rows.map((row) => [String(idOf(row)), of(row)]));
      assert.deepEqual(
        told(
          found.services,
          ({ service }) => service.id,
          ({ visits }) => visits,
        ),
        counts('service_id'),
      );
      assert.deepEqual(
        told(
          found.vets,
          (row) => row.vet?.id ?? null,
          (row) => row.visits,
        ),
        counts('vet_id'),
      );
    }),
    { seed: 11, numRuns: 12 },
  );
});

async function clear() {
  await db.deleteFrom('payments').execute();
  await db.deleteFrom('appointments').execute();
  await db.deleteFrom('availability_slots').execute();
}
