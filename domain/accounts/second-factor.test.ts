import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import { domain } from '#domain/index.ts';
import { asOwner, testDatabase } from '#test/database.ts';
import { letters, tokenIn } from '#test/letters.ts';
import { harborStreet, MONDAY, person, provedPerson, signedIn, stranger } from '#test/people.ts';
import { refusal } from '#test/refusal.ts';

const { db } = await testDatabase({ after });
const mail = await letters({ after }, db, 'https://vets.example');
const { accounts, staff, support } = domain;
const PASSWORD = 'correct horse battery';
const current_password = PASSWORD;
const STEP_MS = 30_000;
const at = (steps: number, address: string | null = null) => ({
  ...stranger(db, new Date(MONDAY.getTime() + steps * STEP_MS)),
  caller: { address, user_agent: null },
});
/** What the authenticator shows so many steps on. */
const shown = (secret: string, steps: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at(steps).now.getTime() });

/** Somebody with a second factor, whose first code was that of step 0. */
async function guarded(name: string) {
  const owner = await provedPerson(db, name, MONDAY);
  const { secret } = await accounts.beginSecondFactor(owner.ctx, { current_password });
  const code = shown(secret, 0);
  const { recovery_codes } = await accounts.confirmSecondFactor(owner.ctx, { code });
  return { ...owner, secret, recovery_codes };
}

/** What the first factor gets one. */
async function half(enter: Promise<unknown>): Promise<string> {
  const asked = await refusal(enter);
  assert.deepEqual([asked.status, asked.code], [401, 'second_factor_needed']);
  return String(asked.extra.sign_in_token);
}
const login = (email: string, steps = 1) =>
  accounts.login(at(steps), { email, password: PASSWORD });
const pass = (steps: number, sign_in_token: string, code: string) =>
  accounts.passSecondFactor(at(steps), { sign_in_token, code });

describe('a second factor', () => {
  it('is set up once the address is proved', async () => {
    const { ctx } = await person(db, 'Kim', MONDAY);
    const early = accounts.beginSecondFactor(ctx, { current_password });
    assert.equal((await refusal(early)).code, 'email_not_verified');
  });

  it('is asked for after password, link and reset, and each code serves once', async () => {
    const { email, secret } = await guarded('Maya');
    const token = await half(login(email));
    const replayed = pass(1, token, shown(secret, 0));
    assert.equal((await refusal(replayed)).code, 'wrong_code');
    const session = await pass(1, token, shown(secret, 1));
    assert.equal(session.user.email, email);
    const again = pass(1, await half(login(email)), shown(secret, 1));
    assert.equal((await refusal(again)).code, 'wrong_code');

    await accounts.askForLink(at(2), { email });
    const link = { token: tokenIn(await mail.link(email, at(2).now)), confirmed: true };
    assert.ok(await half(accounts.redeemLink(at(2), link)));
    assert.equal((await refusal(accounts.redeemLink(at(2), link))).code, 'link_gone');
  });

  it('can be a recovery code, however it is typed, once', async () => {
    const { ctx, email, recovery_codes } = await guarded('Dev');
    const [first = ''] = recovery_codes;
    assert.equal(recovery_codes.length, 10);
    const typed = first.toLowerCase().replace('-', ' ');
    assert.ok((await pass(1, await half(login(email)), typed)).token);
    const used = pass(1, await half(login(email)), first);
    assert.equal((await refusal(used)).code, 'wrong_code');
    assert.equal((await accounts.getSecondFactor(ctx)).recovery_codes_left, 9);
  });

  it('is worth five tries a sign-in, ten minutes, and lets one of many in', async () => {
    const { email, secret } = await guarded('Lee');
    const tried = await half(login(email));
    for (let n = 0; n < 5; n++) await refusal(pass(1, tried, '000000'));
    assert.equal((await refusal(pass(1, tried, shown(secret, 1)))).code, 'wrong_code');
    const late = await half(login(email));
    assert.equal((await refusal(pass(22, late, shown(secret, 22)))).code, 'wrong_code');
    const both = await half(login(email));
    const all = await Promise.allSettled(
      Array.from({ length: 4 }, () => pass(1, both, shown(secret, 1))),
    );
    assert.equal(all.filter(({ status }) => status === 'fulfilled').length, 1);
  });

  it('slows guessing down over sign-ins, where it comes from', async () => {
    const { email, secret } = await guarded('Ana');
    const guess = async (address: string) => {
      const enter = accounts.login(at(1, address), { email, password: PASSWORD });
      const sign_in_token = await half(enter);
      return refusal(accounts.passSecondFactor(at(1, address), { sign_in_token, code: '000000' }));
    };
    const codes: string[] = [];
    for (let n = 0; n < 11; n++) codes.push((await guess('192.0.2.7')).code);
    assert.deepEqual([codes[9], codes[10]], ['wrong_code', 'too_many_tries']);
    const elsewhere = await half(login(email));
    assert.ok((await pass(1, elsewhere, shown(secret, 1))).token);
  });

  it('is turned off by both factors, tells by mail, and by support with a reason', async () => {
    const { ctx, email, secret, user_id } = await guarded('Pia');
    assert.equal((await mail.latest(email, MONDAY))?.subject, 'Your second factor is on');
    const later = { ...ctx, now: at(1).now };
    for (const [field, input] of [
      ['current_password', { current_password: 'wrong', code: shown(secret, 1) }],
      ['code', { current_password, code: '000000' }],
    ] as const) {
      const refused = await refusal(accounts.turnOffSecondFactor(later, input));
      assert.equal(refused.errors?.[0]?.path, field);
    }
    await accounts.turnOffSecondFactor(later, { current_password, code: shown(secret, 1) });
    assert.ok((await login(email)).token);

    const other = await guarded('Jo');
    const helper = await person(db, 'Sam', MONDAY);
    const role = { user_id: helper.user_id, role: 'support' as const };
    await db.insertInto('user_roles').values(role).execute();
    const desk = await signedIn(db, helper.token, MONDAY);
    const why = { reason: 'Lost her phone, and showed her passport.' };
    const none = support.resetPersonsSecondFactor(desk, user_id, why);
    assert.equal((await refusal(none)).code, 'second_factor_off');
    await support.resetPersonsSecondFactor(desk, other.user_id, why);
    assert.match((await mail.latest(other.email, MONDAY))?.subject ?? '', /^Support took/);
    assert.ok((await login(other.email)).token);
    assert.equal(await accounts.authenticate({ db, now: MONDAY }, other.token), null);
  });
});

