import { type Insertable, sql } from 'kysely';
import type { DB } from '#migrations/types.ts';
import { statement, type Trx } from '#platform/db.ts';
import type { EntryKind, HealthEntry, HealthRecord } from '../health.ts';

const ENTRY = `e.id, e.kind, e.title, e.noted_on, e.details, e.weight_kg, e.due_on, e.batch, e.given_by,
  CASE WHEN c.id IS NOT NULL THEN json_build_object('id', c.id, 'name', c.name) END AS clinic, e.appointment_id,
  CASE WHEN f.key IS NOT NULL THEN CASE WHEN f.media = 'picture' THEN 'picture' ELSE 'pdf' END END AS file,
  rfc3339(e.created_at, 'UTC') AS created_at, rfc3339(e.struck_at, 'UTC') AS struck_at, e.struck_reason
  FROM health_entries e LEFT JOIN clinics c ON c.id = e.clinic_id LEFT JOIN files f ON f.key = e.file_key`;
const LATEST_FIRST = 'ORDER BY e.noted_on DESC, e.id DESC';

export const selectPet = statement<HealthRecord['pet'], [petId: string]>(
  'pet_of_health_record',
  `SELECT p.id, p.name, s.name AS species_name, p.deceased_on FROM pets p JOIN species s ON s.id = p.species_id WHERE p.id = $1`,
);

export const selectEntries = statement<HealthEntry, [petId: string]>(
  'health_entries',
  `SELECT ${ENTRY} WHERE e.pet_id = $1 ${LATEST_FIRST}`,
);

/** What a passport shows: the kinds that it shares, without what was struck out. */
export const selectShared = statement<HealthEntry, [petId: string, shares: EntryKind[]]>(
  'shared_health_entries',
  `SELECT ${ENTRY} WHERE e.pet_id = $1 AND e.kind = ANY ($2::text[]) AND e.struck_at IS NULL ${LATEST_FIRST}`,
);

export const selectFile = statement<
  { key: string; name: string; title: string },
  [petId: string, entryId: string]
>(
  'file_of_health_entry',
  `SELECT f.key, f.names[cardinality(f.names)] AS name, e.title FROM health_entries e JOIN files f ON f.key = e.file_key
   WHERE e.pet_id = $1 AND e.id = $2`,
);

/** Whoever adds to a record holds its pet, and counts under that lock. */
export const lockPet = statement<unknown, [petId: string]>(
  'lock_pet_for_health',
  'SELECT FROM pets WHERE id = $1 FOR NO KEY UPDATE',
);

export const countEntries = statement<{ entries: number; documents: number }, [petId: string]>(
  'count_health_entries',
  `SELECT count(*)::int AS entries, count(file_key)::int AS documents FROM health_entries WHERE pet_id = $1`,
);

export const isVisitHere = statement<{ id: string }, [id: string, petId: string, clinicId: string]>(
  'visit_of_health_entry',
  'SELECT id FROM appointments WHERE id = $1 AND pet_id = $2 AND clinic_id = $3',
);

export async function insertEntry(
  trx: Trx,
  entry: Insertable<DB['health_entries']>,
): Promise<string> {
  const { id } = await trx
    .insertInto('health_entries')
    .values(entry)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export const lockEntry = statement<
  { clinic_id: string | null; struck_at: Date | null },
  [petId: string, id: string]
>(
  'lock_health_entry',
  'SELECT clinic_id, struck_at FROM health_entries WHERE pet_id = $1 AND id = $2 FOR NO KEY UPDATE',
);

export const strikeEntry = statement<
  unknown,
  [id: string, userId: string, reason: string, now: Date]
>(
  'strike_health_entry',
  `UPDATE health_entries SET struck_at = $4, struck_by = $2, struck_reason = $3, file_key = NULL WHERE id = $1`,
);

/** What a person's own side wrote of their pets, and every document, goes; what clinics wrote stays with them. */
export async function forgetEntries(trx: Trx, ownerId: string): Promise<void> {
  await sql`DELETE FROM health_entries e USING pets p
    WHERE p.id = e.pet_id AND p.owner_id = ${ownerId} AND (e.clinic_id IS NULL OR e.kind = 'document')`.execute(
    trx,
  );
}
