import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Client } from 'pg';
import { passwordMatches } from '#domain/accounts/password.ts';
import { fillHorizon } from '#domain/availability/fill-horizon.ts';
import { log, testDatabase } from '#test/database.ts';
import { DEMO_LOGINS, DEMO_PASSWORD } from './logins.ts';
import { seedDemo } from './seed.ts';

// The Wednesday before the clocks go forward; the visits of the past reach back over the night they went back.
const now = new Date('2027-03-10T16:10:00Z');
const { db, ownerUrl: url } = await testDatabase({ after });
const client = new Client({ connectionString: url });
client.on('error', () => {});
await client.connect();
await client.query('insert into installation (is_demo) values (true)');
assert.equal(await seedDemo(client, { now, log }), true);

test('a second call finds the town and does nothing', async () => {
  assert.equal(await seedDemo(client, { now, log }), false);
});

test('a database that the demo did not make is refused in one sentence and left alone', async (t) => {
  const { ownerUrl: url } = await testDatabase(t);
  const other = new Client({ connectionString: url });
  await other.connect();
  for (const sql of ['select', 'insert into installation (is_demo) values (false)']) {
    await other.query(sql);
    await assert.rejects(seedDemo(other, { now, log }), /^StartupError: The demo town goes only/);
    assert.deepEqual((await other.query('select from users')).rowCount, 0);
  }
  await other.end();
});

test('hundreds of clinics in many zones, some in two rural states, and each in its ZIP code', async () => {
  const [town] = await rows(`
    select count(*)::int as clinics, count(distinct timezone)::int as zones,
      count(*) filter (where state in ('MT', 'WY'))::int as rural,
      max(earth_distance(c.location::earth, ll_to_earth(p.latitude, p.longitude)))::int as furthest_m,
      count(distinct (c.latitude, c.longitude))::int as points
    from clinics c join postal_codes p using (postal_code, city, state, timezone)`);
  assert.ok(town && town.clinics >= 300 && town.zones >= 7 && town.rural >= 20);
  assert.ok(town.furthest_m < 1000);
  assert.equal(town.points, town.clinics);
});

const NEVER: Record<string, string> = {
  'a counter differs from its claims': `
    select s.id from availability_slots s left join appointment_slots a on a.slot_id = s.id
    group by s.id having s.current_bookings <> count(a.slot_id)`,
  'a cancelled visit still claims, or a kept one does not': `
    select v.id from appointments v left join appointment_slots a on a.appointment_id = v.id
    group by v.id having (count(a.slot_id) = 0) <> (v.status like 'cancelled%')`,
  'a visit claims too little or too much time, or of another vet': `
    select v.id from appointments v join appointment_slots a on a.appointment_id = v.id
      join availability_slots s on s.id = a.slot_id
    group by v.id
    having min(s.starts_at) <> v.starts_at or max(s.ends_at) < v.ends_at
      or max(s.ends_at) - v.ends_at >= interval '30 minutes'
      or bool_or(s.vet_id is distinct from v.vet_id or s.clinic_id <> v.clinic_id)`,
  'a vet or a pet is in two places': `
    select a.id from appointments a join appointments b
      on a.id < b.id and (a.vet_id = b.vet_id or a.pet_id = b.pet_id)
      and a.starts_at < b.ends_at and b.starts_at < a.ends_at
    where a.status not like 'cancelled%' and b.status not like 'cancelled%'`,
  'a pet has two visits on one day': `
    select pet_id from appointments group by pet_id, scheduled_date having count(*) > 1`,
  'a history does not tell how the visit came to its status': `
    select v.id from appointments v left join lateral (
      select array_agg(coalesce(previous_status, '-') || '>' || new_status order by h.created_at, h.id) as moves,
        max(h.created_at) as last
      from appointment_status_history h where h.appointment_id = v.id) h on true
    where h.moves is distinct from case v.status when 'booked' then array['->booked']
        else array['->booked', 'booked>' || v.status] end
      or h.last > $1`,
  'a status does not fit the clock': `
    select id from appointments
    where status in ('booked', 'rescheduled') and ends_at < $1::timestamptz - interval '1 minute'
      or status in ('completed', 'no_show') and starts_at > $1
      or created_at > least(starts_at, $1)
      or greatest(checked_in_at, started_at, completed_at, no_show_at, cancelled_at, reminder_sent_at) > $1
      or (status = 'completed') <> (completed_at is not null)
      or (status = 'no_show') <> (no_show_at is not null)`,
  'a slot lies outside the hours, in the break, or in a time that the clocks skip': `
    select s.id from availability_slots s join clinics c on c.id = s.clinic_id
      left join clinic_hours h on h.clinic_id = c.id and h.day_of_week = extract(dow from s.slot_date) and not h.is_closed
      left join clinic_breaks b on b.clinic_id = c.id and b.day_of_week = h.day_of_week
    where h.id is null or s.start_time < h.open_time or s.end_time > h.close_time
      or (s.start_time < b.end_time and b.start_time < s.end_time)
      or (s.starts_at at time zone c.timezone) <> s.slot_date + s.start_time`,
  'a slot of a vet who does not work there': `
    select s.id from availability_slots s
    where vet_id is not null and not exists (
      select from clinic_staff st where st.clinic_id = s.clinic_id and st.vet_id = s.vet_id)`,
  'a blocked slot is booked': `
    select id from availability_slots where is_blocked and current_bookings > 0`,
  'a service is booked that the clinic does not offer': `
    select v.id from appointments v left join clinic_services o using (clinic_id, service_id)
    where o.id is null or v.price_cents <> o.price_cents`,
  'a review is of a visit that did not take place, or by another': `
    select r.id from reviews r join appointments v on v.id = r.appointment_id
    where v.status <> 'completed' or r.reviewer_id <> v.owner_id or r.clinic_id <> v.clinic_id
      or r.created_at < v.ends_at or greatest(r.created_at, r.clinic_responded_at) > $1`,
  'a visit is older than its owner or pet': `
    select v.id from appointments v join users u on u.id = v.owner_id join pets p on p.id = v.pet_id
    where u.created_at > v.created_at or p.owner_id <> u.id`,
  'an entry of a health record is of the future, or of a visit of another pet': `
    select e.id from health_entries e left join appointments v on v.id = e.appointment_id
    where e.created_at > $1 or v.pet_id <> e.pet_id or v.clinic_id <> e.clinic_id`,
  'somebody else than the named people has a password': `
    select id from users where (password_hash is not null) <> (email like '%@demo.test')`,
};

