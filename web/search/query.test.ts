import assert from 'node:assert/strict';
import { it } from 'node:test';
import { filtersOf } from './filters.ts';
import { readChoices, searchPath } from './query.ts';

const NOW = new Date('2026-12-01T14:00:00Z');
const read = (query: string) => readChoices(new URL(`http://here.test/search?${query}`), NOW);

it('an address says what differs from the default, and is read back as it was', () => {
  const query =
    'where=11201&service=sick-visit&min_rating=4.5&open_now=yes&from=2026-12-03&to=2026-12-04&sort=price&radius_km=50';
  assert.equal(searchPath(read(query)), `/search?${query}`);
  assert.equal(
    searchPath(read('where=11201&insurance=&min_rating=&from=&radius_km=25&sort=soonest')),
    '/search?where=11201',
  );
});

it('days come in the order that was meant, and impossible ones were not asked for', () => {
  const days = (query: string) => {
    const { from, to } = read(query);
    return [from, to];
  };
  assert.deepEqual(days('from=2026-12-04&to=2026-12-02'), ['2026-12-02', '2026-12-04']);
  assert.deepEqual(days('from=2026-02-30&to=soon'), [null, null]);
  assert.deepEqual(days('from=2026-11-01&to=2031-01-01'), [null, null]);
});

it('a service that is made for the home is asked for there, and that is no filter', () => {
  const atHome = read('where=11201&service=home-visit-general');
  assert.equal(atHome.type, 'home_visit');
  assert.deepEqual(filtersOf(atHome, null), []);
  assert.equal(searchPath(atHome), '/search?where=11201&service=home-visit-general');
});

it('each filter can be taken off by itself', () => {
  const choices = read(
    'where=11201&type=home_visit&min_rating=4&insurance=pawsure&open_now=yes&accepts_emergency=yes&from=2026-12-03&to=2026-12-03&radius_km=50',
  );
  const filters = filtersOf(choices, 'Pawsure');
  assert.deepEqual(
    filters.map(({ name }) => name),
    [
      'At your home',
      'Thu, Dec 3',
      'Rated 4 or better',
      'Takes Pawsure',
      'Open now',
      'Takes emergencies',
      'Within 31 mi',
    ],
  );
  for (const { without } of filters) {
    const rest = filtersOf(
      { ...choices, ...without },
      without.insurance === null ? null : 'Pawsure',
    );
    assert.equal(rest.length, filters.length - 1);
  }
  assert.deepEqual(filtersOf(read('where=40.7,-74&area=map&radius_km=7'), null), []);
});
