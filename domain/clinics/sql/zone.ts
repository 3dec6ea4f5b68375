import { statement } from '#platform/db.ts';

export const selectZone = statement<{ timezone: string }, [clinicId: string]>(
  'clinic_zone',
  'SELECT timezone FROM clinics WHERE id = $1 AND is_active',
);
