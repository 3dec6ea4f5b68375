import { statement } from '#platform/db.ts';
import type { PetAccess } from '../access.ts';
import { mayPet } from '../access-sql.ts';

export const selectAccess = statement<
  PetAccess & { sees: boolean },
  [petId: string, userId: string, workplaces: string[], now: Date]
>(
  'access_to_pet',
  `SELECT ${mayPet('see', '$2::uuid', '$4::timestamptz')} AS sees, ${mayPet('edit', '$2::uuid', '$4::timestamptz')} AS keeps,
     coalesce((SELECT json_agg(json_build_object('id', c.id, 'name', c.name) ORDER BY c.name)
       FROM clinics c WHERE c.id = ANY ($3::uuid[]) AND EXISTS (SELECT FROM appointments a
         WHERE a.pet_id = p.id AND a.clinic_id = c.id AND a.status IN ('booked', 'rescheduled', 'completed'))), '[]') AS clinics
   FROM pets p WHERE p.id = $1 AND p.deleted_at IS NULL`,
);
