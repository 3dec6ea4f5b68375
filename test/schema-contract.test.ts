/*
 * The migrated database against the specification, table by table. What the specification names must
 * exist as specified; what we add beside it is free, and so is NOT NULL where the specification gives a default.
 * One mapping holds for all tables alike: a UUID primary key has a default that makes a UUID, and
 * uuidv7() is as good as uuid_generate_v4() (decided for index locality).
 */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { Client } from 'pg';
import { type Catalog, type Column, readCatalog, type Table } from '#scripts/schema/catalog.ts';
import { contract, contractSql } from './contract.ts';
import { emptyDatabase, testDatabase } from './database.ts';

const MAKES_A_UUID = /^(uuid_generate_v4|gen_random_uuid|uuidv4|uuidv7)\(\)$/;

const client = await open((await testDatabase({ after })).url);
const specified = await withClient(await emptyDatabase({ after }), async (other) => {
  await other.query(contractSql());
  return readCatalog(other);
});
const actual = await readCatalog(client);

for (const [name, wanted] of Object.entries(contract.tables)) {
  describe(`table ${name}`, () => {
    const table = find(actual, name);
    const model = find(specified, name);

    for (const [columnName, rules] of Object.entries(wanted.columns)) {
      it(`has ${columnName} ${rules.type}`, () => {
        const column = findColumn(table, columnName);
        const ideal = findColumn(model, columnName);
        assert.equal(column.type, ideal.type);
        assert.equal(column.serial, ideal.serial);
        if (rules.not_null) assert.ok(column.notNull, 'it must refuse NULL');
        if (rules.nullable && rules.default === undefined) {
          assert.ok(!column.notNull, 'it must take NULL');
        }
        if (rules.primary_key && column.type === 'uuid') {
          assert.match(column.default ?? 'no default', MAKES_A_UUID);
        } else if (!column.serial) {
          assert.equal(column.default, ideal.default);
        }
        if (rules.primary_key) assert.deepEqual(primaryKey(table), [columnName]);
        if (rules.unique) assertUnique(table, [columnName]);
        if (rules.references) assertReference(table, columnName, rules.references);
      });
    }

    for (const columns of wanted.unique) {
      it(`is unique by ${columns.join(', ')}`, () => assertUnique(table, columns));
    }

    for (const { name: indexName, columns } of wanted.indexes) {
      it(`has the index ${indexName}`, () => {
        const index = table.indexes.find((candidate) => candidate.name === indexName);
        const ideal = model.indexes.find((candidate) => candidate.name === indexName);
        assert.ok(index && ideal, 'there is no such index');
        assert.deepEqual(index.columns.slice(0, columns.length), columns);
        assert.equal(predicate(index.definition), predicate(ideal.definition));
      });
    }
  });
}

describe('enumerations and ranges', () => {
  for (const [place, words] of Object.entries(contract.enums)) {
    it(`${place} takes the specified words and no other`, async () => {
      for (const word of words) assert.ok(await passes(place, word), `${word} is refused`);
      assert.ok(!(await passes(place, 'never_specified')), 'any word is taken');
      assert.ok(!(await passes(place, '')), 'an empty word is taken');
    });
  }
  for (const [name, { columns }] of Object.entries(contract.tables)) {
    for (const [columnName, { check }] of Object.entries(columns)) {
      if (!check) continue;
      it(`${name}.${columnName} takes ${check} and no other number`, async () => {
        const [least = 0, most = 0] = check.split('..').map(Number);
        for (const [number, allowed] of [
          [least, true],
          [most, true],
          [least - 1, false],
          [most + 1, false],
        ] as const) {
          assert.equal(await passes(`${name}.${columnName}`, String(number)), allowed, `${number}`);
        }
      });
    }
  }
});

it('the reference data holds the specified services', async () => {
  const { rows } = await client.query('SELECT name FROM services WHERE is_active');
  assert.deepEqual(rows.map(({ name }) => name).sort(), [...contract.services].sort());
});

/** Whether every CHECK that is about this column alone accepts the value. */
async function passes(place: string, value: string): Promise<boolean> {
  const [tableName = '', columnName = ''] = place.split('.');
  const table = find(actual, tableName);
  const { type } = findColumn(table, columnName);
  const checks = table.constraints
    .filter(({ kind, columns }) => kind === 'c' && columns.join() === columnName)
    .map(({ definition }) => definition.replace(/^CHECK /, ''));
  assert.ok(checks.length > 0, `${place} has no CHECK of its own`);
  const sql = `SELECT (${checks.join(' AND ')}) AS passes FROM (SELECT $1::text::${type} AS ${columnName}) AS row`;
  return (await client.query(sql, [value])).rows[0].passes;
}

function find(catalog: Catalog, name: string): Table {
  const table = catalog.tables.find((candidate) => candidate.name === name);
  assert.ok(table, `there is no table ${name}`);
  return table;
}

function findColumn(table: Table, name: string): Column {
  const column = table.columns.find((candidate) => candidate.name === name);
  assert.ok(column, `there is no column ${table.name}.${name}`);
  return column;
}

function primaryKey(table: Table): string[] | undefined {
  return table.constraints.find(({ kind }) => kind === 'p')?.columns;
}

function assertUnique(table: Table, columns: string[]) {
  const wanted = [...columns].sort().join();
  const keys = table.indexes.filter(({ unique, partial }) => unique && !partial);
  assert.ok(
    keys.some((key) => [...key.columns].sort().join() === wanted),
    `two rows may share ${columns.join(', ')}`,
  );
}

function assertReference(table: Table, column: string, target: string) {
  const targets = table.constraints
    .filter(({ kind, columns }) => kind === 'f' && columns.join() === column)
    .map(({ foreignTable, foreignColumns }) => `${foreignTable}.${foreignColumns.join()}`);
  assert.ok(targets.includes(target), `it references ${targets.join() || 'nothing'}`);
}

function predicate(definition: string): string | undefined {
  return / WHERE (.*)$/.exec(definition)?.[1];
}

async function open(url: string): Promise<Client> {
  const opened = new Client({ connectionString: url });
  await opened.connect();
  // The database is dropped under it.
  opened.on('error', () => {});
  after(() => opened.end());
  return opened;
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const opened = new Client({ connectionString: url });
  await opened.connect();
  try {
    return await work(opened);
  } finally {
    await opened.end();
  }
}
