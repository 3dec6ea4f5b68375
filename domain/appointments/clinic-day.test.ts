import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { dog, harborStreet, MONDAY, maya, person, staffVets, stranger } from '#test/people.ts';
import { timetable } from '#test/slots.ts';

const { db } = await testDatabase({ after });
const town = await harborStreet(db, MONDAY);
const { clinic, grace, examId } = town;
const { offer } = timetable(town);
const [osei = ''] = await staffVets(db, town, ['Osei']);
const { appointments, availability, emergency, holds, schedule, waitlist } = domain;
const TODAY = '2026-11-30';
const at = (hour: string) => offer({ day: 0, at: hour });
const day = (date = TODAY) => appointments.clinicDay(grace.ctx, { clinic_id: clinic.id, date });

describe('the version of a day', () => {
  it('is another after everything that the desk sees happen, and after nothing else', async () => {
    const owner = await maya(db, MONDAY);
    const [ten, eleven, noon] = [await at('10:00'), await at('11:00'), await at('12:00')];
    const order = { pet_id: owner.biscuit.id, service_id: examId };
    const { id } = await appointments.book(owner.ctx, { ...order, slot_id: ten.id });
    const pet_id = (await dog(owner.ctx, 'Rex')).id;
    const other = await appointments.book(owner.ctx, { ...order, pet_id, slot_id: noon.id });
    const late = { ...grace.ctx, now: new Date(MONDAY.getTime() + 6 * 3_600_000) };
    const steps: [string, () => Promise<unknown>][] = [
      ['moved', () => appointments.reschedule(owner.ctx, id, { slot_id: eleven.id })],
      ['given to a vet', () => appointments.change(grace.ctx, id, { vet_id: osei })],
      ['noted', () => appointments.change(grace.ctx, id, { clinic_notes: 'Bites.' })],
      ['asked', () => appointments.change(owner.ctx, id, { owner_notes: 'He limps.' })],
      ['checked in', () => appointments.checkIn(grace.ctx, id)],
      ['started', () => appointments.start(grace.ctx, id)],
      ['completed', () => appointments.complete(grace.ctx, id)],
      ['undone', () => appointments.undo(grace.ctx, id)],
      ['missed', () => appointments.markNoShow(late, other.id)],
      ['undone again', () => appointments.undo(late, other.id)],
      ['cancelled', () => appointments.cancel(grace.ctx, other.id)],
      ['held', () => holds.take(stranger(db, MONDAY), { slot_id: ten.id, service_id: examId })],
      ['added', () => at('13:00')],
      ['blocked', () => availability.changeSlot(grace.ctx, noon.id, { is_blocked: true })],
      ['deleted', () => availability.removeSlot(grace.ctx, noon.id)],
      ['paused', () => schedule.pauseIntake(grace.ctx, clinic.id, { hours: 1 })],
      ['resumed', () => schedule.resumeIntake(grace.ctx, clinic.id)],
      [
        'joined the line',
        () => waitlist.join(owner.ctx, { clinic_id: clinic.id, service_id: examId, pet_id }),
      ],
      [
        'left the line',
        async () => waitlist.leave(owner.ctx, (await waitlist.list(owner.ctx))[0]?.id ?? ''),
      ],
      ['signed', () => emergency.setSign(grace.ctx, clinic.id, { flag_type: 'at_capacity' })],
      ['confirmed', () => emergency.setSign(late, clinic.id, { flag_type: 'at_capacity' })],
      ['unsigned', () => emergency.takeDownSign(late, clinic.id)],
    ];
    for (const [name, step] of steps) {
      const { version } = await day();
      await step();
      const now = await day();
      assert.notEqual(now.version, version, name);
      assert.equal((await day()).version, now.version, `${name}, then nothing`);
    }
    const [here, tomorrow] = [await day(), await day('2026-12-01')];
    await offer({ day: 1 });
    assert.equal((await day()).version, here.version);
    assert.notEqual((await day('2026-12-01')).version, tomorrow.version);
  });
});

describe('a time that is kept for somebody', () => {
  it('stands in the day with its end, and with a name when the waiting list offers it', async () => {
    const dev = await person(db, 'Dev', MONDAY);
    const rex = await dog(dev.ctx, 'Rex');
    const line = { clinic_id: clinic.id, service_id: examId, pet_id: rex.id };
    await waitlist.join(dev.ctx, line);
    const [fresh, sought] = [await at('16:00'), await at('17:00')];
    await waitlist.offerFreed({ ...stranger(db, MONDAY) }, [sought.id]);
    await holds.take(stranger(db, MONDAY), { slot_id: fresh.id, service_id: examId });
    const { held, open_slots } = await day();
    const seen = held.filter(({ slot }) => [fresh.id, sought.id].includes(slot.id));
    assert.deepEqual(
      seen.map(({ kind, offered_to, expires_at }) => [kind, offered_to, expires_at]),
      [
        ['checkout', null, '2026-11-30T14:10:00+00:00'],
        ['waitlist_offer', 'Dev Torres', '2026-11-30T14:15:00+00:00'],
      ],
    );
    assert.ok(open_slots.every(({ id }) => id !== fresh.id && id !== sought.id));
  });
});

describe('the week of a clinic', () => {
  const week = (date: string, vet_id?: string) =>
    appointments.clinicWeek(grace.ctx, { clinic_id: clinic.id, date, vet_id });

  it('is Monday to Sunday, of all or of one vet, with what is booked and what is open', async () => {
    const owner = await maya(db, MONDAY);
    const [first, second] = [await offer({ day: 9 }), await offer({ day: 9, at: '18:00' })];
    const book = async (slot_id: string, name: string) =>
      appointments.book(owner.ctx, {
        ...{ slot_id, service_id: examId },
        pet_id: (await dog(owner.ctx, name)).id,
      });
    const { id } = await book(first.id, 'Juno');
    await appointments.cancel(grace.ctx, (await book(second.id, 'Olive')).id);
    const { from, to, days, vets } = await week(first.slot_date);
    assert.deepEqual([from, to], ['2026-12-07', '2026-12-13']);
    const day = days.find(({ date }) => date === first.slot_date);
    assert.deepEqual(day?.counts, { booked: 1, open: 1 });
    assert.deepEqual(
      day?.visits.map(({ pet, status }) => [pet.name, status]),
      [
        ['Juno', 'booked'],
        ['Olive', 'cancelled_by_clinic'],
      ],
    );
    assert.ok(vets.some(({ vet_id }) => vet_id === osei));
    const others = await appointments.change(grace.ctx, id, { vet_id: null });
    assert.equal(others.vet, null);
    const his = await week(first.slot_date, osei);
    assert.ok(his.days.every(({ visits }) => visits.every(({ vet }) => vet?.id === osei)));
    assert.equal(his.version, (await week(first.slot_date)).version);
  });

  it('has seven days when the clocks change, and in the week between two years', async () => {
    for (const [date, monday, sunday] of [
      ['2026-11-01', '2026-10-26', '2026-11-01'],
      ['2027-03-14', '2027-03-08', '2027-03-14'],
      ['2027-01-01', '2026-12-28', '2027-01-03'],
    ] as const) {
      const { from, to, days } = await week(date);
      assert.deepEqual([from, to, days.length], [monday, sunday, 7]);
      assert.equal(days.at(-1)?.date, sunday);
    }
  });
});
