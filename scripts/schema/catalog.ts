import type { Client } from 'pg';

export type Column = {
  name: string;
  type: string;
  notNull: boolean;
  default: string | null;
  generated: string | null;
  identity: boolean;
  /** `serial`: the sequence belongs to the column. */
  serial: boolean;
  comment: string | null;
};
export type Constraint = {
  name: string;
  kind: 'p' | 'u' | 'f' | 'c' | 'x';
  definition: string;
  columns: string[];
  foreignTable: string | null;
  foreignColumns: string[];
};
export type Index = {
  name: string;
  definition: string;
  /** Key columns in order, an expression as its text. */
  columns: string[];
  unique: boolean;
  partial: boolean;
  constraint: boolean;
};
export type Trigger = { name: string; definition: string; body: string; before: boolean };
export type Table = {
  name: string;
  kind: 'table' | 'view';
  comment: string | null;
  definition: string | null;
  columns: Column[];
  constraints: Constraint[];
  indexes: Index[];
  triggers: Trigger[];
};
export type Routine = {
  name: string;
  signature: string;
  definition: string;
  /** Takes or returns a table's row, so it can only be made after the tables. */
  needsTables: boolean;
  comment: string | null;
};
export type Catalog = {
  extensions: string[];
  sequences: string[];
  routines: Routine[];
  tables: Table[];
};

// What an extension brought along is the extension's.
const OURS = `NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = o.oid AND d.deptype = 'e')`;

/** Everything in the schema `public` that a migration made, by name. */
export async function readCatalog(client: Client): Promise<Catalog> {
  const rows = async <T>(text: string) => (await client.query(text)).rows as T[];
  const extensions = await rows<{ name: string }>(
    `SELECT extname AS name FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY 1`,
  );
  const sequences = await rows<{ name: string }>(`
    SELECT o.relname AS name FROM pg_class o
    WHERE o.relkind = 'S' AND o.relnamespace = 'public'::regnamespace AND ${OURS}
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = o.oid AND d.deptype IN ('a', 'i'))
    ORDER BY 1`);
  const routines = await rows<Routine>(`
    SELECT o.proname AS name, pg_get_functiondef(o.oid) AS definition,
      format('%I(%s)', o.proname, pg_get_function_identity_arguments(o.oid)) AS signature,
      EXISTS (SELECT FROM pg_depend d LEFT JOIN pg_type t ON d.refclassid = 'pg_type'::regclass AND t.oid = d.refobjid
        WHERE d.classid = 'pg_proc'::regclass AND d.objid = o.oid
          AND (d.refclassid = 'pg_class'::regclass OR t.typrelid <> 0)) AS "needsTables",
      obj_description(o.oid, 'pg_proc') AS comment
    FROM pg_proc o
    WHERE o.pronamespace = 'public'::regnamespace AND o.prokind IN ('f', 'p') AND ${OURS}
    ORDER BY o.proname, signature`);
  const tables = await rows<Table>(TABLES);
  return {
    extensions: extensions.map(({ name }) => name),
    sequences: sequences.map(({ name }) => name),
    routines,
    tables,
  };
}

const COLUMNS = `
  SELECT json_agg(json_build_object(
    'name', a.attname,
    'type', format_type(a.atttypid, a.atttypmod),
    'notNull', a.attnotnull,
    'default', CASE WHEN a.attgenerated = '' THEN pg_get_expr(d.adbin, d.adrelid, true) END,
    'generated', CASE WHEN a.attgenerated <> '' THEN pg_get_expr(d.adbin, d.adrelid, true) END,
    'identity', a.attidentity <> '',
    'serial', a.attidentity = '' AND pg_get_serial_sequence(quote_ident(o.relname), a.attname) IS NOT NULL,
    'comment', col_description(o.oid, a.attnum)) ORDER BY a.attnum)
  FROM pg_attribute a
  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE a.attrelid = o.oid AND a.attnum > 0 AND NOT a.attisdropped`;

const NAMES = (relation: string, numbers: string) => `
  coalesce((SELECT json_agg(a.attname ORDER BY k.place)
    FROM unnest(${numbers}) WITH ORDINALITY AS k (number, place)
    JOIN pg_attribute a ON a.attrelid = ${relation} AND a.attnum = k.number), '[]')`;

// "n" is NOT NULL, which the columns tell already.
const CONSTRAINTS = `
  SELECT json_agg(json_build_object(
    'name', c.conname,
    'kind', c.contype,
    'definition', pg_get_constraintdef(c.oid, true),
    'columns', ${NAMES('c.conrelid', 'c.conkey')},
    'foreignTable', (SELECT relname FROM pg_class WHERE oid = c.confrelid),
    'foreignColumns', ${NAMES('c.confrelid', 'c.confkey')})
    ORDER BY position(c.contype::text IN 'pufcx'), c.conname)
  FROM pg_constraint c WHERE c.conrelid = o.oid AND c.contype IN ('p', 'u', 'f', 'c', 'x')`;

const INDEXES = `
  SELECT json_agg(json_build_object(
    'name', x.relname,
    'definition', pg_get_indexdef(x.oid, 0, true),
    'columns', (SELECT json_agg(pg_get_indexdef(x.oid, k, true) ORDER BY k) FROM generate_series(1, i.indnkeyatts) k),
    'unique', i.indisunique,
    'partial', i.indpred IS NOT NULL,
    'constraint', EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = x.oid AND c.conrelid = o.oid))
    ORDER BY x.relname)
  FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid WHERE i.indrelid = o.oid`;

const TRIGGERS = `
  SELECT json_agg(json_build_object(
    'name', t.tgname,
    'definition', pg_get_triggerdef(t.oid, true),
    'body', p.prosrc,
    'before', (t.tgtype & 2) <> 0 AND (t.tgtype & 4) <> 0) ORDER BY t.tgname)
  FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid WHERE t.tgrelid = o.oid AND NOT t.tgisinternal`;

const TABLES = `
  SELECT o.relname AS name,
    CASE o.relkind WHEN 'v' THEN 'view' ELSE 'table' END AS kind,
    obj_description(o.oid, 'pg_class') AS comment,
    CASE o.relkind WHEN 'v' THEN pg_get_viewdef(o.oid, true) END AS definition,
    (${COLUMNS}) AS columns,
    coalesce((${CONSTRAINTS}), '[]') AS constraints,
    coalesce((${INDEXES}), '[]') AS indexes,
    coalesce((${TRIGGERS}), '[]') AS triggers
  FROM pg_class o
  WHERE o.relkind IN ('r', 'p', 'v') AND o.relnamespace = 'public'::regnamespace AND ${OURS}
  ORDER BY o.relname`;
