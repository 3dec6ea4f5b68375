import { sql } from 'kysely';
import { statement, type Trx } from '#platform/db.ts';
import type { ClinicPhoto } from '../photo.ts';
import { PHOTOS_OF_CLINIC } from '../photo-sql.ts';

export const selectPhotos = statement<{ photos: ClinicPhoto[] }, [clinicId: string]>(
  'clinic_photos',
  `SELECT ${PHOTOS_OF_CLINIC} AS photos FROM clinics c WHERE c.id = $1 AND c.is_active`,
);

/** The clinic's row is the lock: whoever changes the order comes after whoever did before. */
export const lockClinic = statement<{ id: string }, [clinicId: string]>(
  'lock_clinic_for_photos',
  'SELECT id FROM clinics WHERE id = $1 FOR NO KEY UPDATE',
);

export const selectPlaces = statement<{ id: string }, [clinicId: string]>(
  'clinic_photo_places',
  'SELECT id FROM clinic_photos WHERE clinic_id = $1 ORDER BY position',
);

export async function insertPhoto(
  trx: Trx,
  photo: {
    clinic_id: string;
    file_key: string;
    alt_text: string;
    position: number;
    created_by: string;
  },
): Promise<string> {
  const { id } = await trx
    .insertInto('clinic_photos')
    .values(photo)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateAltText(trx: Trx, id: string, alt_text: string): Promise<void> {
  await trx.updateTable('clinic_photos').set({ alt_text }).where('id', '=', id).execute();
}

/** The photos take the places in which their ids come. */
export async function placePhotos(trx: Trx, ids: string[]): Promise<void> {
  await sql`UPDATE clinic_photos p SET position = o.place
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS o (id, place)
    WHERE p.id = o.id AND p.position <> o.place`.execute(trx);
}

export async function deletePhoto(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('clinic_photos').where('id', '=', id).execute();
}
