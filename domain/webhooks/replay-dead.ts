import type { Trx } from '#platform/db.ts';
import { replayAnyDead } from './sql/deliveries.ts';

/**
 * Owes deliveries again that were given up, one or all since, whoever's they are, to endpoints that are on; in the caller's
 * transaction. Returns their ids.
 */
export async function replayDead(
  trx: Trx,
  what: { id: string } | { since: Date },
  now: Date,
): Promise<string[]> {
  const [id, since] = 'id' in what ? [what.id, null] : [null, what.since];
  return (await replayAnyDead(trx, id, since, now)).map((one) => one.id);
}
