import { sql } from 'kysely';
import { statement, type Trx } from '#platform/db.ts';
import { InvalidInput } from '#platform/errors.ts';
import type { SlotInput } from '../input.ts';
import type { Slot } from '../slot.ts';

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

/** What staff can change of a slot; whoever calls has it locked. */
export async function updateSlot(
  trx: Trx,
  id: string,
  slot: Slot,
  isStaffs: boolean,
): Promise<void> {
  const { is_blocked, max_bookings, start_time, end_time, service_id } = slot;
  await trx
    .updateTable('availability_slots')
    .set({ is_blocked, max_bookings, start_time, end_time, service_id })
    .$if(isStaffs, (update) => update.set({ is_planned: false }))
    .where('id', '=', id)
    .execute();
}

export const deleteSlot = statement<{ id: string }, [id: string]>(
  'delete_slot',
  'DELETE FROM availability_slots WHERE id = $1 RETURNING id',
);

/** Slots with places that start between two instants. */
export const selectOpen = statement<{ id: string }, [clinicId: string, from: Date, to: Date]>(
  'open_between',
  `SELECT id FROM availability_slots
   WHERE clinic_id = $1 AND starts_at >= $2 AND starts_at < $3
     AND slot_date BETWEEN $2::date - 1 AND $3::date + 1 AND NOT is_blocked AND current_bookings < max_bookings
   ORDER BY starts_at, id`,
);
