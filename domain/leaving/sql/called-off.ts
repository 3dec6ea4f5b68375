import { statement } from '#platform/db.ts';

/** A visit that was cancelled with its owner's account. */
export type CalledOff = {
  id: string;
  pet_name: string;
  clinic_name: string;
  clinic_email: string | null;
  confirmation_code: string;
  starts_at: Date;
  timezone: string;
  cancellation_fee_cents: number | null;
  currency: string;
};

export const selectCalledOff = statement<CalledOff, [ids: string[]]>(
  'visits_called_off_in_leaving',
  `SELECT a.id, p.name AS pet_name, c.name AS clinic_name, c.email AS clinic_email, a.confirmation_code, a.starts_at,
     c.timezone, a.cancellation_fee_cents, c.currency
   FROM appointments a JOIN pets p ON p.id = a.pet_id JOIN clinics c ON c.id = a.clinic_id
   WHERE a.id = ANY ($1::uuid[]) ORDER BY a.starts_at, a.id`,
);
