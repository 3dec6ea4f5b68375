import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Ctx } from '#domain/context.ts';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { MONDAY, person, stranger } from '#test/people.ts';
import { refusal } from '#test/refusal.ts';

const { db } = await testDatabase({ after });
const { accounts } = domain;
const from = (address: string, minutes = 0): Ctx => ({
  ...stranger(db, new Date(MONDAY.getTime() + minutes * 60_000)),
  caller: { address, user_agent: null },
});
const guess = (ctx: Ctx, email: string) => accounts.login(ctx, { email, password: 'a wrong one' });
const right = (ctx: Ctx, email: string) =>
  accounts.login(ctx, { email, password: 'correct horse battery' });

/** How many of those at once were looked at, and how many told to wait. */
async function storm(times: number, one: () => Promise<unknown>) {
  const codes = await Promise.all(
    Array.from({ length: times }, () => refusal(one()).then(({ code }) => code)),
  );
  return Object.fromEntries(
    [...Map.groupBy(codes, (code) => code)].map(([c, all]) => [c, all.length]),
  );
}

describe('guessing', () => {
  it('passes ten times whatever comes at once, alike for an account that is not there', async () => {
    const { email } = await person(db, 'Maya', MONDAY);
    for (const one of [email, 'nobody@example.test']) {
      const told = await storm(40, () => guess(from('192.0.2.1'), one));
      assert.deepEqual(told, { wrong_credentials: 10, too_many_tries: 30 });
    }
  });

  it('waits longer after each try, and goes back to nothing when the right one comes', async () => {
    const { email } = await person(db, 'Dev', MONDAY);
    await storm(10, () => guess(from('192.0.2.1'), email));
    const waits: unknown[] = [];
    for (const minutes of [0, 1, 2, 4, 8]) {
      await refusal(guess(from('192.0.2.1', minutes), email));
      const told = await refusal(guess(from('192.0.2.1', minutes), email));
      waits.push([told.code, told.extra.retry_after]);
    }
    const wait = (seconds: number) => ['too_many_tries', seconds];
    assert.deepEqual(waits, [wait(15), wait(30), wait(60), wait(120), wait(240)]);
    await right(from('192.0.2.1', 30), email);
    assert.deepEqual(await storm(10, () => guess(from('192.0.2.1', 30), email)), {
      wrong_credentials: 10,
    });
  });

  it('locks nobody out elsewhere; IPv6 counts by household', async () => {
    const { email } = await person(db, 'Ana', MONDAY);
    await storm(10, () => guess(from('2001:db8:1:2::a'), email));
    const neighbour = await refusal(right(from('2001:db8:1:2:ffff::b'), email));
    assert.equal(neighbour.code, 'too_many_tries');
    await right(from('2001:db8:1:3::a'), email);
    await right(from('192.0.2.1'), email);
  });

  it('from a thousand places stops at a hundred, save from where the account has been used', async () => {
    const { email } = await person(db, 'Lee', MONDAY);
    await right(from('192.0.2.1'), email);
    for (let n = 0; n < 101; n++) await refusal(guess(from(`198.51.100.${n}`), email));
    assert.equal((await refusal(right(from('203.0.113.1'), email))).code, 'too_many_tries');
    await right(from('192.0.2.1'), email);
    await right(from('203.0.113.1', 25 * 60), email);
  });
});

it('asking of one address after another whether it is taken ends after ten', async () => {
  const { email } = await person(db, 'Maya', MONDAY);
  const ask = (address: string, taken = email) =>
    accounts.register(from(address), {
      email: taken,
      password: 'correct horse battery',
      first_name: 'Ana',
      last_name: 'Ruiz',
    });
  // New accounts count for nothing: a waiting room shares one address.
  for (let n = 0; n < 12; n++) await ask('192.0.2.9', `new-${n}@example.test`);
  const told = await storm(30, () => ask('192.0.2.9'));
  assert.deepEqual(told, { email_taken: 10, too_many_tries: 20 });
  assert.equal((await refusal(ask('192.0.2.10'))).code, 'email_taken');
});
