import { stringify } from 'csv-stringify/sync';

type Options = {
  /** Columns in their order; those of the first row unless given, which an empty table does not have. */
  columns?: readonly string[];
  /** Columns of amounts, written with two decimals. */
  money?: readonly string[];
};

/**
 * Rows as CSV with a line of column names, for spreadsheets: text that one would take for a formula stays text, and a mark
 * at its beginning tells which letters these are.
 */
export function csv(rows: object[], { columns, money = [] }: Options = {}): string {
  return stringify(rows, {
    header: true,
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    ...(columns && { columns: [...columns] }),
    cast: {
      boolean: (value) => String(value),
      date: (value) => value.toISOString(),
      number: (value, { column }) =>
        money.includes(String(column)) ? value.toFixed(2) : String(value),
    },
  });
}
