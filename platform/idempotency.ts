import { sql } from 'kysely';
import type { Trx } from '#platform/db.ts';
import { Conflict, DomainError } from '#platform/errors.ts';

/** A repeated request is known by its key; the hash tells whether it is the same request. */
export type Idempotency = { key: string; request_hash: string };

/**
 * Runs a change once for a person's key and keeps its answer in the same transaction; the same request gets
 * that answer again. A refusal rolls the key back with everything else. The answer must survive JSON.
 * Errors: 422 when the key came with another request before.
 */
export async function once<T>(
  trx: Trx,
  userId: string,
  asked: Idempotency,
  now: Date,
  change: () => Promise<T>,
): Promise<T> {
  // A second request with the key waits here for the first one's commit or rollback.
  const claimed = await sql`
    INSERT INTO idempotency_keys (user_id, key, request_hash, created_at)
    VALUES (${userId}, ${asked.key}, ${asked.request_hash}, ${now})
    ON CONFLICT DO NOTHING RETURNING key`.execute(trx);
  if (claimed.rows.length === 0) return earlierAnswer<T>(trx, userId, asked);
  const result = await change();
  await trx
    .updateTable('idempotency_keys')
    .set({ response: JSON.stringify({ result: result ?? null }) })
    .where('user_id', '=', userId)
    .where('key', '=', asked.key)
    .execute();
  return result;
}

async function earlierAnswer<T>(trx: Trx, userId: string, asked: Idempotency): Promise<T> {
  const earlier = await trx
    .selectFrom('idempotency_keys')
    .select(['request_hash', 'response'])
    .where('user_id', '=', userId)
    .where('key', '=', asked.key)
    .executeTakeFirst();
  if (!earlier) {
    throw new Conflict('key_expired', 'This Idempotency-Key has just expired; send a new one.');
  }
  if (earlier.request_hash !== asked.request_hash) {
    throw new DomainError(
      422,
      'idempotency_key_reused',
      'This Idempotency-Key was used for another request; send a new key.',
    );
  }
  return (earlier.response as { result: T }).result;
}

/** Forgets the keys used before an instant. */
export async function forgetKeys(trx: Trx, before: Date): Promise<void> {
  await trx.deleteFrom('idempotency_keys').where('created_at', '<', before).execute();
}

/** Forgets a person's keys, and the answers kept with them. */
export async function forgetKeysOf(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom('idempotency_keys').where('user_id', '=', userId).execute();
}
