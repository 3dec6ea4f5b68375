import type { ClientBase } from 'pg';
import { dayOfWeek } from './calendar.ts';
import type { Clients } from './clients.ts';
import type { Clinic } from './clinic.ts';
import { pay } from './money.ts';
import { createRandom } from './random.ts';
import type { Rows } from './rows.ts';
import { type Slot, slotsOf } from './slots.ts';
import { fillSlots } from './upcoming.ts';
import type { Visits } from './visit.ts';

const DAYS_BACK = 182;
const MINUTE = 60_000;
const HORIZON_DAYS = 21;
const BY_WEEKDAY = [0.75, 1.05, 0.9, 0.82, 0.9, 1, 1.08];

type Context = { clients: Clients; visits: Visits; rows: Rows; now: Date };

/**
 * The rest of Harbor Street's last half year: every time that its vets offered, busy as a clinic is, and what was paid for the visits
 * in them, so that its plots have something to tell. Their bills are not in the demo: each would have to be rendered.
 */
export function fillHarborPast(clinic: Clinic, { clients, visits, rows, now }: Context): void {
  const random = createRandom('findmyvet harbor street, the past');
  const keyOf = (row: Slot['row']) => `${row.vet_id} ${row.slot_date} ${row.start_time}`;
  const ours = rows.availability_slots.filter(({ clinic_id }) => clinic_id === clinic.row.id);
  const taken = new Set(ours.map(keyOf));
  const slots = slotsOf(random, clinic, now, [-DAYS_BACK, -1], HORIZON_DAYS)
    .filter(({ row }) => !taken.has(keyOf(row)))
    .sort(inOrder);
  const before = rows.appointments.length;
  fillSlots(random, clinic, slots, { clients, visits, now, share: shareOf });
  rows.availability_slots.push(...slots.map(({ row }) => row));
  for (const row of rows.appointments.slice(before)) {
    if (row.status !== 'completed' || !row.price_cents || !row.completed_at) continue;
    const at = new Date(
      Math.min(now.getTime(), row.completed_at.getTime() + random.int(2, 20) * MINUTE),
    );
    const provider = random.weighted([
      [68, 'terminal'],
      [26, 'cash'],
      [6, null],
    ]);
    if (!provider) continue;
    const how = { provider, recorded_by: clinic.desk.user_id };
    pay(
      { row },
      at,
      { random, rows },
      { ...how, payment_method_id: null, provider_payment_id: null },
    );
  }
}

/** By day, for clients are known from their first visit on; within one by vet, as longer services find the next time. */
const inOrder = (a: Slot, b: Slot) =>
  a.row.slot_date.localeCompare(b.row.slot_date) ||
  String(a.row.vet_id).localeCompare(String(b.row.vet_id)) ||
  a.startsAt - b.startsAt;

/** Mornings before work and the hours after it go first, Mondays and Saturdays are full, and more people come each month. */
function shareOf({ start, daysAhead, row }: Slot): number {
  const byHour = start < 600 ? 0.95 : start < 750 ? 0.78 : start < 900 ? 0.5 : 0.86;
  const grown = 1 + (0.22 * daysAhead) / DAYS_BACK;
  return Math.min(0.97, byHour * (BY_WEEKDAY[dayOfWeek(row.slot_date)] ?? 1) * grown);
}

/** What came of some of those visits: money given back, and times that the waitlist filled or did not. */
export async function tellHarborsPast(client: ClientBase): Promise<void> {
  const ours = `(select id from clinics where slug = 'harbor-street-animal-clinic')`;
  await client.query(
    `with chosen as (
       select id, greatest(100, amount_cents / 4) as cents, paid_at + interval '3 days' as at from payments y
       where clinic_id = ${ours} and abs(hashtext(id::text)) % 45 = 0 and amount_cents > 400
         and paid_at < (select max(paid_at) from payments) - interval '4 days'
         and not exists (select from invoices i where i.appointment_id = y.appointment_id)
     ), given as (
       insert into refunds (payment_id, amount_cents, status, reason, looked_at, created_at)
       select id, cents, 'succeeded', 'A service that was not needed after all.', at, at from chosen
     )
     update payments y set refund_amount_cents = cents, refunded_at = at from chosen where y.id = chosen.id`,
  );
  await client.query(
    `with chosen as (
       select *, abs(hashtext(id::text)) % 3 > 0 as took from appointments
       where clinic_id = ${ours} and status in ('completed', 'no_show') and slot_id is not null
         and abs(hashtext(confirmation_code)) % 14 = 0
     ), waited as (
       insert into waitlist_entries (user_id, pet_id, clinic_id, service_id, from_date, to_date, status, created_at, updated_at)
       select owner_id, pet_id, clinic_id, service_id, scheduled_date - 7, scheduled_date + 7,
         case when took then 'fulfilled' else 'left' end, created_at - interval '20 minutes', created_at from chosen
       returning id, pet_id, created_at
     )
     insert into waitlist_offers (entry_id, slot_id, hold_id, status, expires_at, created_at, answered_at)
     select w.id, c.slot_id, c.id, case when took then 'accepted' else 'declined' end,
       c.created_at + interval '10 minutes', c.created_at - interval '5 minutes', c.created_at
     from waited w join chosen c on c.pet_id = w.pet_id and c.created_at - interval '20 minutes' = w.created_at`,
  );
}
