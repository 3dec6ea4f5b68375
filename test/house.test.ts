import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readSources } from './architecture.ts';

const manifest = readJson('package.json');
const lock = readJson('package-lock.json');
const sources = readSources();
const ours = sources.filter(({ path }) => path !== 'migrations/types.ts');
const lengthOf = (text: string) => text.split('\n').length - 1;

test('every dependency is pinned to one version', () => {
  const all = {
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  };
  const loose = Object.entries(all).filter(([, version]) => !/^\d/.test(String(version)));
  assert.deepEqual(loose, []);
});

test('the lock file is that of package.json, complete and free of addresses', () => {
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
    assert.deepEqual(lock.packages[''][kind], manifest[kind]);
  }
  const entries = Object.entries<{ version?: string; integrity?: string; resolved?: string }>(
    lock.packages,
  ).filter(([path]) => path !== '');
  const odd = entries.filter(([, entry]) => !entry.version || !entry.integrity || entry.resolved);
  assert.deepEqual(odd, []);
});

test('every React Router package has one version', () => {
  const versions = Object.entries<string>(manifest.dependencies)
    .filter(([name]) => name === 'react-router' || name.startsWith('@react-router/'))
    .map(([, version]) => version);
  assert.equal(new Set(versions).size, 1);
});

test('half of the files are shorter than 60 lines', () => {
  const lengths = ours.map(({ text }) => lengthOf(text)).sort((a, b) => a - b);
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
  assert.ok(median < 60, `the median is ${median}`);
});

test('modules are named exports; a default is for those whose framework asks for one', () => {
  const framework =
    /^(web\/(root|entry\.(client|server))\.tsx|web\/routes\.ts|web\/routes\/.*|[^/]+\.config\.ts)$/;
  const defaults = ours.filter(
    ({ path, text }) => !framework.test(path) && /^export default/m.test(text),
  );
  assert.deepEqual(
    defaults.map(({ path }) => path),
    [],
  );
});

function readJson(path: string) {
  return JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));
}
