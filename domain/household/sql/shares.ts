import type { Insertable, Updateable } from 'kysely';
import type { DB } from '#migrations/types.ts';
import { statement, type Trx } from '#platform/db.ts';
import type { Share } from '../share.ts';

const SHARE = `s.id, s.role, s.may_book, s.starts_on, s.ends_on, s.wants_messages,
    json_build_object('id', p.id, 'name', p.name, 'species_name', sp.name) AS pet,
    json_build_object('id', o.id, 'name', o.first_name || ' ' || o.last_name) AS owner,
    json_build_object('id', u.id, 'name', u.first_name || ' ' || u.last_name, 'email', u.email) AS person,
    rfc3339(s.created_at, 'UTC') AS created_at, rfc3339(s.ended_at, 'UTC') AS ended_at
  FROM pet_shares s JOIN pets p ON p.id = s.pet_id AND p.deleted_at IS NULL
    JOIN species sp ON sp.id = p.species_id JOIN users o ON o.id = p.owner_id JOIN users u ON u.id = s.user_id`;

/** Everyone who shares a pet, then who did. */
export const selectOfPet = statement<Share, [petId: string]>(
  'shares_of_pet',
  `SELECT ${SHARE} WHERE s.pet_id = $1 ORDER BY s.ended_at IS NOT NULL, s.role, s.id`,
);

/** The live shares of a person's pets, and those with them. */
export const selectOfPerson = statement<Share, [userId: string]>(
  'shares_of_person',
  `SELECT ${SHARE} WHERE s.ended_at IS NULL AND (s.user_id = $1 OR p.owner_id = $1) ORDER BY p.name, s.role, s.id`,
);

export const selectShare = statement<Share, [id: string]>(
  'share',
  `SELECT ${SHARE} WHERE s.id = $1`,
);

/** A live share, for the pet's owner or who shares it, nobody else. */
export const selectShareFor = statement<Share, [petId: string, id: string, actorId: string]>(
  'share_for',
  `SELECT ${SHARE} WHERE s.id = $2 AND s.pet_id = $1 AND s.ended_at IS NULL AND (s.user_id = $3 OR p.owner_id = $3)`,
);

/** A pet in its owner's hand: who shares it and who is given it come here one after the other. */
export const lockOwnedPet = statement<{ id: string }, [petId: string, ownerId: string]>(
  'lock_owned_pet',
  `SELECT id FROM pets WHERE id = $1 AND owner_id = $2 AND deleted_at IS NULL FOR NO KEY UPDATE`,
);

/** Pets of an owner that are there, locked in order of id. */
export const lockPetsOfOwner = statement<{ id: string }, [ids: string[], ownerId: string]>(
  'lock_pets_of_owner',
  `SELECT id FROM pets WHERE id = ANY ($1::uuid[]) AND owner_id = $2 AND deleted_at IS NULL ORDER BY id FOR NO KEY UPDATE`,
);

export async function insertShare(trx: Trx, share: Insertable<DB['pet_shares']>): Promise<string> {
  const { id } = await trx
    .insertInto('pet_shares')
    .values(share)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Changes a live share, once bookings that rest on it are through; says whether it still was one. */
export async function updateShare(
  trx: Trx,
  id: string,
  change: Updateable<DB['pet_shares']>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('pet_shares')
    .set(change)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export const selectLive = statement<{ id: string }, [petId: string, userId: string]>(
  'live_share',
  `SELECT id FROM pet_shares WHERE pet_id = $1 AND user_id = $2 AND ended_at IS NULL`,
);

/** What a person who goes shares with others, and with whom: their pets' co-owners, whoever has been it longest first. */
export const selectHeirs = statement<
  { pet_id: string; pet_name: string; share_id: string; user_id: string; name: string },
  [ownerId: string]
>(
  'heirs_of_pets',
  `SELECT DISTINCT ON (p.id) p.id AS pet_id, p.name AS pet_name, s.id AS share_id, s.user_id, u.first_name AS name
   FROM pets p JOIN pet_shares s ON s.pet_id = p.id AND s.role = 'co_owner' AND s.ended_at IS NULL
     JOIN users u ON u.id = s.user_id AND u.deleted_at IS NULL
   WHERE p.owner_id = $1 AND p.deleted_at IS NULL ORDER BY p.id, s.id`,
);

export const selectWithPerson = statement<{ id: string; pet_id: string }, [userId: string]>(
  'shares_with_person',
  `SELECT id, pet_id FROM pet_shares WHERE user_id = $1 AND ended_at IS NULL ORDER BY id`,
);
