import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sql } from 'kysely';
import { domain } from '#domain/index.ts';
import type { Db } from '#platform/db.ts';
import { person, stranger } from './people.ts';
import { DAYS_PLANNED, expectedSlots } from './plan-oracle.ts';
import { slotsOf } from './rules.ts';
import { type Rules, rules, type Span, type Zone, zoneAndDate } from './zones.ts';

type Runs = { numRuns: number; seed: number };

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const times = ({ from, to }: Span) => ({
  begins: clock(from),
  ends: clock(to > 1440 ? to - 1440 : to),
});

/** Plans random rules over odd nights and compares every slot with what Temporal and plain counting say. */
export async function checkPlanning(db: Db, runs: Runs): Promise<void> {
  const vet = await vetWithAccount(db);
  const property = fc.asyncProperty(zoneAndDate, rules, async ({ zone, date }, given) => {
    const today = Temporal.PlainDate.from(date).subtract({ days: 2 });
    const id = await clinicWith(db, vet.id, vet.user_id, zone, given);
    const morning = today.toPlainDateTime().add({ minutes: given.nowMinute });
    const now = new Date(morning.toZonedDateTime(zone).epochMilliseconds);
    await domain.availability.fillHorizon(stranger(db, now), DAYS_PLANNED);
    await sql`UPDATE clinics SET is_active = false WHERE id = ${id}`.execute(db);
    const slots = await slotsOf(db, id);
    assert.deepEqual(
      slots.map((slot) => ({
        date: slot.slot_date,
        start: slot.start_time,
        end: slot.end_time,
        instant: slot.starts_at.getTime(),
      })),
      expectedSlots(zone, today, given),
    );
    slots.forEach((slot, i) => {
      const before = slots[i - 1];
      assert.ok(!before || before.ends_at <= slot.starts_at, 'two at once');
    });
  });
  await fc.assert(property, runs);
}

// One vet for all clinics: making an account costs more than planning for it.
async function vetWithAccount(db: Db) {
  const { user_id } = await person(db, 'Ama');
  const { rows } = await sql<{ id: string }>`
    INSERT INTO vets (user_id) VALUES (${user_id}) RETURNING id`.execute(db);
  return { id: rows[0]?.id ?? '', user_id };
}

async function clinicWith(db: Db, vet: string, userId: string, timezone: Zone, given: Rules) {
  const { rows } = await sql<{ id: string }>`
    INSERT INTO clinics (name, slug, phone, address_line1, city, state, postal_code, latitude, longitude,
      timezone, slot_minutes, buffer_min)
    VALUES ('Odd Hours', 'odd-' || gen_random_uuid(), '+1 718 555 0142', '1 Main Street', 'Brooklyn', 'NY', '11201',
      40, -73, ${timezone}, ${given.slot_minutes}, ${given.buffer_min}) RETURNING id`.execute(db);
  const id = rows[0]?.id ?? '';
  await sql`INSERT INTO clinic_staff (clinic_id, vet_id, user_id, role)
    VALUES (${id}, ${vet}, ${userId}, 'vet')`.execute(db);
  const hours = given.hours.flatMap((span, day) => (span ? [{ day, ...times(span) }] : []));
  const shifts = given.shifts.map((span, day) => ({ day, ...times(span) }));
  const of = (list: object[]) =>
    sql`json_to_recordset(${JSON.stringify(list)}) AS s (day int, begins time, ends time)`;
  await sql`INSERT INTO clinic_hours (clinic_id, day_of_week, open_time, close_time)
    SELECT ${id}, day, begins, ends FROM ${of(hours)}`.execute(db);
  await sql`INSERT INTO vet_shifts (clinic_id, vet_id, day_of_week, start_time, end_time)
    SELECT ${id}, ${vet}, day, begins, ends FROM ${of(shifts)}`.execute(db);
  if (given.pause) {
    const { from, to } = given.pause;
    await sql`INSERT INTO clinic_breaks (clinic_id, day_of_week, start_time, end_time)
      SELECT ${id}, day, ${clock(from)}, ${clock(to)} FROM generate_series(0, 6) AS day`.execute(
      db,
    );
  }
  return id;
}

/** Compares the database's reading of local times, and its RFC 3339, with Temporal's, to the minute around odd nights. */
export async function checkInstants(db: Db, runs: Runs): Promise<void> {
  const minutes = fc.uniqueArray(fc.integer({ min: -2880, max: 2880 }), {
    minLength: 50,
    maxLength: 200,
  });
  const property = fc.asyncProperty(zoneAndDate, minutes, async ({ zone, date }, offsets) => {
    const midnight = Temporal.PlainDateTime.from(date);
    const locals = offsets.map((minute) => midnight.add({ minutes: minute }));
    const { rows } = await sql<{ instant: Date; exists: boolean; rfc: string }>`
      SELECT at AS instant, is_local_time(local, ${zone}) AS exists, rfc3339(at, ${zone}) AS rfc
      FROM unnest(${locals.map(String)}::timestamp[]) WITH ORDINALITY AS l (local, i),
        instant_of(local, ${zone}) AS at
      ORDER BY i`.execute(db);
    locals.forEach((local, i) => {
      const told = rows[i];
      const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
      const isReal = earlier.toPlainDateTime().equals(local);
      assert.equal(told?.exists, isReal, `${local} in ${zone} exists`);
      // A time in a gap reads as the instant one gap later, the pair of an autumn night as the first.
      const meant = isReal ? earlier : local.toZonedDateTime(zone, { disambiguation: 'later' });
      assert.equal(told?.instant.getTime(), meant.epochMilliseconds, `${local} in ${zone}`);
      const read = Temporal.Instant.from(told?.rfc ?? '');
      assert.equal(read.epochMilliseconds, meant.epochMilliseconds, told?.rfc);
      assert.equal(told?.rfc, meant.toString({ timeZoneName: 'never' }), 'with the zone’s offset');
    });
  });
  await fc.assert(property, runs);
}
