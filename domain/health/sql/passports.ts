import { sql } from 'kysely';
import { statement, type Trx } from '#platform/db.ts';
import type { EntryKind, Passport, SharedRecord } from '../health.ts';

const LIVE = 'p.revoked_at IS NULL AND p.expires_at > $2';

export const selectPassports = statement<Passport, [petId: string, now: Date]>(
  'pet_passports',
  `SELECT p.id, p.shares, rfc3339(p.created_at, 'UTC') AS created_at, rfc3339(p.expires_at, 'UTC') AS expires_at,
     rfc3339(p.seen_at, 'UTC') AS seen_at
   FROM pet_passports p WHERE p.pet_id = $1 AND ${LIVE} ORDER BY p.id`,
);

export const insertPassport = statement<
  { id: string },
  [petId: string, tokenHash: string, shares: EntryKind[], userId: string, now: Date, expires: Date]
>(
  'insert_pet_passport',
  `INSERT INTO pet_passports (pet_id, token_hash, shares, created_by, created_at, expires_at)
   VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
);

export const revokePassport = statement<{ id: string }, [petId: string, id: string, now: Date]>(
  'revoke_pet_passport',
  'UPDATE pet_passports SET revoked_at = $3 WHERE pet_id = $1 AND id = $2 AND revoked_at IS NULL RETURNING id',
);

export const selectByToken = statement<
  Omit<SharedRecord, 'entries'> & { id: string; pet_id: string },
  [tokenHash: string, now: Date]
>(
  'pet_passport_by_token',
  `SELECT p.id, p.pet_id, p.shares, rfc3339(p.expires_at, 'UTC') AS expires_at, u.first_name || ' ' || u.last_name AS owner_name,
     json_build_object('name', t.name, 'species_name', s.name, 'breed_name', b.name, 'date_of_birth', t.date_of_birth,
       'sex', t.sex, 'is_neutered', t.is_neutered, 'photo_url', t.photo_url) AS pet
   FROM pet_passports p JOIN pets t ON t.id = p.pet_id AND t.deleted_at IS NULL JOIN species s ON s.id = t.species_id
     LEFT JOIN breeds b ON b.id = t.breed_id JOIN users u ON u.id = t.owner_id AND u.deleted_at IS NULL
   WHERE p.token_hash = $1 AND ${LIVE}`,
);

export const noteSeen = statement<unknown, [id: string, now: Date]>(
  'note_pet_passport_seen',
  `UPDATE pet_passports SET seen_at = $2
   WHERE id = $1 AND (seen_at IS NULL OR seen_at < $2::timestamptz - interval '1 minute')`,
);

export async function forgetPassports(trx: Trx, ownerId: string): Promise<void> {
  await sql`DELETE FROM pet_passports p USING pets t WHERE t.id = p.pet_id AND t.owner_id = ${ownerId}`.execute(
    trx,
  );
}