for (const [sentence, sql] of Object.entries(NEVER)) {
  test(`never: ${sentence}`, async () => {
    const found = await rows(
      sql.includes('$1') ? sql.replaceAll('$1', `'${now.toISOString()}'`) : sql,
    );
    assert.deepEqual(found.slice(0, 3), []);
  });
}

test('the planning job would have planned the same slots', async () => {
  await client.query('update clinics set slots_planned_until = null');
  const before = await rows('select count(*)::int as slots from availability_slots');
  assert.equal(await fillHorizon({ db, actor: null, now, log }, 21), 0);
  assert.deepEqual(await rows('select count(*)::int as slots from availability_slots'), before);
});

test('more than half of today is booked, and less each week', async () => {
  const weeks = await rows(
    `
    select greatest(0, (slot_date - $1::date + 6) / 7) as week,
      sum(current_bookings)::float / sum(max_bookings) as share
    from availability_slots where slot_date >= $1::date group by 1 order by 1`.replaceAll(
      '$1',
      `'2027-03-10'`,
    ),
  );
  const shares = weeks.map(({ share }) => share);
  assert.equal(shares.length, 4);
  assert.ok(shares[0] > 0.5 && shares[0] < 0.65, `today ${shares[0]}`);
  assert.deepEqual(
    [...shares].sort((a, b) => b - a),
    shares,
  );
  assert.ok(shares[3] < 0.2, `third week ${shares[3]}`);
});

test('the named people sign in with the demo password and belong where they should', async () => {
  const people = await rows(`
    select u.email, u.password_hash, coalesce(r.role, s.role) as role, c.slug
    from users u left join user_roles r on r.user_id = u.id left join clinic_staff s on s.user_id = u.id
      left join clinics c on c.id = coalesce(r.clinic_id, s.clinic_id)
    where u.email like '%@demo.test' order by u.email`);
  const harbor = 'harbor-street-animal-clinic';
  assert.deepEqual(
    people.map(({ email, role, slug }) => [email, role, slug]),
    [
      ['admin@demo.test', 'clinic_admin', harbor],
      ['desk@demo.test', 'receptionist', harbor],
      ['owner@demo.test', 'pet_owner', null],
      ['support@demo.test', 'support', null],
      ['vet@demo.test', 'vet', harbor],
    ],
  );
  assert.deepEqual(
    people.map(({ email }) => email),
    DEMO_LOGINS.map(([email]) => email).sort(),
  );
  assert.ok(await passwordMatches(DEMO_PASSWORD, people[0]?.password_hash));
});

// biome-ignore lint/suspicious/noExplicitAny: the columns are those of the query above each use
async function rows(sql: string): Promise<any[]> {
  return (await client.query(sql)).rows;
}

test('today at Harbor Street is under way: one is late, some wait, and a free time is about to be offered', async () => {
  const [day] = await rows(
    `
    select
      (select count(*)::int from appointments a where a.clinic_id = c.id and a.status = 'booked'
        and a.checked_in_at is null and $1 between a.starts_at + interval '5 minutes' and a.ends_at) as late,
      (select count(*)::int from waitlist_entries e join appointments v on v.id = e.appointment_id
        where e.clinic_id = c.id and e.status = 'waiting' and e.to_date <= v.scheduled_date) as waiting,
      (select count(*)::int from graphile_worker.jobs where task_identifier = 'waitlist.offer-freed') as offers
    from clinics c where c.slug = 'harbor-street-animal-clinic'`.replaceAll(
      '$1',
      `'${now.toISOString()}'::timestamptz`,
    ),
  );
  assert.ok(day && day.late >= 1);
  assert.deepEqual([day.waiting, day.offers], [3, 1]);
});

test('Maya has been told of her visits, their bills and an answer, the latest of it unread', async () => {
  const told = await rows(`
    select n.kind, n.read_at is null as unread, n.data -> 'inbox' ->> 'title' as title from notifications n
      join users u on u.id = n.user_id where u.email = 'owner@demo.test' and n.channel = 'in_app' order by n.id`);
  const kinds = told.map(({ kind }) => kind);
  assert.deepEqual(
    [...new Set(kinds)].sort(),
    ['invoice', 'review_answered', 'visit_booked'],
    JSON.stringify(told),
  );
  assert.ok(told.some(({ unread }) => unread) && told.some(({ unread }) => !unread));
  assert.match(String(told.at(-1)?.title), /Biscuit|Mochi|answered/);
});
