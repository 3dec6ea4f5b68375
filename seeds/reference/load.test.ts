import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from 'pg';
import { testDatabase } from '#test/database.ts';
import { referenceDigest } from './digest.ts';
import { databaseDigest, loadReference } from './load.ts';

test('what the template loaded is what digest.ts says, so a start has nothing to do', async (t) => {
  const client = await clientOf(t);
  const digest = await databaseDigest(client);
  assert.equal(digest, referenceDigest, `set referenceDigest to '${digest}'`);
  assert.deepEqual(await loadReference(client), { changed: false });
});

test('what was lost or spoilt comes back with its id, what others added stays', async (t) => {
  const client = await clientOf(t);
  const before = await snapshot(client);
  await client.query(`insert into species (name) values ('Axolotl')`);
  await client.query(`update services set name = 'Examination' where slug = 'general-exam'`);
  await client.query(`update services set is_active = false where slug = 'dental-cleaning'`);
  await client.query(`update postal_codes set city = 'BROOKLYN' where postal_code = '11201'`);
  await client.query(`delete from postal_codes where postal_code = '59715'`);
  await client.query(`delete from breeds where name = 'Zebra Finch'`);
  assert.deepEqual(await loadReference(client), { changed: true });
  assert.deepEqual(await loadReference(client), { changed: false });

  const after = await snapshot(client);
  assert.deepEqual(after.services, before.services);
  assert.deepEqual(after.places, before.places);
  assert.deepEqual(names(after.breeds), names(before.breeds));
  assert.deepEqual(after.breeds.slice(0, 400), before.breeds.slice(0, 400));
  assert.equal(after.species.length, before.species.length + 1);
  const { rows } = await client.query('select slug from services where not is_active');
  assert.deepEqual(rows, [{ slug: 'dental-cleaning' }]);
});

test('two processes may load at once into an empty database', async (t) => {
  const { ownerUrl: url } = await testDatabase(t);
  const clients = [new Client({ connectionString: url }), new Client({ connectionString: url })];
  await Promise.all(clients.map((client) => client.connect()));
  const [first] = clients;
  assert.ok(first);
  await first.query('truncate services, species, breeds, postal_codes cascade');
  await Promise.all(clients.map((client) => loadReference(client)));
  assert.equal(await databaseDigest(first), referenceDigest);
  await Promise.all(clients.map((client) => client.end()));
});

type Named = { id: number; name: string };
const names = (rows: Named[]) => rows.map(({ name }) => name).sort();

async function snapshot(client: Client) {
  const all = async (sql: string) => (await client.query<Named>(sql)).rows;
  return {
    services: await all('select id, slug, name, description from services order by id'),
    species: await all('select id, name from species order by id'),
    breeds: await all('select id, name from breeds order by id'),
    places: await all(
      `select * from postal_codes where postal_code in ('11201', '59715') order by postal_code`,
    ),
  };
}

async function clientOf(t: Parameters<typeof testDatabase>[0]): Promise<Client> {
  const { ownerUrl: url } = await testDatabase(t);
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  return client;
}
