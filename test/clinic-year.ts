import { randomBytes } from 'node:crypto';
import type { Db } from '#platform/db.ts';
import { dog, type HarborStreet, person } from './people.ts';

export type Client = { user_id: string; pet_id: string };

/** Somebody who comes to a clinic, with a dog. */
export async function client(db: Db, name: string): Promise<Client> {
  const { ctx, user_id } = await person(db, name);
  return { user_id, pet_id: (await dog(ctx, 'Rex')).id };
}

export type PastVisit = {
  date: string;
  start: string;
  end: string;
  booked_at: Date;
  status: 'booked' | 'completed' | 'no_show' | 'cancelled_by_owner' | 'cancelled_by_clinic';
  cancelled_at?: Date | null;
  service_id: number;
  vet_id?: string | null;
};

/** What happened at a clinic, written as its rows: no clock and no rule is asked about what is over. */
export function pastOf(db: Db, { clinic, grace }: HarborStreet) {
  const clinic_id = clinic.id;
  return {
    async offered(slot_date: string, start_time: string, end_time: string, places: Places = {}) {
      const slot = { clinic_id, slot_date, start_time, end_time, ...places };
      const { id } = await db
        .insertInto('availability_slots')
        .values(slot)
        .returning('id')
        .executeTakeFirstOrThrow();
      return id;
    },

    async visited({ user_id, pet_id }: Client, past: PastVisit): Promise<string> {
      const { status } = past;
      const isCancelled = status.startsWith('cancelled');
      const { id } = await db
        .insertInto('appointments')
        .values({
          ...{ clinic_id, pet_id, owner_id: user_id, status, service_id: past.service_id },
          confirmation_code: randomBytes(6).toString('hex'),
          appointment_type: 'in_person',
          scheduled_date: past.date,
          scheduled_start: past.start,
          scheduled_end: past.end,
          vet_id: past.vet_id ?? null,
          cancelled_at: isCancelled ? (past.cancelled_at ?? past.booked_at) : null,
          created_at: past.booked_at,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      return id;
    },

    async paid({ user_id }: Client, appointment_id: string, amount_cents: number, paid_at: Date) {
      const { id } = await db
        .insertInto('payments')
        .values({
          ...{ clinic_id, appointment_id, user_id, amount_cents, paid_at },
          ...{ status: 'succeeded', provider: 'cash', recorded_by: grace.user_id },
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      return id;
    },

    async gaveBack(payment_id: string, amount_cents: number, created_at: Date) {
      await db
        .updateTable('payments')
        .set({ refund_amount_cents: amount_cents })
        .where('id', '=', payment_id)
        .execute();
      await db
        .insertInto('refunds')
        .values({ payment_id, amount_cents, status: 'succeeded', created_at })
        .execute();
    },

    /** Somebody's place in line; each offer is of a slot, and open, accepted or declined at an instant. */
    async waited(who: Client, service_id: number, created_at: Date, offers: Offer[] = []) {
      const from = created_at.toISOString().slice(0, 10);
      const { id: entry_id } = await db
        .insertInto('waitlist_entries')
        .values({
          ...{ clinic_id, service_id, created_at, user_id: who.user_id, pet_id: who.pet_id },
          ...{ from_date: from, to_date: from, status: 'left' },
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      for (const { slot_id, made_at, status, answered_at } of offers) {
        await db
          .insertInto('waitlist_offers')
          .values({
            ...{ entry_id, slot_id, status, answered_at, created_at: made_at },
            ...{ hold_id: crypto.randomUUID(), expires_at: made_at },
          })
          .execute();
      }
    },
  };
}

type Places = {
  max_bookings?: number;
  current_bookings?: number;
  is_blocked?: boolean;
  vet_id?: string;
};
type Offer = {
  slot_id: string;
  made_at: Date;
  status: 'open' | 'accepted' | 'declined';
  answered_at: Date | null;
};
