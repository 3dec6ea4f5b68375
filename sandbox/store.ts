import { DatabaseSync } from 'node:sqlite';

/** What the sandbox keeps, by kind and id; an object may also be found by the key under which it was asked for. */
export type Store = {
  put(kind: string, id: string, body: object, key?: string): void;
  get<T>(kind: string, id: string): T | null;
  byKey<T>(kind: string, key: string): T | null;
  all<T>(kind: string): T[];
  close(): void;
};

/** Keeps the objects in an SQLite file, or in memory for `:memory:`. */
export function openStore(file: string): Store {
  const db = new DatabaseSync(file);
  db.exec(`PRAGMA journal_mode = WAL;
    CREATE TABLE IF NOT EXISTS objects (
      kind TEXT NOT NULL, id TEXT NOT NULL, key TEXT, body TEXT NOT NULL,
      PRIMARY KEY (kind, id), UNIQUE (kind, key)) STRICT`);
  const put = db.prepare(`INSERT INTO objects (kind, id, key, body) VALUES (?, ?, ?, ?)
    ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body`);
  const get = db.prepare('SELECT body FROM objects WHERE kind = ? AND id = ?');
  const byKey = db.prepare('SELECT body FROM objects WHERE kind = ? AND key = ?');
  const all = db.prepare('SELECT body FROM objects WHERE kind = ? ORDER BY rowid');
  const read = <T>(row: Record<string, unknown> | undefined) =>
    row ? (JSON.parse(String(row.body)) as T) : null;
  return {
    put: (kind, id, body, key) => {
      put.run(kind, id, key ?? null, JSON.stringify(body));
    },
    get: <T>(kind: string, id: string) => read<T>(get.get(kind, id)),
    byKey: <T>(kind: string, key: string) => read<T>(byKey.get(kind, key)),
    all: <T>(kind: string) => all.all(kind).map((row) => JSON.parse(String(row.body)) as T),
    close: () => db.close(),
  };
}
