import { statement, type Trx } from '#platform/db.ts';
import { InvalidInput } from '#platform/errors.ts';
import type { JoinInput } from '../input.ts';

const insert = statement<
  { id: string },
  [
    userId: string,
    petId: string,
    clinicId: string,
    vetId: string | null,
    serviceId: number,
    appointmentId: string | null,
    fromDate: string,
    toDate: string,
    fromTime: string,
    toTime: string,
    now: Date,
  ]
>(
  'join_waitlist',
  `INSERT INTO waitlist_entries (user_id, pet_id, clinic_id, vet_id, service_id, appointment_id,
     from_date, to_date, from_time, to_time, created_at)
   SELECT $1, $2, $3::uuid, $4, $5::int, $6, $7, $8, $9, $10, $11
   WHERE EXISTS (SELECT FROM clinic_services o JOIN clinics c ON c.id = o.clinic_id AND c.is_active
     WHERE o.clinic_id = $3::uuid AND o.service_id = $5::int AND o.is_active)
   RETURNING id`,
);

export async function insertEntry(
  trx: Trx,
  entry: JoinInput & { user_id: string; from_date: string; to_date: string; created_at: Date },
): Promise<string> {
  const [row] = await insert(
    trx,
    entry.user_id,
    entry.pet_id,
    entry.clinic_id,
    entry.vet_id ?? null,
    entry.service_id,
    entry.appointment_id ?? null,
    entry.from_date,
    entry.to_date,
    entry.from_time ?? '00:00',
    entry.to_time ?? '24:00',
    entry.created_at,
  );
  if (!row) throw InvalidInput.at('service_id', 'is not offered by this clinic');
  return row.id;
}

export const setEntryStatus = statement<unknown, [id: string, status: string]>(
  'set_entry_status',
  'UPDATE waitlist_entries SET status = $2 WHERE id = $1',
);

export const insertOffer = statement<
  { id: string },
  [entryId: string, slotId: string, holdId: string, expires: Date, now: Date]
>(
  'insert_offer',
  `INSERT INTO waitlist_offers (entry_id, slot_id, hold_id, expires_at, created_at)
   VALUES ($1, $2, $3, $4, $5) RETURNING id`,
);

/** Closes an open offer; no row when it was answered before. */
export const closeOffer = statement<
  { entry_id: string; hold_id: string; slot_id: string },
  [id: string, status: string, now: Date]
>(
  'close_offer',
  `UPDATE waitlist_offers SET status = $2, answered_at = $3 WHERE id = $1 AND status = 'open'
   RETURNING entry_id, hold_id, slot_id`,
);
