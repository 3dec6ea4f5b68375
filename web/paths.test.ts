import assert from 'node:assert/strict';
import { it } from 'node:test';
import { paths, safeNext } from './paths.ts';

it('leaves out of an address what was not chosen', () => {
  assert.equal(
    paths.search({ where: 'Brooklyn, NY', service: null, who: '' }),
    '/search?where=Brooklyn%2C+NY',
  );
  assert.equal(paths.visits(), '/visits');
  assert.equal(paths.call('(718) 555-0142'), 'tel:7185550142');
});

it('goes on only to places of this site', () => {
  assert.equal(safeNext('/book/1?service=x#top', '/'), '/book/1?service=x#top');
  for (const evil of [
    'https://evil.test/',
    '//evil.test/',
    '/\\evil.test/',
    '/\t/evil.test/',
    'javascript:alert(1)',
    'evil',
    '',
    null,
    undefined,
  ]) {
    assert.equal(safeNext(evil, '/home'), '/home', String(evil));
  }
});
