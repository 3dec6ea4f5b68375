import type { Column, Table } from './catalog.ts';

const ONE_OF =
  /^CHECK \((?<column>\w+)(?:::\w+)? = ANY \(ARRAY\[(?<values>[^\]]*)\](?:::[\w[\]]+)?\)\)$/;
const LITERAL = /'((?:[^']|'')*)'/g;

/** The closed list of words that a CHECK allows in a column, or null when there is none. */
export function allowedWords(table: Table, column: Column): string[] | null {
  for (const { kind, definition } of table.constraints) {
    const match = kind === 'c' ? ONE_OF.exec(definition)?.groups : undefined;
    if (match?.column !== column.name || match.values === undefined) continue;
    return [...match.values.matchAll(LITERAL)].map(([, word = '']) => word.replaceAll(`''`, `'`));
  }
  return null;
}

/** Filled by the database on insert when the statement leaves it out. */
export function fillsItself(table: Table, column: Column): boolean {
  if (column.default !== null || column.serial || column.identity) return true;
  const assignment = new RegExp(`NEW\\.${column.name}\\s*:=`, 'i');
  return table.triggers.some(({ before, body }) => before && assignment.test(body));
}
