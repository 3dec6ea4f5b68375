import type { Catalog, Column, Table } from './catalog.ts';
import { allowedWords, fillsItself } from './words.ts';

const NUMBERS = /^(smallint|integer|bigint|real|double precision|numeric)\b/;
const INSTANTS = /^timestamp/;

/** The TypeScript of migrations/types.ts: one interface a table, for Kysely. */
export function writeTypes({ tables }: Catalog): string {
  return `${[
    '// Generated from the migrated database by `npm run generate`. Do not edit.',
    `import type { ColumnType, Generated } from 'kysely';`,
    '',
    'type Instant = ColumnType<Date, Date | string>;',
    'type NullableInstant = ColumnType<Date | null, Date | string | null>;',
    'type FilledInstant = ColumnType<Date, Date | string | undefined, Date | string>;',
    'type Derived<T> = ColumnType<T, never, never>;',
    'export type Json = ColumnType<unknown, string>;',
    'export type FilledJson = ColumnType<unknown, string | undefined, string>;',
    '',
    ...tables.flatMap(tableInterface),
    'export interface DB {',
    ...tables.map(({ name }) => `  ${name}: ${interfaceName(name)};`),
    '}',
  ].join('\n')}\n`;
}

function tableInterface(table: Table): string[] {
  return [
    `export interface ${interfaceName(table.name)} {`,
    ...table.columns.map((column) => `  ${column.name}: ${columnType(table, column)};`),
    '}',
    '',
  ];
}

function interfaceName(table: string): string {
  const words = table.split('_').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join('')}Table`;
}

function columnType(table: Table, column: Column): string {
  const filled = fillsItself(table, column);
  const instant = INSTANTS.test(column.type);
  const plain = instant ? 'Date' : (wordsType(table, column) ?? valueType(column.type));
  if (column.generated !== null || table.kind === 'view') {
    return `Derived<${column.notNull ? plain : `${plain} | null`}>`;
  }
  if (instant && filled && column.notNull) return 'FilledInstant';
  if (instant) return column.notNull ? 'Instant' : 'NullableInstant';
  if (plain === 'Json') return filled ? 'FilledJson' : 'Json';
  const value = column.notNull ? plain : `${plain} | null`;
  return filled ? `Generated<${value}>` : value;
}

function wordsType(table: Table, column: Column): string | undefined {
  const words = allowedWords(table, column);
  return words?.map((word) => `'${word.replaceAll(`'`, `\\'`)}'`).join(' | ');
}

function valueType(type: string): string {
  if (type.endsWith('[]')) return `${valueType(type.slice(0, -2))}[]`;
  if (NUMBERS.test(type)) return 'number';
  if (type === 'boolean') return 'boolean';
  if (type === 'bytea') return 'Buffer';
  if (type === 'json' || type === 'jsonb') return 'Json';
  return 'string';
}
