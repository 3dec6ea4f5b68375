import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { domain } from '#domain/index.ts';
import { apiProcess } from '#test/api-process.ts';
import { testDatabase } from '#test/database.ts';
import { type Listener, listenTo } from '#test/event-source.ts';
import { harborStreet, maya } from '#test/people.ts';
import { timetable } from '#test/slots.ts';

const { db, url } = await testDatabase({ after });
const town = await harborStreet(db);
const { clinic, grace, examId } = town;
const { offer } = timetable(town);
const api = await apiProcess(url);
after(api.kill);
const stream = `${api.url}/v1/clinics/${clinic.id}/day/stream`;
const versionOf = ({ data }: { data: string }): string => JSON.parse(data).version;
const shows = (listener: Listener, version: string) =>
  listener.until((event) => event.event === 'day' && versionOf(event) === version);

it('tells the desk at another process when its day, or a day of its week, changes, and nobody else', async () => {
  const owner = await maya(db);
  const slot = await offer();
  const date = slot.slot_date;
  const day = async () =>
    (await domain.appointments.clinicDay(grace.ctx, { clinic_id: clinic.id, date })).version;
  const { token } = grace;
  const desk = await listenTo(`${stream}?date=${date}`, { token });
  const week = await listenTo(`${stream}?date=${date}&days=7`, { token });
  const today = await listenTo(stream, { token });
  await shows(desk, await day());
  const { id: first } = await week.until(({ event }) => event === 'day');
  await today.until(({ event }) => event === 'day');
  await domain.appointments.book(owner.ctx, {
    slot_id: slot.id,
    pet_id: owner.biscuit.id,
    service_id: examId,
  });
  await shows(desk, await day());
  await week.until(({ id }) => id !== first);
  assert.equal(today.events.length, 1);

  // Who comes back is told what there is, whatever was missed.
  desk.leave();
  await offer({ day: 3, at: '23:00' });
  const back = await listenTo(`${stream}?date=${date}`, { token });
  await shows(back, await day());
  for (const listener of [week, today, back]) listener.leave();
  await assert.rejects(listenTo(stream, { token: owner.token }), /answered 404/);
  await assert.rejects(listenTo(stream), /answered 401/);
  const unasked = await fetch(stream, { headers: { authorization: `Bearer ${token}` } });
  assert.equal(unasked.status, 406);
});
