import { sql } from 'kysely';
import type { Db } from '#platform/db.ts';
import { person } from './people.ts';

let vets = 0;

/** A vet on a clinic's staff; returns the vet's id. */
export async function vetAt(db: Db, clinicId: string, now = new Date()): Promise<string> {
  const { user_id } = await person(db, `Ama${++vets}`, now);
  const { rows } = await sql<{ id: string }>`
    WITH vet AS (INSERT INTO vets (user_id, is_verified) VALUES (${user_id}, true) RETURNING id)
    INSERT INTO clinic_staff (clinic_id, vet_id, user_id, role) SELECT ${clinicId}, id, ${user_id}, 'vet' FROM vet
    RETURNING vet_id AS id`.execute(db);
  return rows[0]?.id ?? '';
}

export type PlannedSlot = {
  id: string;
  vet_id: string | null;
  slot_type: string;
  slot_date: string;
  start_time: string;
  end_time: string;
  starts_at: Date;
  ends_at: Date;
  is_planned: boolean;
  is_blocked: boolean;
  max_bookings: number;
  current_bookings: number;
};

/** Every slot of a clinic, in order of start. */
export async function slotsOf(db: Db, clinicId: string): Promise<PlannedSlot[]> {
  const { rows } = await sql<PlannedSlot>`
    SELECT id, vet_id, slot_type, slot_date, start_time, end_time, starts_at, ends_at, is_planned, is_blocked,
      max_bookings, current_bookings
    FROM availability_slots WHERE clinic_id = ${clinicId} ORDER BY starts_at, vet_id, id`.execute(
    db,
  );
  return rows;
}

/** The local starts of a clinic's slots on a day. */
export async function startsOn(db: Db, clinicId: string, date: string): Promise<string[]> {
  const slots = await slotsOf(db, clinicId);
  return slots.filter((slot) => slot.slot_date === date).map((slot) => slot.start_time);
}

/** The same times on every day of the week. */
export const everyDay = <T extends object>(times: T) =>
  [0, 1, 2, 3, 4, 5, 6].map((day_of_week) => ({ day_of_week, ...times }));
