import { readFileSync } from 'node:fs';

export type ContractColumn = {
  type: string;
  primary_key?: boolean;
  not_null?: boolean;
  nullable?: boolean;
  unique?: boolean;
  default?: string;
  references?: string;
  check?: string;
};
export type ContractTable = {
  columns: Record<string, ContractColumn>;
  indexes: { name: string; columns: string[]; where?: string }[];
  unique: string[][];
};
export type Contract = {
  tables: Record<string, ContractTable>;
  enums: Record<string, string[]>;
  services: string[];
};

/** The relational model as specified, in machine form. */
export const contract: Contract = JSON.parse(
  readFileSync(new URL('./fixtures/schema-contract.json', import.meta.url), 'utf8'),
);

/** The specification as SQL, so that PostgreSQL itself says what VARCHAR(20), SERIAL or NOW() mean. */
export function contractSql(): string {
  const tables = Object.entries(contract.tables).map(([table, { columns, indexes }]) => {
    const lines = Object.entries(columns).map(([name, column]) => {
      const fallback = column.default === undefined ? '' : ` DEFAULT ${column.default}`;
      return `${name} ${column.type}${fallback}${column.not_null ? ' NOT NULL' : ''}`;
    });
    const made = indexes.map(
      ({ name, columns: keys, where }) =>
        `CREATE INDEX ${name} ON ${table} (${keys})${where ? ` WHERE ${where}` : ''};`,
    );
    return `CREATE TABLE ${table} (${lines.join(', ')});\n${made.join('\n')}`;
  });
  return `CREATE EXTENSION "uuid-ossp";\n${tables.join('\n')}`;
}
