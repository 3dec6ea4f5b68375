import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { harborStreet, type Person, person, signedIn } from '#test/people.ts';
import { refusal } from '#test/refusal.ts';

const { db } = await testDatabase({ after }, { max: 20 });
const ROUNDS = 12;

it('of admins who remove and demote each other at once, one always remains', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { clinic, grace } = await harborStreet(db);
    const admins = [grace, await alsoAdmin(clinic.id, 'Osei'), await alsoAdmin(clinic.id, 'Lind')];
    const members = await domain.staff.list(grace.ctx, clinic.id);
    const idOf = ({ user_id }: Person) => members.find((m) => m.user_id === user_id)?.id ?? '';
    const deeds = admins.flatMap(({ ctx }, i) => {
      const other = admins[(i + 1) % admins.length] ?? grace;
      return [
        () => domain.staff.remove(ctx, clinic.id, idOf(other)),
        () => domain.staff.changeRole(ctx, clinic.id, idOf(other), { role: 'receptionist' }),
      ];
    });
    await Promise.allSettled(deeds.map((deed) => deed()));
    const { rows } = await left(clinic.id);
    assert.ok(rows.length >= 1, `round ${round}: nobody is left`);
  }
});

it('the last admin can neither go nor become something else, whoever writes', async () => {
  const { clinic, grace } = await harborStreet(db);
  const [member] = await domain.staff.list(grace.ctx, clinic.id);
  const id = member?.id ?? '';
  assert.equal((await refusal(domain.staff.remove(grace.ctx, clinic.id, id))).code, 'last_admin');
  const demoted = domain.staff.changeRole(grace.ctx, clinic.id, id, { role: 'receptionist' });
  assert.equal((await refusal(demoted)).code, 'last_admin');
  for (const deed of [
    db.updateTable('clinic_staff').set({ role: 'receptionist' }).where('id', '=', id),
    db.updateTable('clinic_staff').set({ removed_at: new Date() }).where('id', '=', id),
    db.deleteFrom('clinic_staff').where('id', '=', id),
  ]) {
    await assert.rejects(deed.execute(), { constraint: 'clinic_staff_admin_remains' });
  }
});

async function alsoAdmin(clinic_id: string, name: string): Promise<Person> {
  const somebody = await person(db, name);
  await db
    .insertInto('clinic_staff')
    .values({ clinic_id, user_id: somebody.user_id, role: 'admin' })
    .execute();
  return { ...somebody, ctx: await signedIn(db, somebody.token) };
}

const left = async (clinic_id: string) => ({
  rows: await db
    .selectFrom('clinic_staff')
    .select('id')
    .where('clinic_id', '=', clinic_id)
    .where('role', '=', 'admin')
    .where('removed_at', 'is', null)
    .execute(),
});
