import type { Insertable } from 'kysely';
import type { DB } from '#migrations/types.ts';
import { statement, type Trx } from '#platform/db.ts';
import type { Invitation, Invited, StaffRole } from '../member.ts';

const IS_OPEN = 'i.accepted_at IS NULL AND i.withdrawn_at IS NULL';

export const selectInvitations = statement<
  Invitation,
  [clinicId: string, now: Date, id: string | null]
>(
  'staff_invitations',
  `SELECT i.id, i.email, i.role, u.first_name || ' ' || u.last_name AS invited_by_name,
     rfc3339(i.created_at, 'UTC') AS created_at, rfc3339(i.expires_at, 'UTC') AS expires_at
   FROM staff_invitations i JOIN users u ON u.id = i.invited_by
   WHERE i.clinic_id = $1 AND ${IS_OPEN} AND i.expires_at > $2 AND ($3::uuid IS NULL OR i.id = $3)
   ORDER BY i.created_at, i.id`,
);

export async function insertInvitation(
  trx: Trx,
  invitation: Insertable<DB['staff_invitations']>,
): Promise<string> {
  const { id } = await trx
    .insertInto('staff_invitations')
    .values(invitation)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

const withdraw = statement<
  { id: string },
  [clinicId: string, id: string | null, email: string | null, now: Date]
>(
  'withdraw_invitation',
  `UPDATE staff_invitations i SET withdrawn_at = $4
   WHERE i.clinic_id = $1 AND ${IS_OPEN} AND (i.id = $2 OR lower(i.email) = lower($3)) RETURNING i.id`,
);

/** Takes back the open invitation, by its id or its address; says whether there was one. */
export async function withdrawOpen(
  trx: Trx,
  clinicId: string,
  which: { id: string } | { email: string },
  now: Date,
): Promise<boolean> {
  const [id, email] = 'id' in which ? [which.id, null] : [null, which.email];
  return (await withdraw(trx, clinicId, id, email, now)).length > 0;
}

export const selectToSend = statement<
  { id: string; email: string; role: StaffRole; clinic_name: string; invited_by_name: string },
  [id: string, now: Date]
>(
  'invitation_to_send',
  `SELECT i.id, i.email, i.role, c.name AS clinic_name, u.first_name || ' ' || u.last_name AS invited_by_name
   FROM staff_invitations i JOIN clinics c ON c.id = i.clinic_id JOIN users u ON u.id = i.invited_by
   WHERE i.id = $1 AND ${IS_OPEN} AND i.expires_at > $2 FOR UPDATE OF i`,
);

export async function setTokenHash(trx: Trx, id: string, tokenHash: string): Promise<void> {
  await trx
    .updateTable('staff_invitations')
    .set({ token_hash: tokenHash })
    .where('id', '=', id)
    .execute();
}

export const selectByToken = statement<Invited & { id: string }, [tokenHash: string, now: Date]>(
  'invitation_by_token',
  `SELECT i.id, json_build_object('id', c.id, 'name', c.name, 'slug', c.slug) AS clinic, i.role, i.email,
     rfc3339(i.expires_at, 'UTC') AS expires_at
   FROM staff_invitations i JOIN clinics c ON c.id = i.clinic_id AND c.is_active
   WHERE i.token_hash = $1 AND ${IS_OPEN} AND i.expires_at > $2`,
);

const close = statement<{ id: string }, [id: string, userId: string, now: Date]>(
  'close_invitation',
  `UPDATE staff_invitations i SET accepted_by = $2, accepted_at = $3 WHERE i.id = $1 AND ${IS_OPEN} RETURNING i.id`,
);

export async function closeInvitation(
  trx: Trx,
  id: string,
  userId: string,
  now: Date,
): Promise<boolean> {
  return (await close(trx, id, userId, now)).length > 0;
}
