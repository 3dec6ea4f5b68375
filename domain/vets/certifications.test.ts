import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import type { Ctx } from '#domain/context.ts';
import { domain } from '#domain/index.ts';
import { addDays } from '#platform/local-date.ts';
import { testDatabase } from '#test/database.ts';
import { pdf } from '#test/documents.ts';
import { temporaryStore } from '#test/files.ts';
import { letters } from '#test/letters.ts';
import { harborStreet, MONDAY, person, staffVets, stranger } from '#test/people.ts';
import { refusal } from '#test/refusal.ts';
import { support as supporter } from '#test/reviews.ts';

const { db } = await testDatabase({ after });
const files = await temporaryStore({ after });
const post = await letters({ after }, db, 'https://vets.example');
const town = await harborStreet(db, MONDAY);
const ana: Ctx = { ...(await supporter(db)).ctx, now: MONDAY, files };
const { vets, support } = domain;
const TODAY = '2026-11-30';
const day = (n: number) => new Date(MONDAY.getTime() + n * 86_400_000);
const reason = 'As the board says.';

/** A vet of Harbor Street with a certificate that ends in so many days. */
async function certified(name: string, days: number | null) {
  const [vet = ''] = await staffVets(db, town, [name]);
  const { user_id, email } = await db
    .selectFrom('vets')
    .innerJoin('users', 'users.id', 'vets.user_id')
    .select(['vets.user_id', 'users.email'])
    .where('vets.id', '=', vet)
    .executeTakeFirstOrThrow();
  const ctx: Ctx = { ...ana, actor: ana.actor && { ...ana.actor, user_id, roles: [] } };
  const { id } = await vets.submitCertification(ctx, vet, {
    ...{ name: 'Dentistry', issuer: 'The board', issued_on: '2020-01-05' },
    ...{ file: await pdf('Paper'), valid_to: days === null ? null : addDays(TODAY, days) },
  });
  return { vet, ctx, id, email };
}

const shown = async (vet: string, now: Date) => {
  const clinic = await domain.clinics.get(stranger(db, now), town.clinic.id);
  const there = clinic.team.find(({ vet_id }) => vet_id === vet)?.certifications;
  assert.deepEqual(there, (await vets.get(stranger(db, now), vet)).certifications);
  return there?.map(({ name, is_verified }) => [name, is_verified]);
};

it('a certificate is shown once support has seen the paper, and verified while it holds', async () => {
  const { vet, ctx, id } = await certified('Osei', 10);
  assert.deepEqual(await shown(vet, MONDAY), []);
  assert.ok((await support.listCertifications(ana)).some((one) => one.id === id));
  assert.equal((await support.readCertificate(ana, id)).name, 'Dentistry.pdf');
  await support.approveCertification(ana, id, { reason });
  assert.deepEqual(await shown(vet, MONDAY), [['Dentistry', true]]);
  assert.deepEqual(await shown(vet, day(10)), [['Dentistry', true]]);
  assert.deepEqual(await shown(vet, day(11)), [['Dentistry', false]]);
  const again = support.declineCertification(ana, id, { reason });
  assert.equal((await refusal(again)).code, 'decided_before');
  const { rows } = { rows: await db.selectFrom('audit_log').select('action').execute() };
  const actions = rows.map(({ action }) => action);
  for (const deed of ['submitted', 'approved']) {
    assert.ok(actions.includes(`vet.certification_${deed}`), deed);
  }
  assert.ok(actions.includes('vet.certificate_read'));
  await vets.removeCertification(ctx, vet, id);
  assert.deepEqual(await shown(vet, MONDAY), []);
  assert.ok((await domain.files.sweep({ ...ana, now: day(2) })) >= 1);
});

it('one that is declined is not shown, and its vet reads why; nobody else sees the paper', async () => {
  const { vet, ctx, id } = await certified('Lind', null);
  await support.declineCertification(ana, id, { reason: 'It is another person’s.' });
  const [own] = await vets.listCertifications(ctx, vet);
  assert.deepEqual([own?.status, own?.decision_reason], ['declined', 'It is another person’s.']);
  assert.deepEqual(await shown(vet, MONDAY), []);
  const dev = await person(db, 'Dev', MONDAY);
  for (const attempt of [
    () => vets.listCertifications(dev.ctx, vet),
    () => vets.readCertificate({ ...dev.ctx, files }, vet, id),
    () => support.readCertificate({ ...dev.ctx, files }, id),
    () => support.approveCertification(dev.ctx, id, { reason }),
  ]) {
    assert.equal((await refusal(attempt())).status, 404);
  }
});

it('support does not decide about its own papers', async () => {
  const { ctx, id } = await certified('Cole', null);
  const roles = [{ role: 'support' as const, clinic_id: null }];
  const self = { ...ctx, actor: ctx.actor && { ...ctx.actor, roles } };
  const own = support.approveCertification(self, id, { reason });
  assert.equal((await refusal(own)).code, 'own_certificate');
});

it('a vet hears sixty and fourteen days before it ends, once each, and not of one that was taken away', async () => {
  const one = await certified('Ahn', 70);
  const gone = await certified('Diaz', 70);
  for (const { id } of [one, gone]) await support.approveCertification(ana, id, { reason });
  await vets.removeCertification(gone.ctx, gone.vet, gone.id);
  const told: number[] = [];
  let seen = 0;
  for (const n of [0, 9, 10, 11, 40, 56, 57, 69]) {
    for (let twice = 0; twice < 2; twice++) await vets.remindEnding(stranger(db, day(n)));
    const mine = (await post.all(one.email, day(n))).filter(({ subject }) => /ends/.test(subject));
    if (mine.length > seen) told.push(n);
    seen = mine.length;
  }
  assert.deepEqual(told, [10, 56]);
  assert.ok((await post.all(gone.email, day(69))).every(({ subject }) => !/ends/.test(subject)));
});
