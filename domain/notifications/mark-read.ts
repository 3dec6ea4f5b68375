import type { Trx } from '#platform/db.ts';
import { setRead } from './sql/read.ts';

/** Notes that a person has read lines of their inbox, all of them when none are named. */
export async function markRead(
  trx: Trx,
  userId: string,
  ids: string[] | null,
  now: Date,
): Promise<void> {
  await setRead(trx, userId, ids, now);
}
