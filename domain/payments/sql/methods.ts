import type { Db, Trx } from '#platform/db.ts';
import { statement } from '#platform/db.ts';
import type { PaymentMethod } from '../method.ts';
import type { Card } from '../provider.ts';

export const selectMethods = statement<Omit<PaymentMethod, 'expiry'>, [userId: string]>(
  'payment_methods',
  `SELECT id, provider, card_brand, card_last4, card_exp_month, card_exp_year, is_default,
     rfc3339(created_at, 'UTC') AS created_at
   FROM payment_methods WHERE user_id = $1 AND deleted_at IS NULL ORDER BY is_default DESC, id DESC`,
);

/** Changes of one person's cards take turns. */
export const lockWallet = statement<unknown, [userId: string]>(
  'lock_wallet',
  'SELECT pg_advisory_xact_lock(hashtextextended($1::text, 7))',
);

// A card that was entered twice in one session is kept once; a removed one stays removed.
const insert = statement<{ id: string }, unknown[]>(
  'keep_card',
  `WITH kept AS (
    INSERT INTO payment_methods (user_id, provider, provider_token, card_brand, card_last4, card_exp_month,
      card_exp_year, is_default, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7,
      NOT EXISTS (SELECT FROM payment_methods WHERE user_id = $1 AND deleted_at IS NULL), $8)
    ON CONFLICT (user_id, provider, provider_token) DO NOTHING RETURNING id
  )
  SELECT id FROM kept UNION ALL
  SELECT id FROM payment_methods WHERE user_id = $1 AND provider = $2 AND provider_token = $3 LIMIT 1`,
);

export async function insertMethod(
  trx: Trx,
  userId: string,
  provider: string,
  { token, brand, last4, exp_month, exp_year }: Card,
  now: Date,
): Promise<string> {
  const [row] = await insert(trx, userId, provider, token, brand, last4, exp_month, exp_year, now);
  if (!row) throw new Error('the card was neither kept nor there');
  return row.id;
}

export const clearDefault = statement<unknown, [userId: string]>(
  'clear_default_method',
  'UPDATE payment_methods SET is_default = false WHERE user_id = $1 AND is_default',
);

export const setDefault = statement<unknown, [userId: string, id: string]>(
  'set_default_method',
  'UPDATE payment_methods SET is_default = true WHERE user_id = $1 AND id = $2 AND deleted_at IS NULL',
);

export const setNewestDefault = statement<unknown, [userId: string]>(
  'set_newest_default_method',
  `UPDATE payment_methods SET is_default = true WHERE id = (
     SELECT id FROM payment_methods WHERE user_id = $1 AND deleted_at IS NULL ORDER BY id DESC LIMIT 1)`,
);

export const softDelete = statement<
  { was_default: boolean },
  [userId: string, id: string, now: Date]
>(
  'remove_payment_method',
  `UPDATE payment_methods SET deleted_at = $3, is_default = false
   WHERE user_id = $1 AND id = $2 AND deleted_at IS NULL RETURNING old.is_default AS was_default`,
);

export const ownsMethod = statement<{ id: string }, [userId: string, id: string]>(
  'owns_method',
  'SELECT id FROM payment_methods WHERE user_id = $1 AND id = $2 AND deleted_at IS NULL',
);

export const selectRemoved = statement<{ provider: string; provider_token: string }, [id: string]>(
  'removed_payment_method',
  'SELECT provider, provider_token FROM payment_methods WHERE id = $1 AND deleted_at IS NOT NULL',
);

export const selectSession = statement<
  { provider: string; provider_session_id: string },
  [id: string, userId: string]
>(
  'card_session',
  'SELECT provider, provider_session_id FROM card_sessions WHERE id = $1 AND user_id = $2',
);

/** Takes a person's card sessions off the books. */
export const deleteSessions = statement<
  { provider: string; provider_session_id: string },
  [userId: string]
>(
  'delete_card_sessions',
  'DELETE FROM card_sessions WHERE user_id = $1 RETURNING provider, provider_session_id',
);

export async function insertSession(
  db: Db,
  id: string,
  userId: string,
  provider: string,
  sessionId: string,
  now: Date,
): Promise<void> {
  await db
    .insertInto('card_sessions')
    .values({ id, user_id: userId, provider, provider_session_id: sessionId, created_at: now })
    .execute();
}
