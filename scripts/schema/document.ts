import type { Catalog, Column, Table } from './catalog.ts';
import { DOMAINS } from './domains.ts';
import { allowedWords } from './words.ts';

/** The Markdown of docs/schema.md. Throws when a table is in no domain. */
export function writeDocument({ tables }: Catalog): string {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const listed = new Set(Object.values(DOMAINS).flat());
  const homeless = tables.filter(({ name }) => !listed.has(name)).map(({ name }) => name);
  const missing = [...listed].filter((name) => !byName.has(name));
  if (homeless.length > 0) throw new Error(`Not in scripts/schema/domains.ts: ${homeless}`);
  if (missing.length > 0) throw new Error(`In scripts/schema/domains.ts but no table: ${missing}`);
  const domains = Object.entries(DOMAINS).map(([title, names]) => ({
    title,
    members: names.map((name) => byName.get(name)).filter((table) => table !== undefined),
  }));
  return `${[
    '# The database',
    '',
    '<!-- Generated from the migrated database by `npm run generate`. Do not edit. -->',
    '',
    `${tables.length} tables in ${domains.length} domains. Every id is a UUID or a small integer of a reference table; every instant is a`,
    '`timestamptz`; local dates and times stand beside them in the zone of their clinic.',
    '',
    '| Domain | Tables |',
    '|---|---|',
    ...domains.map(
      ({ title, members }) =>
        `| ${title} | ${members.map(({ name }) => `[\`${name}\`](#${name})`).join(', ')} |`,
    ),
    ...domains.flatMap(({ title, members }) => [
      '',
      `## ${title}`,
      '',
      ...diagram(members),
      ...members.flatMap(section),
    ]),
  ].join('\n')}\n`;
}

// A foreign key is one-to-one from a column that is unique by itself.
function diagram(members: Table[]): string[] {
  const lines = members.flatMap((table) =>
    table.constraints
      .filter(({ kind, foreignTable }) => kind === 'f' && foreignTable !== null)
      .map(({ columns, foreignTable }) => {
        const child = isUnique(table, columns) ? 'o|' : 'o{';
        const parent = columns.every((name) => isRequired(table, name)) ? '||' : '|o';
        return `  ${foreignTable} ${parent}--${child} ${table.name} : "${columns.join(', ')}"`;
      }),
  );
  const entities = members.flatMap((table) => [
    `  ${table.name} {`,
    ...table.columns.map(
      (column) => `    ${mermaidType(column.type)} ${column.name}${mermaidKeys(table, column)}`,
    ),
    '  }',
  ]);
  return ['```mermaid', 'erDiagram', ...[...new Set(lines)].sort(), ...entities, '```', ''];
}

function mermaidType(type: string): string {
  return short(type)
    .replace(/[^\w]+/g, '_')
    .replace(/_$/, '');
}

function mermaidKeys(table: Table, column: Column): string {
  const of = (kind: string) =>
    table.constraints.some((key) => key.kind === kind && key.columns.includes(column.name));
  const keys = [
    of('p') && 'PK',
    of('f') && 'FK',
    isUnique(table, [column.name]) && !of('p') && 'UK',
  ];
  const named = keys.filter(Boolean);
  return named.length > 0 ? ` ${named.join(', ')}` : '';
}

function section(table: Table): string[] {
  return [
    `### ${table.name}`,
    '',
    table.comment ?? '',
    '',
    '| Column | Type | Null | Default | Meaning |',
    '|---|---|---|---|---|',
    ...table.columns.map((column) => columnRow(table, column)),
    '',
    ...list(
      'Keys and rules',
      table.constraints.map(({ name, definition }) => [name, definition]),
    ),
    ...list(
      'Indexes',
      table.indexes.map(({ name, definition }) => [name, definition.replace(/^.* USING /, '')]),
    ),
    ...list(
      'Triggers',
      table.triggers.map(({ name, definition }) => [
        name,
        definition.replace(/^CREATE TRIGGER \S+ /, ''),
      ]),
    ),
  ];
}

function columnRow(table: Table, column: Column): string {
  const words = allowedWords(table, column);
  const meaning = [
    column.comment,
    words && `One of ${words.map((word) => `\`${word}\``).join(', ')}.`,
  ];
  const start = column.serial ? 'next number' : (column.default ?? (column.generated && 'derived'));
  return `| ${[
    `\`${column.name}\``,
    `\`${short(column.type)}\``,
    column.notNull ? '' : 'yes',
    start ? `\`${short(start)}\`` : '',
    meaning.filter(Boolean).join(' '),
  ]
    .map(cell)
    .join(' | ')} |`;
}

function list(title: string, entries: [string, string][]): string[] {
  if (entries.length === 0) return [];
  return [
    `${title}:`,
    '',
    ...entries.map(([name, text]) => `- \`${name}\` ${code(short(text))}`),
    '',
  ];
}

const code = (text: string) => `\`${text.replaceAll('public.', '')}\``;
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

// As a person would have written it: no casts of literals, IN for = ANY (ARRAY[…]).
function short(text: string): string {
  return text
    .replaceAll('timestamp with time zone', 'timestamptz')
    .replaceAll('time without time zone', 'time')
    .replaceAll('character varying', 'varchar')
    .replaceAll(/::(?:text|varchar|date)(?:\[\])?/g, '')
    .replaceAll(/\((-?\d+)\)::(?:numeric|integer)|(\d)::(?:numeric|integer)/g, '$1$2')
    .replaceAll(/= ANY \(ARRAY\[([^\]]*)\]\)/g, 'IN ($1)')
    .replaceAll(/<> ALL \(ARRAY\[([^\]]*)\]\)/g, 'NOT IN ($1)');
}

function isUnique(table: Table, columns: string[]): boolean {
  return table.indexes.some(
    (index) =>
      index.unique &&
      !index.partial &&
      [...index.columns].sort().join() === [...columns].sort().join(),
  );
}

function isRequired(table: Table, name: string): boolean {
  return table.columns.some((column) => column.name === name && column.notNull);
}
