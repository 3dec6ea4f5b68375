import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { harborStreet, MONDAY, maya, person, signedIn, staffVets, stranger } from '#test/people.ts';
import { refusal } from '#test/refusal.ts';

const { db } = await testDatabase({ after });
const town = await harborStreet(db, MONDAY);
const owner = await maya(db, MONDAY);
const { support } = domain;
const ana = await supporter('Ana');
const reason = 'She called: her phone was stolen.';

async function supporter(name: string) {
  const { user_id, token } = await person(db, name, MONDAY);
  await db.insertInto('user_roles').values({ user_id, role: 'support' }).execute();
  return { ...(await signedIn(db, token, MONDAY)), user_id, token };
}

const trail = () =>
  db
    .selectFrom('audit_log')
    .select(['action', 'subject_id', 'reason', 'actor_id'])
    .orderBy('id')
    .execute();

describe('support', () => {
  it('is not there for anybody else', async () => {
    for (const attempt of [
      () => support.listVerifications(owner.ctx),
      () => support.findPeople(town.grace.ctx, { q: 'Maya', reason }),
      () => support.readPerson(owner.ctx, owner.user_id, { reason }),
      () => support.suspendClinic(town.grace.ctx, town.clinic.id, { reason }),
      () => support.readTrail(town.grace.ctx),
    ]) {
      assert.equal((await refusal(attempt())).status, 404);
    }
    assert.deepEqual(await trail(), []);
  });

  it('reads of a person only what it gives a reason for, and every read is a row', async () => {
    const silent = support.readPerson(ana, owner.user_id, { reason: '' });
    assert.equal((await refusal(silent)).errors?.[0]?.path, 'reason');
    assert.deepEqual(await trail(), []);
    const [found] = await support.findPeople(ana, { q: owner.email, reason });
    assert.equal(found?.id, owner.user_id);
    const file = await support.readPerson(ana, owner.user_id, { reason });
    assert.deepEqual([file.email, file.pets, file.sessions], [owner.email, 1, 1]);
    assert.deepEqual(
      (await trail()).map(({ action, subject_id, reason: why, actor_id }) => [
        action,
        subject_id,
        why,
        actor_id,
      ]),
      [
        ['person.searched', null, reason, ana.user_id],
        ['person.read', owner.user_id, reason, ana.user_id],
      ],
    );
  });

  it('signs a person out everywhere', async () => {
    await support.signOutPerson(ana, owner.user_id, { reason });
    assert.equal(await domain.accounts.authenticate({ db, now: MONDAY }, owner.token), null);
    assert.equal((await trail()).at(-1)?.action, 'person.signed_out');
  });

  it('takes a clinic off the site and puts it back', async () => {
    const { id } = town.clinic;
    await support.suspendClinic(ana, id, { reason: 'No licence to practise.' });
    assert.equal((await refusal(domain.clinics.get(stranger(db, MONDAY), id))).status, 404);
    const [found] = await support.findClinics(ana, 'harbor');
    assert.deepEqual([found?.id, found?.is_active], [id, false]);
    await support.reinstateClinic(ana, id, { reason: 'The licence came.' });
    assert.equal((await domain.clinics.get(stranger(db, MONDAY), id)).id, id);
  });

  it('shows its own deeds in the trail, page by page', async () => {
    const first = await support.readTrail(ana, { actor_id: ana.user_id, limit: 2 });
    const second = await support.readTrail(ana, {
      actor_id: ana.user_id,
      limit: 2,
      cursor: first.next_cursor ?? '',
    });
    const seen = [...first.data, ...second.data].map(({ action }) => action);
    assert.deepEqual(seen.slice(0, 2), ['clinic.reinstated', 'clinic.suspended']);
    assert.equal(new Set([...first.data, ...second.data].map(({ id }) => id)).size, 4);
    assert.equal((await trail()).at(-1)?.action, 'audit.read');
  });
});

describe('a licence', () => {
  const license = {
    license_number: 'NY 12345',
    license_state: 'NY',
    evidence_url: 'https://board.example.gov/12345',
  };
  const vetAccount = async (name: string) => {
    const [vet_id = ''] = await staffVets(db, town, [name]);
    const { user_id } = await db
      .selectFrom('vets')
      .select('user_id')
      .where('id', '=', vet_id)
      .executeTakeFirstOrThrow();
    await db.updateTable('vets').set({ is_verified: false }).where('id', '=', vet_id).execute();
    const base = stranger(db, MONDAY);
    const actor = ana.actor && { ...ana.actor, user_id, roles: [] };
    return { vet_id, user_id, ctx: { ...base, actor } };
  };

  it('is believed once support has looked, and not before', async () => {
    const { vet_id, ctx } = await vetAccount('Osei');
    const { id } = await domain.vets.submitLicense(ctx, vet_id, license);
    assert.equal((await domain.vets.get(ctx, vet_id)).is_verified, false);
    const [waiting] = await support.listVerifications(ana);
    assert.equal(waiting?.id, id);
    await support.approve(ana, id, { reason: 'In the register of the board.' });
    const vet = await domain.vets.get(ctx, vet_id);
    assert.deepEqual([vet.is_verified, vet.license_state], [true, 'NY']);
    assert.deepEqual(await support.listVerifications(ana), []);
    const again = support.approve(ana, id, { reason: 'Once more.' });
    assert.equal((await refusal(again)).code, 'decided_before');
  });

  it('that is declined tells the vet why, and can be sent again', async () => {
    const { vet_id, ctx } = await vetAccount('Lind');
    const { id } = await domain.vets.submitLicense(ctx, vet_id, license);
    await support.decline(ana, id, { reason: 'The number is another person’s.' });
    const told = await domain.vets.latestVerification(ctx, vet_id);
    assert.deepEqual(
      [told?.status, told?.decision_reason],
      ['declined', 'The number is another person’s.'],
    );
    await domain.vets.submitLicense(ctx, vet_id, { ...license, license_number: 'NY 999' });
    const newer = await domain.vets.submitLicense(ctx, vet_id, license);
    assert.deepEqual(
      (await support.listVerifications(ana)).map((request) => request.id),
      [newer.id],
    );
  });

  it('of a supporter is somebody else’s to decide', async () => {
    const { vet_id, user_id, ctx } = await vetAccount('Cole');
    const { id } = await domain.vets.submitLicense(ctx, vet_id, license);
    const roles = [{ role: 'support' as const, clinic_id: null }];
    const self = { ...ctx, actor: ctx.actor && { ...ctx.actor, user_id, roles } };
    const own = support.approve(self, id, { reason: 'I know myself.' });
    assert.equal((await refusal(own)).code, 'own_license');
  });

  it('decided twice at once is decided once', async () => {
    const { vet_id, ctx } = await vetAccount('Ahn');
    const { id } = await domain.vets.submitLicense(ctx, vet_id, license);
    const kim = await supporter('Kim');
    const tried = await Promise.allSettled([
      support.approve(ana, id, { reason: 'In the register.' }),
      support.decline(kim, id, { reason: 'Not in the register.' }),
    ]);
    assert.deepEqual(tried.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  });
});
