import type { Insertable } from 'kysely';
import type { DB } from '#migrations/types.ts';
import type { Trx } from '#platform/db.ts';

export async function insertEntry(trx: Trx, entry: Insertable<DB['audit_log']>): Promise<void> {
  await trx.insertInto('audit_log').values(entry).execute();
}
