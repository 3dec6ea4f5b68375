import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { domain } from '#domain/index.ts';
import type { Asked } from '#domain/search/sql/asked.ts';
import { soonestPlainly } from '#domain/search/sql/ranked.ts';
import { soonest } from '#domain/search/sql/soonest.ts';
import type { Db } from '#platform/db.ts';
import { MONDAY, stranger } from './people.ts';
import type { dice } from './search-town.ts';

type Dice = ReturnType<typeof dice>;

/** What happens to times; each is one statement, as the verbs make them. */
const EVENTS: [weight: number, text: (dice: Dice) => string][] = [
  [
    40,
    (d) =>
      `UPDATE availability_slots SET current_bookings = current_bookings + 1 WHERE id IN (${slots(d, 4)}) AND current_bookings < max_bookings AND NOT is_blocked`,
  ],
  [
    30,
    (d) =>
      `UPDATE availability_slots SET current_bookings = current_bookings - 1 WHERE id IN (${slots(d, 4)}) AND current_bookings > 0`,
  ],
  [
    8,
    (d) => `UPDATE availability_slots SET is_blocked = NOT is_blocked WHERE id IN (${slots(d, 6)})`,
  ],
  [
    4,
    (d) =>
      `UPDATE availability_slots SET max_bookings = 1 + (max_bookings % 3) WHERE id IN (${slots(d, 6)}) AND vet_id IS NULL AND current_bookings <= 1`,
  ],
  [
    4,
    (d) =>
      `UPDATE availability_slots SET service_id = ${d.one(['NULL', '1', '4'])} WHERE id IN (${slots(d, 4)})`,
  ],
  [
    4,
    (d) =>
      `UPDATE availability_slots SET slot_type = ${d.one([`'in_person'`, `'home_visit'`])} WHERE id IN (${slots(d, 2)})`,
  ],
  [
    4,
    (d) =>
      `UPDATE availability_slots SET start_time = start_time - interval '10 minutes', end_time = end_time - interval '10 minutes' WHERE id IN (${slots(d, 2)})`,
  ],
  [
    6,
    (d) => `INSERT INTO availability_slots (clinic_id, slot_date, start_time, end_time)
    SELECT id, date '2026-11-30' + ${d.whole(5)}, '${10 + d.whole(8)}:00', '20:00' FROM clinics WHERE hashtext(id::text) % 40 = ${d.whole(40)}`,
  ],
  [2, (d) => `DELETE FROM availability_slots s WHERE id IN (${slots(d, 3)})`],
  [
    2,
    (d) =>
      `UPDATE clinic_services SET duration_min = ${d.one([15, 30, 60, 90])} WHERE hashtext(id::text) % 50 = ${d.whole(50)}`,
  ],
  [
    2,
    (d) =>
      `UPDATE clinic_services SET is_active = NOT is_active WHERE hashtext(id::text) % 80 = ${d.whole(80)}`,
  ],
  [
    2,
    (d) =>
      `UPDATE clinics SET minimum_notice_min = ${d.one([0, 30, 600])} WHERE hashtext(id::text) % 30 = ${d.whole(30)}`,
  ],
  [
    2,
    (d) =>
      `UPDATE clinics SET intake_paused_until = ${d.one(['NULL', `'2026-12-01T15:00Z'`])} WHERE hashtext(id::text) % 30 = ${d.whole(30)}`,
  ],
  [
    1,
    (d) =>
      `UPDATE clinics SET buffer_min = ${d.one([0, 10, 30])} WHERE hashtext(id::text) % 30 = ${d.whole(30)}`,
  ],
  [
    1,
    (d) =>
      `UPDATE clinics SET latitude = latitude + 0.05, longitude = longitude - 0.05, is_active = true WHERE hashtext(id::text) % 60 = ${d.whole(60)}`,
  ],
];

// Where the random place falls decides which rows: the order of ids is as good as chance.
const slots = (d: Dice, most: number) =>
  `SELECT id FROM availability_slots WHERE id > (SELECT id FROM availability_slots OFFSET ${d.whole(400)} * 10 LIMIT 1) ORDER BY md5(id::text || '${d.whole(1e6)}') LIMIT ${1 + d.whole(most)}`;

/** Something random happens. A deadlock's victim is left undone, as a verb would leave it after its tries. */
async function happen(db: Db, d: Dice): Promise<void> {
  const text = d.one(
    EVENTS.flatMap(([weight, event]) => Array.from({ length: weight }, () => event)),
  );
  await sql
    .raw(text(d))
    .execute(db)
    .catch((error: { code?: string }) => {
      if (error.code !== '40P01') throw error;
    });
}

/** Both statements, in one snapshot, on a random place, service and radius. */
export async function compare(db: Db, d: Dice, now: Date): Promise<number> {
  const asked: Asked = {
    latitude: 40.7 + (d.next() - 0.5) * 0.8,
    longitude: -74 + (d.next() - 0.5) * 0.8,
    radius_m: d.one([2, 8, 20, 50, 90]) * 1000,
    now,
    service_id: d.one([null, 1, 2, 3, 4, 5, 6]),
    slot_type: 'in_person',
    pets: d.one([1, 1, 1, 2]),
    from: d.one([null, null, null, '2026-12-02']),
    to: d.one([null, null, null, '2026-12-03']),
    words: d.one([null, null, null, 'rio:*']),
    phrase: 'rio',
    species_id: d.one([null, null, 3]),
    insurance_provider_id: null,
    min_rating: d.one([null, null, 3]),
    open_now: null,
    accepts_emergency: d.one([null, null, null, true]),
    after_rank: null,
    after_chord: null,
    after_id: null,
    seen: [],
    most: d.one([2, 6, 21]),
  };
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const fast = await soonest(trx, asked);
      const plain = await soonestPlainly(trx, asked);
      assert.deepEqual(fast, plain, JSON.stringify(asked));
      return plain.length;
    });
}

/** Events on several connections, with comparisons, tightening and the clock going on meanwhile. */
export async function storm(
  db: Db,
  d: Dice,
  options: { rounds: number; eventsARound: number; comparisons: number },
) {
  let now = MONDAY;
  let hits = 0;
  for (let round = 0; round < options.rounds; round++) {
    now = new Date(now.getTime() + d.one([-5, 1, 10, 60]) * 60_000);
    const ctx = stranger(db, now);
    const events = async () => {
      for (let i = 0; i < options.eventsARound / 3; i++) await happen(db, d);
    };
    const comparisons = async () => {
      for (let i = 0; i < options.comparisons; i++) hits += await compare(db, d, now);
    };
    const tighten = () =>
      d.next() < 0.5 ? domain.search.tightenAllBounds(ctx) : domain.search.tightenBounds(ctx);
    await Promise.all([events(), events(), events(), comparisons(), tighten().then(tighten)]);
    assert.deepEqual(await domain.search.checkBounds(ctx), []);
    for (let i = 0; i < options.comparisons; i++) hits += await compare(db, d, now);
  }
  return hits;
}
