import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Visit } from '#domain/appointments/appointment.ts';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { harborStreet, MONDAY, maya, staffVets } from '#test/people.ts';
import { refusal } from '#test/refusal.ts';
import { timetable } from '#test/slots.ts';

const { db } = await testDatabase({ after });
const town = await harborStreet(db, MONDAY);
const { grace, examId } = town;
const { offer } = timetable(town);
const vets = await staffVets(db, town, ['Osei', 'Lind']);
const { appointments } = domain;

const otherVet = ({ vet }: Visit) => vets.find((id) => id !== vet?.id) ?? null;
const seen = ({ status, slot_id, vet, scheduled_date, scheduled_start }: Visit) => ({
  ...{ status, slot_id, scheduled_date, scheduled_start },
  vet_id: vet?.id ?? null,
});

/** A visit as it was read, then as `became` leaves it; the words to whoever moves the one that was read. */
async function told(became: (visit: Visit) => Promise<unknown>, minutesLater = 1) {
  const owner = await maya(db, MONDAY);
  const visit = await appointments.book(owner.ctx, {
    slot_id: (await offer()).id,
    pet_id: owner.biscuit.id,
    service_id: examId,
  });
  await became(visit);
  const ctx = { ...grace.ctx, now: new Date(MONDAY.getTime() + minutesLater * 60_000) };
  const before = await appointments.get(ctx, visit.id);
  const to = await offer();
  const { code, message, status, extra } = await refusal(
    appointments.reschedule(ctx, visit.id, { slot_id: to.id, expected: seen(visit) }),
  );
  assert.deepEqual([status, code], [409, 'visit_changed']);
  assert.deepEqual(await appointments.get(ctx, visit.id), before);
  assert.deepEqual(extra.visit, seen(before));
  return message;
}

describe('a visit that is no longer what was read', () => {
  it('stays, and whoever would change it is told what became of it, by whom and when', async () => {
    const move = async ({ id }: Visit) =>
      appointments.reschedule(grace.ctx, id, { slot_id: (await offer()).id });
    assert.match(
      await told(move),
      /^Biscuit was moved to \d{1,2}:00 [AP]M by Grace Torres a moment ago\. Nothing was changed; /,
    );
    assert.match(await told(move, 3), /by Grace Torres\. Nothing/);
    const toTuesday = async ({ id }: Visit) =>
      appointments.reschedule(grace.ctx, id, { slot_id: (await offer({ day: 15 })).id });
    assert.match(await told(toTuesday), /^Biscuit was moved to Tue, Dec 15, /);
    const cancel = ({ id }: Visit) => appointments.cancel(grace.ctx, id);
    assert.match(await told(cancel), /^Biscuit’s visit was cancelled by Grace Torres a moment/);
    const give = (visit: Visit) =>
      appointments.change(grace.ctx, visit.id, { vet_id: otherVet(visit) });
    assert.match(await told(give), /^Biscuit is with Dr\. Torres now\. Nothing was changed; /);
    const complete = ({ id }: Visit) => appointments.complete(grace.ctx, id);
    assert.match(await told(complete), /^Biscuit’s visit was completed by Grace Torres/);
  });

  it('is changed by whoever read it as it is, and a vet is given the same way', async () => {
    const owner = await maya(db, MONDAY);
    const slot_id = (await offer()).id;
    const order = { slot_id, pet_id: owner.biscuit.id, service_id: examId };
    const visit = await appointments.book(owner.ctx, order);
    const given = await appointments.change(grace.ctx, visit.id, {
      vet_id: otherVet(visit),
      expected: seen(visit),
    });
    const again = appointments.change(grace.ctx, visit.id, { vet_id: null, expected: seen(visit) });
    assert.equal((await refusal(again)).code, 'visit_changed');
    const to = await offer();
    const moved = await appointments.reschedule(owner.ctx, visit.id, {
      slot_id: to.id,
      expected: seen(given),
    });
    assert.equal(moved.slot_id, to.id);
  });
});