describe('a clinic that asks for it', () => {
  it('shows its desk to sessions with two factors alone, and nobody turns theirs off', async () => {
    const { clinic, grace } = await harborStreet(db, MONDAY);
    const ask = { requires_second_factor: true };
    const proof = { email_verified_at: MONDAY };
    await db.updateTable('users').set(proof).where('id', '=', grace.user_id).execute();
    const alone = await refusal(staff.setSecurity(grace.ctx, clinic.id, ask));
    assert.equal(alone.code, 'second_factor_off');
    const { secret } = await accounts.beginSecondFactor(grace.ctx, { current_password });
    await accounts.confirmSecondFactor(grace.ctx, { code: shown(secret, 0) });
    await staff.setSecurity(grace.ctx, clinic.id, ask);

    const noor = await person(db, 'Noor', MONDAY);
    const row = { clinic_id: clinic.id, user_id: noor.user_id, role: 'receptionist' as const };
    await db.insertInto('clinic_staff').values(row).execute();
    const weak = await signedIn(db, noor.token, MONDAY);
    assert.deepEqual([weak.actor?.is_held_back, workplacesOf(weak)], [true, []]);
    assert.equal((await refusal(staff.list(weak, clinic.id))).status, 404);
    assert.deepEqual((await accounts.getSecondFactor(weak)).required_by, [clinic.name]);
    // Grace's own session has seen one since she turned it on.
    const strong = await signedIn(db, grace.token, MONDAY);
    assert.ok((await staff.list(strong, clinic.id)).length > 0);
    const later = { ...strong, now: at(1).now };
    const off = accounts.turnOffSecondFactor(later, { current_password, code: shown(secret, 1) });
    assert.equal((await refusal(off)).code, 'second_factor_required');
  });

  it('and the platform’s support, where the installation says so', async () => {
    const ana = await person(db, 'Ana', MONDAY);
    await db.insertInto('user_roles').values({ user_id: ana.user_id, role: 'support' }).execute();
    const roles = async () =>
      (await signedIn(db, ana.token, MONDAY)).actor?.roles.map((r) => r.role);
    assert.deepEqual((await roles())?.sort(), ['pet_owner', 'support']);
    await asOwner(db, 'INSERT INTO installation (is_demo) VALUES (false)');
    assert.deepEqual(await roles(), ['pet_owner']);
  });
});

const workplacesOf = (ctx: Awaited<ReturnType<typeof signedIn>>) =>
  ctx.actor?.roles.filter(({ clinic_id }) => clinic_id !== null);
