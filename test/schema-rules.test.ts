import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Client } from 'pg';
import { type Index, readCatalog } from '#scripts/schema/catalog.ts';
import { writeDump } from '#scripts/schema/dump.ts';
import { fillsItself } from '#scripts/schema/words.ts';
import { emptyDatabase, testDatabase } from './database.ts';

const { url } = await testDatabase({ after });
const catalog = await read(url);

test('every table, column and function says what it is for', () => {
  const silent = [
    ...catalog.routines.filter(({ comment }) => !comment).map(({ signature }) => signature),
    ...catalog.tables.flatMap((table) => [
      ...(table.comment ? [] : [table.name]),
      ...table.columns.filter(({ comment }) => !comment).map(({ name }) => `${table.name}.${name}`),
    ]),
  ];
  assert.deepEqual(silent, [], 'without COMMENT');
});

test('every foreign key has an index that begins with its columns', () => {
  const bare = catalog.tables.flatMap(({ name, constraints, indexes }) =>
    constraints
      .filter(({ kind }) => kind === 'f')
      .filter(({ columns }) => !indexes.some((index) => serves(index, columns)))
      .map(({ columns }) => `${name} (${columns.join(', ')})`),
  );
  assert.deepEqual(bare, [], 'without an index');
});

test('every table has a primary key', () => {
  const tables = catalog.tables.filter(({ kind }) => kind === 'table');
  const without = tables.filter(({ constraints }) => !constraints.some(({ kind }) => kind === 'p'));
  assert.deepEqual(without, []);
});

test('updated_at is kept by the database', () => {
  const kept = catalog.tables.filter(({ columns }) =>
    columns.some(({ name }) => name === 'updated_at'),
  );
  const forgotten = kept.filter((table) => {
    const column = table.columns.find(({ name }) => name === 'updated_at');
    const triggered = table.triggers.some(
      ({ definition, body }) => /BEFORE .*UPDATE/.test(definition) && /NEW\.updated_at/i.test(body),
    );
    return !triggered || !column || !fillsItself(table, column);
  });
  assert.deepEqual(
    forgotten.map(({ name }) => name),
    [],
  );
});

test('schema.sql as dumped makes the same database', async (t) => {
  const dump = writeDump(catalog);
  const copy = await emptyDatabase(t);
  const client = new Client({ connectionString: copy });
  await client.connect();
  try {
    await client.query(dump);
  } finally {
    await client.end();
  }
  assert.deepEqual(writeDump(await read(copy)).split('\n'), dump.split('\n'));
});

// A partial index serves when it leaves out only the rows without a reference.
function serves({ columns, partial, definition }: Index, key: string[]): boolean {
  const leading = columns.slice(0, key.length);
  if ([...leading].sort().join() !== [...key].sort().join()) return false;
  const predicate = / WHERE \(?(\w+) IS NOT NULL\)?$/.exec(definition)?.[1];
  return !partial || (predicate !== undefined && key.includes(predicate));
}

async function read(databaseUrl: string) {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await readCatalog(client);
  } finally {
    await client.end();
  }
}
