import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { dog, harborStreet, MONDAY, maya, staffVets } from '#test/people.ts';
import { timetable } from '#test/slots.ts';

const { db } = await testDatabase({ after });
const town = await harborStreet(db, MONDAY);
const { clinic, grace, examId } = town;
const { offer } = timetable(town);
const [osei = '', lind = '', cole = ''] = await staffVets(db, town, ['Osei', 'Lind', 'Cole']);
const owner = await maya(db, MONDAY);
const week = [0, 1, 2, 3, 4, 5, 6];
const everyDay = (start_time: string, end_time: string) => ({
  shifts: week.map((day_of_week) => ({ day_of_week, start_time, end_time })),
});

async function vetAt(day: number, at: string): Promise<string | null> {
  const slot = await offer({ day, at, max_bookings: 9 });
  const pet = await dog(owner.ctx, `Rex ${day} ${at.replace(':', ' ')}`);
  const order = { slot_id: slot.id, pet_id: pet.id, service_id: examId };
  return (await domain.appointments.book(owner.ctx, order)).vet?.id ?? null;
}

it('any vet is one who is on duty then, not away, and has the least to do that day', async () => {
  await domain.schedule.setShifts(grace.ctx, clinic.id, {
    vet_id: osei,
    ...everyDay('08:00', '12:00'),
  });
  await domain.schedule.setShifts(grace.ctx, clinic.id, {
    vet_id: lind,
    ...everyDay('10:00', '16:00'),
  });
  await domain.schedule.setShifts(grace.ctx, clinic.id, {
    vet_id: cole,
    ...everyDay('22:00', '03:00'),
  });
  assert.equal(await vetAt(5, '08:30'), osei);
  assert.equal(await vetAt(5, '10:15'), lind, 'Dr. Osei has seen one already');
  assert.equal(await vetAt(5, '13:00'), lind);
  assert.equal(await vetAt(6, '01:00'), cole, 'the shift of the evening before');
  assert.equal(await vetAt(5, '17:00'), null, 'nobody: the desk will assign');
  const away = { vet_id: lind, starts_on: '2026-12-08', ends_on: '2026-12-08' };
  await domain.schedule.addTimeOff(grace.ctx, clinic.id, away);
  assert.equal(await vetAt(8, '13:15'), null);
  assert.equal(await vetAt(9, '13:15'), lind);
});
