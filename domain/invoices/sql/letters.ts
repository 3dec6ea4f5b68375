import { statement } from '#platform/db.ts';

/** Whom an issued invoice is for, and about which pet. */
export const selectWhom = statement<
  { owner_id: string; pet_id: string; pet_lives: boolean },
  [id: string]
>(
  'whom_invoice_is_for',
  `SELECT i.owner_id, p.id AS pet_id, p.deceased_on IS NULL AS pet_lives
   FROM invoices i JOIN appointments a ON a.id = i.appointment_id JOIN pets p ON p.id = a.pet_id
   WHERE i.id = $1 AND i.status = 'issued'`,
);
