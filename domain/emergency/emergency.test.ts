import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Ctx } from '#domain/context.ts';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { harborStreet, MONDAY, maya, stranger } from '#test/people.ts';
import { refusal } from '#test/refusal.ts';

const { db } = await testDatabase({ after });
const { grace, clinic } = await harborStreet(db, MONDAY);
const { emergency, inbox } = domain;
const later = (minutes: number, ctx: Ctx = grace.ctx): Ctx => ({
  ...ctx,
  now: new Date(MONDAY.getTime() + minutes * 60_000),
});
const changes = async () =>
  (await db.selectFrom('emergency_changes').select('id').execute()).length;
const onBoard = async (minutes: number) => {
  const { data } = await emergency.board(later(minutes, stranger(db)), { where: '11201' });
  return data.find(({ id }) => id === clinic.id);
};

describe('a sign', () => {
  it('is put up, confirmed by the same again, lapses, and is taken down', async () => {
    assert.equal(await onBoard(0), undefined);
    const accepting = {
      flag_type: 'accepting_emergency',
      wait_min_minutes: 40,
      wait_max_minutes: 60,
    } as const;
    const up = await emergency.setSign(later(0), clinic.id, accepting);
    assert.equal(up.started_at, '2026-11-30T09:00:00-05:00');
    assert.equal(up.expires_at, '2026-11-30T13:00:00-05:00');
    assert.equal((await onBoard(1))?.reads, 'accepting');
    const confirmed = await emergency.setSign(later(60), clinic.id, accepting);
    assert.deepEqual(
      [confirmed.started_at, confirmed.confirmed_at],
      [up.started_at, '2026-11-30T10:00:00-05:00'],
    );
    assert.equal((await onBoard(299))?.reads, 'accepting');
    assert.equal((await onBoard(300))?.reads, 'unconfirmed');
    const other = await emergency.setSign(later(301), clinic.id, { flag_type: 'at_capacity' });
    assert.equal(other.started_at, '2026-11-30T14:01:00-05:00');
    assert.equal((await onBoard(302))?.reads, 'at_capacity');
    await emergency.takeDownSign(later(303), clinic.id);
    assert.equal(await onBoard(304), undefined);
    assert.equal((await refusal(emergency.takeDownSign(later(305), clinic.id))).status, 404);
  });

  it('is for the clinic’s staff, and its wait has an order', async () => {
    const { ctx } = await maya(db, MONDAY);
    const closed = { flag_type: 'closed_emergency' } as const;
    assert.equal((await refusal(emergency.setSign(ctx, clinic.id, closed))).status, 404);
    const wrong = { ...closed, wait_min_minutes: 60, wait_max_minutes: 40 };
    const { errors } = await refusal(emergency.setSign(later(0), clinic.id, wrong));
    assert.equal(errors?.[0]?.path, 'wait_max_minutes');
  });

  it('asks whoever put it up before it lapses, and tells of the lapse, unless it was confirmed', async () => {
    const closed = { flag_type: 'closed_emergency', expires_in_minutes: 60 } as const;
    const first = await emergency.setSign(later(0), clinic.id, closed);
    const end = (sign: typeof first) => ({
      clinic_id: clinic.id,
      expires_at: new Date(sign.expires_at ?? '').toISOString(),
    });
    const second = await emergency.setSign(later(30), clinic.id, closed);
    const before = await changes();
    await emergency.askToConfirm(later(45), end(first));
    await emergency.noteLapse(later(60), end(first));
    assert.equal((await inbox.list(grace.ctx)).data.length, 0);
    assert.equal(await changes(), before);
    await emergency.askToConfirm(later(75), end(second));
    await emergency.askToConfirm(later(76), end(second));
    await emergency.noteLapse(later(90), end(second));
    const { data } = await inbox.list(grace.ctx);
    assert.deepEqual(
      data.map(({ kind, path }) => [kind, path]),
      [['emergency_confirm', `/desk/${clinic.slug}?panel=sign`]],
    );
    assert.equal(await changes(), before + 1);
  });

  it('set by twenty at once is one sign', async () => {
    const set = (minutes: number) =>
      emergency.setSign(later(0), clinic.id, {
        flag_type: 'accepting_emergency',
        wait_max_minutes: minutes,
      });
    await Promise.all(Array.from({ length: 20 }, (_, nr) => set(nr + 1)));
    const up = await db
      .selectFrom('emergency_flags')
      .select('id')
      .where('is_active', '=', true)
      .execute();
    assert.equal(up.length, 1);
  });
});
