import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { FOLDER } from './index-page.ts';
import { PAGES } from './pages.ts';
import { PICTURES } from './pictures.ts';
import { pageNames } from './routes.ts';

const HOW = 'see scripts/screenshots/pages.ts, then `npm run screenshots -- NAME`';

test('every page of the site is listed with its pictures', () => {
  assert.deepEqual(Object.keys(PAGES).sort(), pageNames().sort(), HOW);
});

test('every listed picture was taken, and no other lies beside them', () => {
  const lying = readdirSync(FOLDER).filter((file) => file.endsWith('.webp'));
  assert.deepEqual(lying.sort(), PICTURES.map(({ name }) => `${name}.webp`).sort(), HOW);
});
