import type { Insertable } from 'kysely';
import type { DB } from '#migrations/types.ts';
import { statement, type Trx } from '#platform/db.ts';
import type { InvitedToPets, PetInvitation, ShareRole } from '../share.ts';

const IS_OPEN = 'i.answer IS NULL';
const TERMS = 'i.role, i.may_book, i.starts_on, i.ends_on';

export const selectInvitations = statement<
  PetInvitation,
  [invitedBy: string, now: Date, id: string | null]
>(
  'pet_invitations',
  `SELECT i.id, i.email, ${TERMS}, (
       SELECT json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY p.name, p.id)
       FROM pet_invitation_pets k JOIN pets p ON p.id = k.pet_id WHERE k.invitation_id = i.id) AS pets,
     rfc3339(i.created_at, 'UTC') AS created_at, rfc3339(i.expires_at, 'UTC') AS expires_at
   FROM pet_invitations i
   WHERE i.invited_by = $1 AND ${IS_OPEN} AND i.expires_at > $2 AND ($3::uuid IS NULL OR i.id = $3)
   ORDER BY i.created_at, i.id`,
);

export async function insertInvitation(
  trx: Trx,
  invitation: Insertable<DB['pet_invitations']>,
  petIds: string[],
): Promise<string> {
  const { id } = await trx
    .insertInto('pet_invitations')
    .values(invitation)
    .returning('id')
    .executeTakeFirstOrThrow();
  const pets = petIds.map((pet_id) => ({ invitation_id: id, pet_id }));
  await trx.insertInto('pet_invitation_pets').values(pets).execute();
  return id;
}

export const selectToSend = statement<
  {
    id: string;
    email: string;
    role: ShareRole;
    starts_on: string;
    ends_on: string | null;
    pets: string[];
    invited_by_name: string;
  },
  [id: string, now: Date]
>(
  'pet_invitation_to_send',
  `SELECT i.id, i.email, i.role, i.starts_on, i.ends_on, u.first_name || ' ' || u.last_name AS invited_by_name, ARRAY(
       SELECT p.name FROM pet_invitation_pets k JOIN pets p ON p.id = k.pet_id
       WHERE k.invitation_id = i.id AND p.owner_id = i.invited_by AND p.deleted_at IS NULL ORDER BY p.name) AS pets
   FROM pet_invitations i JOIN users u ON u.id = i.invited_by AND u.deleted_at IS NULL
   WHERE i.id = $1 AND ${IS_OPEN} AND i.expires_at > $2 FOR UPDATE OF i`,
);

export async function setTokenHash(trx: Trx, id: string, tokenHash: string): Promise<void> {
  await trx
    .updateTable('pet_invitations')
    .set({ token_hash: tokenHash })
    .where('id', '=', id)
    .execute();
}

/** An invitation by its link: worth something as long as its pets are still theirs who invited. */
export const selectByToken = statement<
  InvitedToPets & { id: string; invited_by: string; timezone: string; pet_ids: string[] },
  [tokenHash: string, now: Date]
>(
  'pet_invitation_by_token',
  `SELECT i.id, i.invited_by, i.timezone, i.email, ${TERMS}, u.first_name || ' ' || u.last_name AS invited_by_name,
     rfc3339(i.expires_at, 'UTC') AS expires_at, k.pets, k.pet_ids
   FROM pet_invitations i JOIN users u ON u.id = i.invited_by AND u.deleted_at IS NULL
     CROSS JOIN LATERAL (
       SELECT json_agg(json_build_object('name', p.name, 'species_name', sp.name) ORDER BY p.name, p.id) AS pets,
         array_agg(p.id ORDER BY p.id) AS pet_ids
       FROM pet_invitation_pets j JOIN pets p ON p.id = j.pet_id JOIN species sp ON sp.id = p.species_id
       WHERE j.invitation_id = i.id AND p.owner_id = i.invited_by AND p.deleted_at IS NULL) AS k
   WHERE i.token_hash = $1 AND ${IS_OPEN} AND i.expires_at > $2 AND k.pets IS NOT NULL`,
);

type Answer = 'accepted' | 'declined' | 'withdrawn';

const close = statement<
  { id: string },
  [id: string, answer: Answer, by: string | null, now: Date, invitedBy: string | null]
>(
  'answer_pet_invitation',
  `UPDATE pet_invitations i SET answer = $2, answered_by = $3, answered_at = $4
   WHERE i.id = $1 AND ${IS_OPEN} AND ($5::uuid IS NULL OR i.invited_by = $5::uuid) RETURNING i.id`,
);

/** Answers an open invitation, or takes it back for whoever sent it; of two at once one succeeds. */
export async function answerInvitation(
  trx: Trx,
  id: string,
  answer: Answer,
  by: string | null,
  now: Date,
  sentBy: string | null = null,
): Promise<boolean> {
  return (await close(trx, id, answer, by, now, sentBy)).length > 0;
}

/** Ends every open invitation that a person has sent, and takes the addresses out of those that they sent or got. */
export const forgetInvitationsOf = statement<unknown, [userId: string, email: string, now: Date]>(
  'forget_pet_invitations',
  `UPDATE pet_invitations SET email = 'deleted@accounts.invalid',
     answered_by = CASE WHEN answer IS NULL AND invited_by = $1 THEN $1 ELSE answered_by END,
     answered_at = CASE WHEN answer IS NULL THEN $3 ELSE answered_at END, answer = coalesce(answer, 'withdrawn')
   WHERE invited_by = $1 OR lower(email) = lower($2)`,
);
