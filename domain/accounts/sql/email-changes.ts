import type { Insertable } from 'kysely';
import type { DB } from '#migrations/types.ts';
import { type Db, statement, type Trx } from '#platform/db.ts';

type Change = { id: string; user_id: string; old_email: string; new_email: string };

const CHANGE = 'c.id, c.user_id, c.old_email, c.new_email';
const IS_OPEN = 'c.confirmed_at IS NULL AND c.withdrawn_at IS NULL';
const FROM = 'FROM email_changes c JOIN users u ON u.id = c.user_id AND u.deleted_at IS NULL';

export async function insertChange(
  trx: Trx,
  change: Insertable<DB['email_changes']>,
): Promise<string> {
  const { id } = await trx
    .insertInto('email_changes')
    .values(change)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

const withdraw = statement<{ id: string }, [userId: string, now: Date]>(
  'withdraw_email_change',
  `UPDATE email_changes c SET withdrawn_at = $2 WHERE c.user_id = $1 AND ${IS_OPEN} RETURNING c.id`,
);

/** Takes the open wish back; says whether there was one. */
export const withdrawOpen = async (trx: Trx, userId: string, now: Date): Promise<boolean> =>
  (await withdraw(trx, userId, now)).length > 0;

const byToken = statement<Change, [tokenHash: string, now: Date]>(
  'email_change_by_token',
  `SELECT ${CHANGE} ${FROM} WHERE c.token_hash = $1 AND ${IS_OPEN} AND c.expires_at > $2 AND u.email = c.old_email`,
);
export const findByToken = async (db: Db, tokenHash: string, now: Date) =>
  (await byToken(db, tokenHash, now))[0];

const byUndo = statement<Change, [undoHash: string, now: Date]>(
  'email_change_by_undo',
  `SELECT ${CHANGE} ${FROM} WHERE c.undo_hash = $1 AND c.undone_at IS NULL AND c.undo_until > $2`,
);
export const findByUndo = async (db: Db, undoHash: string, now: Date) =>
  (await byUndo(db, undoHash, now))[0];

const confirmOne = statement<{ id: string }, [id: string, now: Date, undoUntil: Date]>(
  'confirm_email_change',
  `UPDATE email_changes c SET confirmed_at = $2, undo_until = $3 WHERE c.id = $1 AND ${IS_OPEN} RETURNING c.id`,
);
/** Uses the link up; of two at once one succeeds. */
export const confirm = async (trx: Trx, id: string, now: Date, undoUntil: Date) =>
  (await confirmOne(trx, id, now, undoUntil)).length > 0;

const undo = statement<{ id: string }, [id: string, userId: string, now: Date]>(
  'undo_email_changes',
  `UPDATE email_changes c SET undone_at = CASE WHEN c.confirmed_at IS NOT NULL THEN $3::timestamptz END,
     withdrawn_at = CASE WHEN c.confirmed_at IS NULL THEN $3::timestamptz END
   WHERE c.user_id = $2 AND c.id >= $1 AND c.undone_at IS NULL AND c.withdrawn_at IS NULL RETURNING c.id`,
);
/** Undoes a change and all that came after it; false when somebody else just did. */
export const undoFrom = async (trx: Trx, id: string, userId: string, now: Date) =>
  (await undo(trx, id, userId, now)).some((one) => one.id === id);

/** What else lets a person in than a password and sessions. */
export async function removeKeys(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom('passkeys').where('user_id', '=', userId).execute();
  await trx.deleteFrom('user_identities').where('user_id', '=', userId).execute();
}

/** A change whose link is to be sent, and whether somebody else has the new address. */
export const selectToSend = statement<
  Change & { first_name: string; is_taken: boolean },
  [id: string, now: Date]
>(
  'email_change_to_send',
  `SELECT ${CHANGE}, u.first_name,
     EXISTS (SELECT FROM users o WHERE lower(o.email) = lower(c.new_email) AND o.deleted_at IS NULL) AS is_taken
   ${FROM} WHERE c.id = $1 AND ${IS_OPEN} AND c.expires_at > $2`,
);

export const selectToTell = statement<Change & { first_name: string }, [id: string, now: Date]>(
  'email_change_to_tell',
  `SELECT ${CHANGE}, u.first_name ${FROM} WHERE c.id = $1 AND c.undone_at IS NULL AND c.undo_until > $2`,
);

export async function setHash(
  trx: Trx,
  id: string,
  hash: { token_hash: string } | { undo_hash: string },
): Promise<void> {
  await trx.updateTable('email_changes').set(hash).where('id', '=', id).execute();
}

export async function deleteOldChanges(db: Db, before: Date): Promise<void> {
  await db
    .deleteFrom('email_changes')
    .where('expires_at', '<', before)
    .where((eb) => eb.or([eb('undo_until', 'is', null), eb('undo_until', '<', before)]))
    .execute();
}
