import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { sql } from 'kysely';
import { Client } from 'pg';
import { domain } from '#domain/index.ts';
import type { ClinicHit } from '#domain/search/hit.ts';
import { log, testDatabase } from '#test/database.ts';
import { stranger } from '#test/people.ts';
import { PAIRS, type Wanted } from './relevance-pairs.ts';
import { seedDemo } from './seed.ts';

const now = new Date('2027-03-10T16:10:00Z');
const { db, ownerUrl } = await testDatabase({ after });
const client = new Client({ connectionString: ownerUrl });
client.on('error', () => {});
await client.connect();
await client.query('insert into installation (is_demo) values (true)');
await seedDemo(client, { now, log, horizonDays: 1 });
await client.end();
const ctx = stranger(db, now);

const { rows } = await sql<{ id: string; services: string[]; specialties: string[] }>`
  SELECT c.id, array(SELECT s.slug::text FROM clinic_services o JOIN services s ON s.id = o.service_id WHERE o.clinic_id = c.id) AS services,
    array(SELECT v.specialty::text FROM clinic_staff st JOIN vets v ON v.id = st.vet_id WHERE st.clinic_id = c.id) AS specialties
  FROM clinics c`.execute(db);
const offers = new Map(rows.map((row) => [row.id, row]));

function isWanted(hit: ClinicHit, wanted: Wanted): boolean {
  if ('service' in wanted) return offers.get(hit.id)?.services.includes(wanted.service) ?? false;
  if ('specialty' in wanted) {
    return offers.get(hit.id)?.specialties.includes(wanted.specialty) ?? false;
  }
  return Object.entries(wanted).every(([key, value]) => hit[key as keyof ClinicHit] === value);
}

it('what people type finds what they mean, on average as good as first', async () => {
  assert.ok(PAIRS.length >= 60);
  const missed: string[] = [];
  let sum = 0;
  for (const [where, q, wanted] of PAIRS) {
    const query = { where, q, sort: 'relevance', radius_km: 50, limit: 10 } as const;
    const { data } = await domain.search.findClinics(ctx, query);
    const place = data.findIndex((hit) => isWanted(hit, wanted)) + 1;
    if (place > 0) sum += 1 / place;
    if (place !== 1) missed.push(`${q}: ${place || 'not'} among ${data.map((hit) => hit.name)}`);
  }
  const rank = sum / PAIRS.length;
  assert.ok(rank >= 0.95, `mean reciprocal rank ${rank}\n${missed.join('\n')}`);
});

it('nothing is found for what nobody is called or does', async () => {
  for (const q of ['qwzxplugh', 'harbor zanzibar', 'xylophone']) {
    const { data } = await domain.search.findClinics(ctx, { where: '11201', q });
    assert.deepEqual(data, [], q);
  }
});

it('words that say nothing leave the search as it was', async () => {
  const plain = await domain.search.findClinics(ctx, { where: '11201', limit: 5 });
  const noisy = await domain.search.findClinics(ctx, {
    where: '11201',
    q: 'a vet near me',
    limit: 5,
  });
  assert.deepEqual(noisy.data, plain.data);
});

it('suggestions come while one types: names from any word, vets, services, places, typos mended', async () => {
  const labels = async (text: string) =>
    (await domain.search.suggest(ctx, text)).map(({ kind, label }) => `${kind} ${label}`);
  assert.equal((await labels('harbor s'))[0], 'clinic Harbor Street Animal Clinic');
  assert.ok((await labels('linden vet')).includes('clinic Lark & Linden Veterinary'));
  assert.equal((await labels('Harbr str'))[0], 'clinic Harbor Street Animal Clinic');
  assert.ok((await labels('osei')).includes('vet Dr. Ama Osei'));
  assert.ok((await labels('solís')).includes('vet Dr. Alberto Solís'));
  assert.equal((await labels('shots'))[0], 'service Vaccination');
  assert.equal((await labels('denta'))[0], 'service Dental Cleaning');
  assert.ok((await labels('1120')).includes('place Brooklyn, NY 11201'));
  assert.deepEqual(await labels('h'), []);
});
