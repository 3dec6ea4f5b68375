import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { letters, tokenIn } from '#test/letters.ts';
import { MONDAY, person, signedIn, stranger } from '#test/people.ts';
import { refusal } from '#test/refusal.ts';

const { db } = await testDatabase({ after });
const mail = await letters({ after }, db, 'https://vets.example');
const { accounts } = domain;
const current_password = 'correct horse battery';
const at = (hours: number) => stranger(db, new Date(MONDAY.getTime() + hours * 3_600_000));
const login = (email: string) =>
  accounts.login(at(0), { email, password: current_password }).then(({ user }) => user.email);

let made = 0;
async function moving(name: string) {
  const owner = await person(db, name, MONDAY);
  const to = `${name.toLowerCase()}-new-${++made}@example.test`;
  const ask = { email: to, current_password };
  const { pending_email } = await accounts.askToChangeEmail(owner.ctx, ask);
  assert.equal(pending_email, to);
  return { ...owner, to, token: tokenIn(await mail.link(to, MONDAY)) };
}

describe('a change of address', () => {
  it('waits for the link at the new one, then ends every session but a new one here', async () => {
    const { ctx, email, to, token, token: link } = await moving('Maya');
    assert.equal(await login(email), email);
    const seen = await accounts.peekEmailChange(at(1), token);
    assert.deepEqual([seen?.old_email, seen?.new_email], [email, to]);
    const session = await accounts.confirmEmailChange(ctx, { token });
    assert.equal(await accounts.authenticate({ db, now: MONDAY }, link), null);
    const now = await signedIn(db, session?.token ?? '', MONDAY);
    assert.deepEqual([now.actor?.email, await login(to)], [to, to]);
    const me = await accounts.me(now);
    assert.deepEqual([me.pending_email, me.email_verified_at !== null], [null, true]);
    assert.equal((await refusal(login(email))).code, 'wrong_credentials');
    const again = accounts.confirmEmailChange(ctx, { token });
    assert.equal((await refusal(again)).code, 'link_gone');
  });

  it('asks who it is, and can be taken back, replaced, or left to run out', async () => {
    const owner = await person(db, 'Dev', MONDAY);
    const ask = (ctx: typeof owner.ctx, password?: string) =>
      accounts.askToChangeEmail(ctx, {
        email: `dev-new-${++made}@example.test`,
        ...(password && { current_password: password }),
      });
    for (const password of [undefined, 'a wrong one']) {
      const wrong = await refusal(ask(owner.ctx, password));
      assert.equal(wrong.errors?.[0]?.path, 'current_password');
    }
    await db
      .updateTable('users')
      .set({ password_hash: null })
      .where('id', '=', owner.user_id)
      .execute();
    const later = { ...owner.ctx, now: at(1).now };
    assert.equal((await refusal(ask(later))).code, 'sign_in_again');
    await ask(owner.ctx);

    const [first, second] = [await moving('Lee'), await moving('Ana')];
    await accounts.withdrawEmailChange(first.ctx);
    assert.equal((await refusal(accounts.withdrawEmailChange(first.ctx))).status, 404);
    assert.equal(await accounts.peekEmailChange(at(1), first.token), null);
    const late = accounts.confirmEmailChange(at(24), second);
    assert.equal((await refusal(late)).code, 'invalid_input');
    assert.equal(await accounts.peekEmailChange(at(24), second.token), null);
  });

  it('tells of a taken address only to whoever reads its mail', async () => {
    const [owner, other] = [await person(db, 'Maya', MONDAY), await person(db, 'Jo', MONDAY)];
    const ask = { email: other.email.replace('jo', 'JO'), current_password };
    const { pending_email } = await accounts.askToChangeEmail(owner.ctx, ask);
    assert.equal(pending_email, ask.email);
    const letter = await mail.latest(ask.email, MONDAY);
    assert.equal(letter?.subject, 'You have an account already');
    assert.doesNotMatch(letter?.text ?? '', /token/);
  });

  it('of two accounts to one address gives it to who confirms first', async () => {
    const [maya, dev] = [await person(db, 'Maya', MONDAY), await person(db, 'Dev', MONDAY)];
    const ask = { email: 'shared@example.test', current_password };
    const tokens: string[] = [];
    for (const { ctx } of [maya, dev]) {
      await accounts.askToChangeEmail(ctx, ask);
      tokens.push(tokenIn(await mail.link(ask.email, MONDAY)));
    }
    const tried = await Promise.allSettled(
      tokens.map((token) => accounts.confirmEmailChange(at(1), { token })),
    );
    assert.deepEqual(tried.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  });

  it('is taken back from the old address for a week, with all that came after it', async () => {
    const { ctx, email, to, token } = await moving('Pia');
    const session = await accounts.confirmEmailChange(ctx, { token });
    const undo = tokenIn(await mail.link(email, MONDAY));
    // Who stole the account goes on, and wants the old address for themselves.
    const thief = await signedIn(db, session?.token ?? '', MONDAY);
    await accounts.askToChangeEmail(thief, { email: 'thief@example.test', current_password });
    const further = tokenIn(await mail.link('thief@example.test', MONDAY));
    const last = await accounts.confirmEmailChange(thief, { token: further });
    const names = { first_name: 'A', last_name: 'B', password: 'two cats and a dog' };
    const squat = accounts.register(at(1), { ...names, email });
    assert.equal((await refusal(squat)).code, 'email_taken');

    assert.equal(await accounts.peekEmailUndo(at(7 * 24), undo), null);
    assert.equal((await accounts.peekEmailUndo(at(2), undo))?.old_email, email);
    await accounts.undoEmailChange(at(2), { token: undo });
    assert.equal(await accounts.authenticate({ db, now: MONDAY }, last?.token ?? ''), null);
    for (const gone of [to, 'thief@example.test', email]) {
      assert.equal((await refusal(login(gone))).code, 'wrong_credentials');
    }
    const reset = tokenIn(await mail.link(email, at(2).now));
    const back = await accounts.redeemReset(at(2), {
      token: reset,
      password: 'two cats and a dog',
    });
    assert.equal(back.user.email, email);
    const again = accounts.undoEmailChange(at(2), { token: undo });
    assert.equal((await refusal(again)).code, 'link_gone');
  });
});
