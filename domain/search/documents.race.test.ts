import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { sql } from 'kysely';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { harborStreet, MONDAY, staffVets, stranger } from '#test/people.ts';
import { dice } from '#test/search-town.ts';

const { db } = await testDatabase({ after }, { max: 20 });
const town = await harborStreet(db, MONDAY);
const other = await harborStreet(db, MONDAY);
const vets = await staffVets(db, town, ['Osei', 'Lind', 'Ahn']);
await staffVets(db, other, ['Cole']);

/** Everything by which words are found, as it is kept and as it is when written anew. */
async function differing(): Promise<unknown[]> {
  const kept = await snapshot();
  await sql`DELETE FROM search_names`.execute(db);
  await sql`UPDATE search_documents SET words = '', name = ''`.execute(db);
  await sql`SELECT write_search_documents(array_agg(id)) FROM clinics`.execute(db);
  const anew = await snapshot();
  return kept.filter((row, i) => row !== anew[i]).concat(anew.slice(kept.length));
}

async function snapshot(): Promise<string[]> {
  const { rows } = await sql<{ row: string }>`
    SELECT clinic_id || name || words::text AS row FROM search_documents
    UNION ALL SELECT clinic_id || named_id::text || is_vet::text || term FROM search_names ORDER BY 1`.execute(
    db,
  );
  return rows.map(({ row }) => row);
}

it('documents are what they would be if written anew, whoever changed what at once', async () => {
  const { whole, one } = dice(11);
  const words = ['Harbor', 'Río', 'Oak', 'Elm', "O'Brien"];
  const clinics = [town, other];
  for (let round = 0; round < 8; round++) {
    await Promise.all(
      Array.from({ length: 24 }, () => {
        const { clinic, grace, examId, dentalId } = one(clinics);
        switch (whole(5)) {
          case 0:
            return sql`UPDATE clinics SET name = ${`${one(words)} ${whole(9)}`} WHERE id = ${clinic.id}`.execute(
              db,
            );
          case 1:
            return domain.clinics.setServices(grace.ctx, clinic.id, {
              services: [{ service_id: one([examId, dentalId]), duration_min: 30 }],
            });
          case 2:
            return sql`UPDATE clinic_staff SET removed_at = ${one([null, MONDAY])} WHERE vet_id = ${one(vets)}`.execute(
              db,
            );
          case 3:
            return sql`UPDATE vets SET specialty = ${one(['Dentistry', 'Surgery', null])} WHERE id = ${one(vets)}`.execute(
              db,
            );
          default:
            return sql`UPDATE users SET last_name = ${one(words)} WHERE id = (SELECT user_id FROM vets WHERE id = ${one(vets)})`.execute(
              db,
            );
        }
      }),
    );
    assert.deepEqual(await differing(), [], `round ${round}`);
  }
});

it('a change is found by words as soon as it is committed, and what it replaced no more', async () => {
  const find = async (q: string) => {
    const query = { postal_code: '11201', q, limit: 5 };
    const { data } = await domain.search.findClinics(stranger(db, MONDAY), query);
    return data.some(({ id }) => id === town.clinic.id);
  };
  await sql`UPDATE clinics SET name = 'Lighthouse' WHERE id = ${town.clinic.id}`.execute(db);
  assert.deepEqual([await find('lighthouse'), await find('lighthose')], [true, true]);
  await sql`UPDATE clinics SET name = 'Windmill' WHERE id = ${town.clinic.id}`.execute(db);
  assert.deepEqual([await find('lighthouse'), await find('windmill')], [false, true]);
});
