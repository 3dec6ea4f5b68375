import { statement } from '#platform/db.ts';

export const selectRequires = statement<{ requires_second_factor: boolean }, [clinicId: string]>(
  'clinic_requires_second_factor',
  'SELECT requires_second_factor FROM clinics WHERE id = $1',
);

export const updateRequires = statement<unknown, [clinicId: string, isRequired: boolean]>(
  'set_clinic_requires_second_factor',
  'UPDATE clinics SET requires_second_factor = $2 WHERE id = $1',
);
