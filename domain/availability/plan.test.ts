import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { harborStreet, MONDAY, stranger } from '#test/people.ts';
import { everyDay, slotsOf, startsOn, vetAt } from '#test/rules.ts';

const { db } = await testDatabase({ after });
const { schedule } = domain;

// Monday is 2026-11-30; the clock shows nine, so the days looked at come after it.
const [TUESDAY, SATURDAY, SUNDAY, NEXT_MONDAY] = [
  '2026-12-01',
  '2026-12-05',
  '2026-12-06',
  '2026-12-07',
];

async function clinicWith(hours: { open_time: string; close_time: string }, days?: number[]) {
  const { clinic, grace } = await harborStreet(db, MONDAY);
  const week = everyDay(hours).filter((day) => !days || days.includes(day.day_of_week));
  await domain.clinics.setHours(grace.ctx, clinic.id, { hours: week });
  return { id: clinic.id, ctx: grace.ctx, vet: await vetAt(db, clinic.id, MONDAY) };
}
const plan = (days: number, now = MONDAY) =>
  domain.availability.fillHorizon(stranger(db, now), days);

describe('planning', () => {
  it('cuts a split day, its break and a holiday', async () => {
    const { id, ctx, vet } = await clinicWith({ open_time: '09:00', close_time: '18:00' });
    await schedule.setShifts(ctx, id, {
      vet_id: vet,
      shifts: [
        ...everyDay({ start_time: '08:00', end_time: '10:30' }),
        ...everyDay({ start_time: '14:00', end_time: '20:00' }),
      ],
    });
    await schedule.setBreaks(ctx, id, {
      breaks: everyDay({ start_time: '15:10', end_time: '16:40' }),
    });
    await schedule.addClosure(ctx, id, { starts_on: '2026-12-24', ends_on: '2026-12-26' });
    await plan(28);
    const day = ['09:00', '09:30', '10:00', '14:00', '14:30', '16:40', '17:10'];
    assert.deepEqual(await startsOn(db, id, TUESDAY), day);
    assert.deepEqual(await startsOn(db, id, '2026-12-23'), day);
    for (const holiday of ['2026-12-24', '2026-12-25', '2026-12-26']) {
      assert.deepEqual(await startsOn(db, id, holiday), []);
    }
    assert.deepEqual(await startsOn(db, id, '2026-12-27'), day);
    assert.deepEqual(await startsOn(db, id, '2026-12-28'), day, 'the last day of the horizon');
    assert.deepEqual(await startsOn(db, id, '2026-12-29'), []);
    assert.ok((await slotsOf(db, id)).every((slot) => slot.is_planned && slot.vet_id === vet));
  });

  it('goes past midnight, also with a shift that begins after it', async () => {
    const { id, ctx, vet } = await clinicWith({ open_time: '18:00', close_time: '02:00' }, [6]);
    const other = await vetAt(db, id, MONDAY);
    await schedule.setShifts(ctx, id, {
      vet_id: vet,
      shifts: [{ day_of_week: 6, start_time: '23:00', end_time: '01:00' }],
    });
    await schedule.setShifts(ctx, id, {
      vet_id: other,
      shifts: [{ day_of_week: 0, start_time: '00:30', end_time: '04:00' }],
    });
    await plan(14);
    assert.deepEqual(await startsOn(db, id, SATURDAY), ['23:00', '23:30']);
    const sunday = (await slotsOf(db, id)).filter((slot) => slot.slot_date === SUNDAY);
    assert.deepEqual(
      sunday.map((slot) => [slot.start_time, slot.vet_id === other]),
      [
        ['00:00', false],
        ['00:30', false],
        ['00:30', true],
        ['01:00', true],
        ['01:30', true],
      ].sort((a, b) => `${a[0]}`.localeCompare(`${b[0]}`)),
    );
    await schedule.addClosure(ctx, id, { starts_on: SATURDAY, ends_on: SATURDAY });
    assert.deepEqual(await startsOn(db, id, SUNDAY), [], 'the night of a closed day is off');
    assert.ok((await startsOn(db, id, '2026-12-13')).length > 0, 'the next one is not');
  });

  it('fills 24 hours without a seam at midnight, whatever the length', async () => {
    const { id, ctx } = await clinicWith({ open_time: '00:00', close_time: '24:00' });
    await schedule.setBookingRules(ctx, id, { slot_minutes: 50 });
    await schedule.setShifts(ctx, id, {
      vet_id: null,
      shifts: everyDay({ start_time: '20:00', end_time: '06:00', capacity: 2 }),
    });
    await plan(7);
    const night = (await slotsOf(db, id)).filter(
      (slot) => slot.slot_date >= TUESDAY && slot.slot_date < NEXT_MONDAY,
    );
    assert.deepEqual(
      night.slice(0, 5).map((slot) => slot.start_time),
      ['00:10', '01:00', '01:50', '02:40', '03:30'],
    );
    assert.equal(night.length, 6 * 12);
    assert.ok(night.every((slot) => slot.max_bookings === 2));
  });

  it('keeps the buffer between the slots of a vet, and lets a long service run through it', async () => {
    const { id, ctx, vet } = await clinicWith({ open_time: '09:00', close_time: '12:00' });
    await schedule.setBookingRules(ctx, id, { buffer_min: 10 });
    await schedule.setShifts(ctx, id, {
      vet_id: vet,
      shifts: [
        ...everyDay({ start_time: '09:00', end_time: '10:20' }),
        ...everyDay({ start_time: '10:20', end_time: '12:00' }),
      ],
    });
    await plan(7);
    assert.deepEqual(await startsOn(db, id, TUESDAY), ['09:00', '09:40', '10:20', '11:00']);
    const { rows } = await sql<{ run: string[] | null }>`
      SELECT slot_run(s, 60) AS run FROM availability_slots s
      WHERE clinic_id = ${id} AND slot_date = ${TUESDAY} ORDER BY starts_at`.execute(db);
    assert.deepEqual(
      rows.map((row) => row.run?.length ?? 0),
      [2, 2, 2, 0],
    );
  });

  it('plans nothing for a vet who is away or has left', async () => {
    const { id, ctx, vet } = await clinicWith({ open_time: '09:00', close_time: '11:00' });
    const left = await vetAt(db, id, MONDAY);
    for (const vet_id of [vet, left]) {
      const shifts = everyDay({ start_time: '09:00', end_time: '11:00' });
      await schedule.setShifts(ctx, id, { vet_id, shifts });
    }
    await sql`UPDATE clinic_staff SET removed_at = now() WHERE vet_id = ${left}`.execute(db);
    await schedule.addTimeOff(ctx, id, {
      vet_id: vet,
      starts_on: TUESDAY,
      start_time: '10:00',
      ends_on: SATURDAY,
      end_time: '09:45',
    });
    await plan(7);
    assert.deepEqual(await startsOn(db, id, TUESDAY), ['09:00', '09:30']);
    assert.deepEqual(await startsOn(db, id, '2026-12-02'), []);
    assert.deepEqual(await startsOn(db, id, SATURDAY), ['09:45', '10:15']);
  });

  it('comes to the same in many goes as in one, and to nothing when repeated', async () => {
    const clinics = [];
    for (let i = 0; i < 2; i++) {
      const { id, ctx, vet } = await clinicWith({ open_time: '07:00', close_time: '03:00' });
      await schedule.setBookingRules(ctx, id, { slot_minutes: 35, buffer_min: 5 });
      await schedule.setShifts(ctx, id, {
        vet_id: vet,
        shifts: everyDay({ start_time: '16:00', end_time: '02:10' }),
      });
      clinics.push({ id, ctx });
      if (i === 0) await plan(12);
    }
    for (let days = 1; days <= 12; days++) await plan(days);
    const [one, many] = await Promise.all(clinics.map(({ id }) => slotsOf(db, id)));
    const times = (slots: typeof one) => slots?.map((slot) => slot.starts_at.toISOString());
    assert.ok((one?.length ?? 0) > 150);
    assert.deepEqual(times(many), times(one));
    assert.equal(await plan(12), 0);
    // A change that changes nothing leaves every slot, by id, where it was.
    const [first] = clinics;
    await schedule.setBookingRules(first?.ctx ?? stranger(db), first?.id ?? '', {});
    assert.deepEqual(await slotsOf(db, first?.id ?? ''), one);
  });

  it('ends where the clinic’s own horizon does', async () => {
    const { id, ctx } = await clinicWith({ open_time: '09:00', close_time: '10:00' });
    const shifts = everyDay({ start_time: '09:00', end_time: '10:00' });
    await schedule.setShifts(ctx, id, { vet_id: null, shifts });
    const last = async () => (await slotsOf(db, id)).at(-1)?.slot_date;
    await plan(14);
    assert.equal(await last(), '2026-12-14');
    await schedule.setBookingRules(ctx, id, { booking_horizon_days: 3 });
    assert.equal(await last(), '2026-12-03');
    await schedule.setBookingRules(ctx, id, { booking_horizon_days: 20 });
    await plan(14);
    assert.equal(await last(), '2026-12-20');
  });
});
