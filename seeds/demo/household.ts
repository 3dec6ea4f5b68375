import type { ClientBase } from 'pg';

/** Maya owns Biscuit together with another client of Harbor Street, and somebody sits Mochi next week. */
export async function shareMayasPets(client: ClientBase, now: Date): Promise<void> {
  await client.query(
    `with maya as (select id, timezone from users where email = 'owner@demo.test'),
       friends as (
         select a.owner_id as id, row_number() over (order by a.owner_id) as nr
         from appointments a join clinics c on c.id = a.clinic_id and c.slug = 'harbor-street-animal-clinic', maya
         where a.owner_id <> maya.id group by a.owner_id order by a.owner_id limit 2)
     insert into pet_shares (pet_id, user_id, role, may_book, starts_on, ends_on, timezone, wants_messages, shared_by, created_at)
     select p.id, f.id, case f.nr when 1 then 'co_owner' else 'sitter' end, f.nr = 1,
       case f.nr when 1 then ($1::timestamptz - interval '60 days')::date else ($1::timestamptz + interval '5 days')::date end,
       case f.nr when 2 then ($1::timestamptz + interval '11 days')::date end,
       maya.timezone, f.nr = 1, maya.id, $1::timestamptz - interval '3 days'
     from maya join pets p on p.owner_id = maya.id join friends f on f.nr = case p.name when 'Biscuit' then 1 else 2 end`,
    [now],
  );
}
