import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { domain } from '#domain/index.ts';
import { connect } from '#platform/db.ts';
import { log, testDatabase } from '#test/database.ts';
import { MONDAY, stranger } from '#test/people.ts';
import { expect, readTables } from '#test/search-oracle.ts';
import { dice, searchTown } from '#test/search-town.ts';
import { SORTS } from './hit.ts';
import type { SearchQuery } from './input.ts';

const { db } = await testDatabase({ after });
await searchTown(db, 120);
const tables = await readTables(db);
const { next, one, whole } = dice(7);
const maybe = <T>(share: number, value: () => T) => (next() < share ? value() : undefined);

const randomQuery = (): SearchQuery => ({
  // How well words fit is judged in relevance.test.ts.
  sort: one(SORTS.filter((sort) => sort !== 'relevance')),
  radius_km: one([3, 10, 25, 60]),
  limit: one([1, 5, 20, 100]),
  service: maybe(0.8, () =>
    one(['general-exam', 'dental-cleaning', 'emergency-visit', 'vaccination']),
  ),
  appointment_type: maybe(0.3, () => one(['in_person', 'home_visit'] as const)),
  pets: maybe(0.2, () => 1 + whole(3)),
  from: maybe(0.2, () => `2026-12-0${1 + whole(3)}`),
  to: maybe(0.2, () => `2026-12-0${3 + whole(3)}`),
  q: maybe(0.1, () => one(['rio', 'RÍO', 'elm_1', 'elm%', 'harbr'])),
  species: maybe(0.15, () => one(['Cat', 'bird', 'Dog'])),
  insurance: maybe(0.15, () => one(['petcover', 'pawsure'])),
  min_rating: maybe(0.15, () => one([1, 2.5, 3, 4.5])),
  open_now: maybe(0.15, () => next() < 0.7),
  accepts_emergency: maybe(0.15, () => next() < 0.7),
});

describe('search over random clinics', () => {
  it('answers every filter and sort as a plain count of all rows does', async () => {
    let shown = 0;
    for (let i = 0; i < 400; i++) {
      const query = randomQuery();
      const near = [40.7, -74].map((at) => Number((at + (next() - 0.5) * 0.6).toFixed(6))) as [
        number,
        number,
      ];
      const now = new Date(MONDAY.getTime() + whole(40) * 3_600_000 + 1);
      const all = expect(tables, now, near, query);
      const { data, next_cursor } = await domain.search.findClinics(stranger(db, now), {
        ...query,
        near: near.join(','),
      });
      const got = data.map(({ id, price_cents, next_slots }) => ({
        id,
        starts: next_slots.map((slot) => new Date(slot.starts_at).toISOString()),
        price_cents,
      }));
      assert.deepEqual(got, all.slice(0, query.limit), JSON.stringify({ query, near, now }));
      assert.equal(next_cursor !== null, all.length > (query.limit ?? 20));
      shown += got.length;
    }
    assert.ok(shown > 1500, `only ${shown} hits were compared`);
  });

  it('is an error when the database fails, never an empty list', async () => {
    const gone = connect('postgres://nobody@127.0.0.1:1/nothing', { max: 1, log });
    await assert.rejects(domain.search.findClinics(stranger(gone), { postal_code: '11201' }));
  });

  for (const [path, query] of [
    ['species', { species: 'Unicorn' }],
    ['insurance', { insurance: 'nobody' }],
    ['to', { from: '2026-12-02', to: '2026-12-01' }],
    ['from', { from: '2099-01-01' }],
    [
      'cursor',
      { sort: 'distance', cursor: Buffer.from('["soonest",null,""]').toString('base64url') },
    ],
    ['cursor', { cursor: Buffer.from('["soonest",[0,0,"x"],""]').toString('base64url') }],
  ] as [string, SearchQuery][]) {
    it(`refuses ${JSON.stringify(query)}, naming ${path}`, async () => {
      await assert.rejects(
        domain.search.findClinics(stranger(db, MONDAY), { postal_code: '11201', ...query }),
        (error: { errors: { path: string }[] }) => error.errors[0]?.path === path,
      );
    });
  }
});
