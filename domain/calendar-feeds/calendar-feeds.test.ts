import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { startApp } from '#test/app.ts';
import { client } from '#test/client.ts';
import { harborStreet, maya, person, staffVets } from '#test/people.ts';
import { timetable } from '#test/slots.ts';

const app = await startApp({ after });
const { db } = app;
const town = await harborStreet(db);
const { offer } = timetable(town);
const desk = client(app.url, town.grace.token);

async function booked() {
  const owner = await maya(db);
  const api = client(app.url, owner.token);
  const order = {
    slot_id: (await offer()).id,
    pet_id: owner.biscuit.id,
    service_id: town.examId,
  };
  const { body: visit } = await api.post('/v1/appointments', order);
  return { ...owner, api, visit };
}

/** The entries of a calendar as two libraries read them: uid, sequence, start. */
function entriesOf(text: string) {
  const events = new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one));
  const others = Object.values(nodeIcal.sync.parseICS(text)).filter(
    (one) => one?.type === 'VEVENT',
  );
  const read = events.map(({ uid, sequence, startDate, summary }) => ({
    uid,
    sequence,
    start: startDate.toJSDate().toISOString(),
    summary,
  }));
  assert.deepEqual(
    others.map((one) => ({
      uid: one?.uid,
      sequence: Number((one as unknown as { sequence: string }).sequence),
      start: new Date(String(one?.start)).toISOString(),
      summary: one?.summary,
    })),
    read,
  );
  return read;
}

const feedOf = async (api: ReturnType<typeof client>, body: object) => {
  const { status, body: made } = await api.post('/v1/calendar-feeds', body);
  assert.equal(status, 201, JSON.stringify(made));
  return { id: made.id as string, path: new URL(made.url).pathname };
};

describe('a calendar', () => {
  it('file of a visit has the entry that e-mail has, for its owner and the clinic alone', async () => {
    const { api, visit } = await booked();
    const path = `/v1/appointments/${visit.id}/calendar.ics`;
    const file = await api.get(path);
    assert.match(file.headers.get('content-type') ?? '', /^text\/calendar/);
    const [entry] = entriesOf(file.body);
    assert.equal(entry?.uid, `visit-${visit.id}@findmyvet`);
    assert.equal(entry?.start, new Date(visit.starts_at).toISOString());
    assert.match(
      entriesOf((await desk.get(path)).body)[0]?.summary ?? '',
      /^Biscuit, Maya Torres: /,
    );
    const stranger = client(app.url, (await person(db, 'Lee')).token);
    assert.equal((await stranger.get(path)).status, 404);
    assert.equal((await client(app.url).get(path)).status, 401);
  });

  it('feed follows what becomes of a visit, until it is taken back', async () => {
    const { api, visit } = await booked();
    const anyone = client(app.url);
    const { id, path } = await feedOf(api, { kind: 'owner' });
    const [first] = entriesOf((await anyone.get(path)).body);
    assert.equal(first?.sequence, 0);
    const moved = { slot_id: (await offer()).id };
    const { body: after } = await api.post(`/v1/appointments/${visit.id}/reschedule`, moved);
    const [second] = entriesOf((await anyone.get(path)).body);
    assert.deepEqual(second, {
      ...first,
      sequence: 1,
      start: new Date(after.starts_at).toISOString(),
    });
    await api.post(`/v1/appointments/${visit.id}/cancel`, {});
    assert.deepEqual(entriesOf((await anyone.get(path)).body), []);
    assert.equal((await api.get('/v1/calendar-feeds')).body.data.length, 1);
    assert.equal((await desk.delete(`/v1/calendar-feeds/${id}`)).status, 404);
    assert.equal((await api.delete(`/v1/calendar-feeds/${id}`)).status, 200);
    assert.equal((await anyone.get(path)).status, 404);
    assert.equal((await anyone.get('/v1/calendar/guess.ics')).status, 404);
  });

  it('feed of a clinic is for those who work there, as long as they do', async () => {
    const { api, visit } = await booked();
    const clinic_id = town.clinic.id;
    const refused = await api.post('/v1/calendar-feeds', { kind: 'clinic', clinic_id });
    assert.equal(refused.status, 404);
    await staffVets(db, town, ['Osei']);
    const noor = await person(db, 'Noor');
    await db
      .insertInto('clinic_staff')
      .values({ user_id: noor.user_id, role: 'receptionist', clinic_id })
      .execute();
    const { path } = await feedOf(client(app.url, noor.token), { kind: 'clinic', clinic_id });
    const anyone = client(app.url);
    const uids = entriesOf((await anyone.get(path)).body).map(({ uid }) => uid);
    assert.ok(uids.includes(`visit-${visit.id}@findmyvet`));
    await db
      .updateTable('clinic_staff')
      .set({ removed_at: new Date() })
      .where('user_id', '=', noor.user_id)
      .execute();
    assert.equal((await anyone.get(path)).status, 404);
  });
});
