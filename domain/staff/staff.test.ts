import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { domain } from '#domain/index.ts';
import { smtpMailer } from '#platform/mail.ts';
import { testDatabase } from '#test/database.ts';
import { mailServer } from '#test/mail-server.ts';
import { deliverDue } from '#test/messages.ts';
import { harborStreet, MONDAY, type Person, person, signedIn, stranger } from '#test/people.ts';
import { refusal } from '#test/refusal.ts';

const { db } = await testDatabase({ after });
const server = await mailServer({ after });
const mailer = smtpMailer(server.url, 'FindMyVet <hello@vets.example>');
after(() => mailer.close());

const { clinic, grace } = await harborStreet(db, MONDAY);
const { staff } = domain;
const days = (n: number) => new Date(MONDAY.getTime() + n * 86_400_000);
const rolesOf = async ({ token }: Person) =>
  (await signedIn(db, token, MONDAY)).actor?.roles.filter((r) => r.clinic_id).map((r) => r.role);

/** Invites, has the e-mail delivered, and returns the token of its link. */
async function invited(email: string, role: 'vet' | 'admin' | 'receptionist'): Promise<string> {
  await staff.invite(grace.ctx, clinic.id, { email, role });
  await deliverDue(db, mailer, MONDAY);
  const mail = server.taken.findLast(({ to }) => JSON.stringify(to).includes(email));
  const text = mail?.text ?? '';
  return /\/join\?token=([\w-]+)/.exec(text)?.[1] ?? assert.fail(text);
}

async function joined(name: string, role: 'vet' | 'admin' | 'receptionist'): Promise<Person> {
  const somebody = await person(db, name, MONDAY);
  await staff.accept(somebody.ctx, { token: await invited(somebody.email, role) });
  return { ...somebody, ctx: await signedIn(db, somebody.token, MONDAY) };
}

const memberOf = async ({ user_id }: Person) =>
  (await staff.list(grace.ctx, clinic.id)).find((one) => one.user_id === user_id) ??
  assert.fail('not on the team');

describe('an invitation', () => {
  it('comes by e-mail, says what for, and lets in whoever holds it, once', async () => {
    const noor = await person(db, 'Noor', MONDAY);
    const token = await invited('noor@clinic.example', 'receptionist');
    const mail = server.taken.at(-1);
    assert.equal(mail?.subject, 'Join Harbor Street Animal Clinic on FindMyVet');
    const { clinic: where, role } = await staff.lookUp(stranger(db, MONDAY), { token });
    assert.deepEqual([where.id, role], [clinic.id, 'receptionist']);
    const member = await staff.accept(noor.ctx, { token });
    assert.deepEqual([member.role, member.name], ['receptionist', 'Noor Torres']);
    assert.deepEqual(await rolesOf(noor), ['receptionist']);
    const sam = await person(db, 'Sam', MONDAY);
    assert.equal((await refusal(staff.accept(sam.ctx, { token }))).status, 404);
  });

  it('is worth nothing once withdrawn, run out, or followed by another', async () => {
    const dev = await person(db, 'Dev', MONDAY);
    const first = await invited(dev.email, 'receptionist');
    const second = await invited(dev.email, 'vet');
    assert.equal((await refusal(staff.accept(dev.ctx, { token: first }))).status, 404);
    const late = { ...dev.ctx, now: days(15) };
    assert.equal((await refusal(staff.accept(late, { token: second }))).status, 404);
    const [open] = await staff.listInvitations(grace.ctx, clinic.id);
    await staff.withdraw(grace.ctx, clinic.id, open?.id ?? '');
    assert.equal((await refusal(staff.accept(dev.ctx, { token: second }))).status, 404);
    assert.deepEqual(await staff.listInvitations(grace.ctx, clinic.id), []);
  });

  it('pressed by two at once lets one in', async () => {
    const token = await invited('team@clinic.example', 'receptionist');
    const two = [await person(db, 'Ana', MONDAY), await person(db, 'Kim', MONDAY)];
    const tried = await Promise.allSettled(two.map(({ ctx }) => staff.accept(ctx, { token })));
    assert.deepEqual(tried.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  });

  it('is refused for somebody who works here', async () => {
    const again = staff.invite(grace.ctx, clinic.id, { email: grace.email, role: 'vet' });
    assert.equal((await refusal(again)).code, 'works_here');
  });
});

describe('a member of the team', () => {
  it('changes role, leaves nothing of the old one behind, and comes back with the same row', async () => {
    const osei = await joined('Osei', 'admin');
    const member = await memberOf(osei);
    assert.deepEqual(await rolesOf(osei), ['clinic_admin']);
    const vet = await staff.changeRole(grace.ctx, clinic.id, member.id, { role: 'vet' });
    assert.ok(vet.vet_id);
    assert.deepEqual(await rolesOf(osei), ['vet']);
    assert.equal((await domain.vets.get(grace.ctx, vet.vet_id)).is_verified, false);
    await staff.remove(grace.ctx, clinic.id, member.id);
    assert.deepEqual(await rolesOf(osei), []);
    const token = await invited(osei.email, 'receptionist');
    const back = await staff.accept(osei.ctx, { token });
    assert.deepEqual([back.id, back.role, back.removed_at], [member.id, 'receptionist', null]);
    assert.deepEqual(await rolesOf(osei), ['receptionist']);
  });

  it('may leave, but takes nobody else off', async () => {
    const [lee, mina] = [await joined('Lee', 'receptionist'), await joined('Mina', 'receptionist')];
    const other = staff.remove(lee.ctx, clinic.id, (await memberOf(mina)).id);
    assert.equal((await refusal(other)).status, 404);
    await staff.remove(lee.ctx, clinic.id, (await memberOf(lee)).id);
    assert.deepEqual(await rolesOf(lee), []);
  });

  it('is written down, whatever is done', async () => {
    const rows = await db.selectFrom('audit_log').select('action').orderBy('id').execute();
    const actions = new Set(rows.map(({ action }) => action));
    for (const action of ['invited', 'joined', 'role_changed', 'removed', 'came_back', 'left']) {
      assert.ok(actions.has(`staff.${action}`), action);
    }
  });
});
