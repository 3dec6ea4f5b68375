import type { Trx } from '#platform/db.ts';
import { replayDead } from './sql/deliver.ts';

/**
 * Owes messages again that were given up, one or all that were caused since, in the caller's transaction: what is no longer
 * true by then is not sent. Returns their ids.
 */
export async function replay(
  trx: Trx,
  what: { id: string } | { since: Date },
  now: Date,
): Promise<string[]> {
  const [id, since] = 'id' in what ? [what.id, null] : [null, what.since];
  return (await replayDead(trx, id, since, now)).map((one) => one.id);
}
