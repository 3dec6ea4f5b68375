import type { ClientBase } from 'pg';

/**
 * What makes today at Harbor Street a day under way: clients with a visit ahead who wait for an earlier time, a free time
 * that the worker will offer to the first of them, and somebody who should be here by now.
 */
export async function stirTheDay(client: ClientBase, now: Date): Promise<void> {
  await client.query(
    `insert into waitlist_entries (user_id, pet_id, clinic_id, service_id, appointment_id, from_date, to_date, created_at)
     select a.owner_id, a.pet_id, a.clinic_id, a.service_id, a.id, ($1::timestamptz at time zone c.timezone)::date,
       a.scheduled_date, $1::timestamptz - a.nr * interval '7 hours'
     from clinics c, lateral (
       select v.*, row_number() over (order by v.starts_at, v.id) as nr from appointments v join services s on s.id = v.service_id
       where v.clinic_id = c.id and v.status = 'booked' and v.starts_at > $1::timestamptz + interval '3 days'
         and v.appointment_type = 'in_person' and s.slug in ('general-exam', 'sick-visit')) as a
     where c.slug = 'harbor-street-animal-clinic' and a.nr in (2, 5, 9)`,
    [now],
  );
  await client.query(
    `select graphile_worker.add_job('waitlist.offer-freed', json_build_object('slot_ids', json_build_array(free.id)))
     from (
       select s.id from availability_slots s join clinics c on c.id = s.clinic_id
       where c.slug = 'harbor-street-animal-clinic' and s.starts_at > $1::timestamptz + interval '2 hours'
         and not s.is_blocked and s.current_bookings < s.max_bookings and s.slot_type = 'in_person'
       order by s.starts_at, s.id limit 1) as free`,
    [now],
  );
  await client.query(
    `update appointments set checked_in_at = null, started_at = null
     where id = (
       select a.id from appointments a join clinics c on c.id = a.clinic_id
       where c.slug = 'harbor-street-animal-clinic' and a.status = 'booked' and a.ends_at > $1
         and a.starts_at between $1::timestamptz - interval '25 minutes' and $1::timestamptz - interval '6 minutes'
       order by a.starts_at desc, a.id limit 1)`,
    [now],
  );
}
