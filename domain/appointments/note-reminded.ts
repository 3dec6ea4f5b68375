import type { Trx } from '#platform/db.ts';
import { setReminded } from './sql/change.ts';

/** Notes when a reminder of visits went out. */
export async function noteReminded(trx: Trx, ids: string[], at: Date): Promise<void> {
  await setReminded(trx, ids, at);
}
