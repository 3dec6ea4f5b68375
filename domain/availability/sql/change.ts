import { sql } from 'kysely';
import type { Trx } from '#platform/db.ts';
import { InvalidInput } from '#platform/errors.ts';
import type { SlotInput } from '../input.ts';

/** Inserts a slot and returns its id; the vet must be on the clinic's staff. */
export async function insertSlot(
  trx: Trx,
  slot: SlotInput & { clinic_id: string },
): Promise<string> {
  const vet = slot.vet_id ?? null;
  const { rows } = await sql<{ id: string }>`
    INSERT INTO availability_slots
      (clinic_id, vet_id, service_id, slot_date, start_time, end_time, slot_type, max_bookings)
    SELECT ${slot.clinic_id}, ${vet}::uuid, ${slot.service_id ?? null}::int, ${slot.slot_date}::date,
      ${slot.start_time}::time, ${slot.end_time}::time, ${slot.slot_type ?? 'in_person'},
      ${slot.max_bookings ?? 1}::int
    WHERE ${vet}::uuid IS NULL OR EXISTS (
      SELECT FROM clinic_staff
      WHERE clinic_id = ${slot.clinic_id} AND vet_id = ${vet}::uuid AND removed_at IS NULL)
    RETURNING id`.execute(trx);
  const [inserted] = rows;
  if (!inserted) throw InvalidInput.at('vet_id', 'is not a vet of this clinic');
  return inserted.id;
}
