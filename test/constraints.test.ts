import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import { domain } from '#domain/index.ts';
import { violatedConstraint } from '#platform/db.ts';
import { testDatabase } from './database.ts';
import { dog, harborStreet, MONDAY, maya, person, shareWith, staffVets } from './people.ts';
import { timetable } from './slots.ts';

const { db } = await testDatabase({ after });
const town = await harborStreet(db, MONDAY);
const { clinic, examId } = town;
const { offer } = timetable(town);
const owner = await maya(db, MONDAY);
const [osei = ''] = await staffVets(db, town, ['Osei']);

/** The constraint by which PostgreSQL itself refuses a statement. */
async function refusedBy(statement: string, ...values: unknown[]): Promise<string | undefined> {
  const parts = statement.split('?');
  const query = sql.join(
    parts.flatMap((part, i) =>
      i < values.length ? [sql.raw(part), sql`${values[i]}`] : [sql.raw(part)],
    ),
    sql``,
  );
  try {
    await sql`${query}`.execute(db);
  } catch (error) {
    return violatedConstraint(error);
  }
  assert.fail(`was not refused: ${statement}`);
}

let codes = 0;
const visit = (pet: string, vet: string | null, start: string, end: string) => ({
  confirmation_code: `PLAIN${++codes}`,
  clinic_id: clinic.id,
  owner_id: owner.user_id,
  pet_id: pet,
  vet_id: vet,
  service_id: examId,
  appointment_type: 'in_person' as const,
  scheduled_date: '2027-02-01',
  scheduled_start: start,
  scheduled_end: end,
});
const insert = (row: ReturnType<typeof visit>) =>
  db.insertInto('appointments').values(row).execute();
const refusal = (attempt: Promise<unknown>) =>
  attempt.then(() => assert.fail('was not refused'), violatedConstraint);

describe('whoever writes, in plain SQL, the database refuses', () => {
  it('a vet in two places, over any overlap, but not end to end', async () => {
    const [rex, olive, juno] = [
      await dog(owner.ctx, 'Rex'),
      await dog(owner.ctx, 'Olive'),
      await dog(owner.ctx, 'Juno'),
    ];
    await insert(visit(rex.id, osei, '10:00', '10:30'));
    for (const [start, end] of [
      ['10:00', '10:30'],
      ['10:15', '10:45'],
      ['09:45', '10:01'],
      ['09:00', '12:00'],
    ] as const) {
      assert.equal(
        await refusal(insert(visit(olive.id, osei, start, end))),
        'appointments_vet_in_one_place',
      );
    }
    await insert(visit(olive.id, osei, '10:30', '11:00'));
    await insert(visit(juno.id, null, '10:00', '10:30'));
  });

  it('a pet in two places, also at two clinics', async () => {
    const mochi = await dog(owner.ctx, 'Mochi');
    const other = await domain.clinics.register(owner.ctx, {
      name: 'Park & Bergen Veterinary',
      phone: '+1 718 555 0199',
      address_line1: '1 Bergen Street',
      city: 'Brooklyn',
      state: 'NY',
      postal_code: '11217',
    });
    await insert(visit(mochi.id, null, '14:00', '14:30'));
    const there = { ...visit(mochi.id, null, '14:15', '14:45'), clinic_id: other.id };
    assert.equal(await refusal(insert(there)), 'appointments_pet_in_one_place');
  });

  it('more bookings than places, and fewer than none', async () => {
    const { id } = await offer({ max_bookings: 2 });
    const set = 'UPDATE availability_slots SET current_bookings = ? WHERE id = ?';
    assert.equal(await refusedBy(set, 3, id), 'availability_slots_capacity');
    assert.equal(await refusedBy(set, -1, id), 'availability_slots_capacity');
  });

  it('a status that the diagram does not lead to', async () => {
    const { id } = await domain.appointments.book(owner.ctx, {
      slot_id: (await offer()).id,
      pet_id: owner.biscuit.id,
      service_id: examId,
    });
    const cancel = `UPDATE appointments SET status = 'cancelled_by_owner', cancelled_at = now() WHERE id = ?`;
    await sql`${sql.raw(cancel.replace('?', `'${id}'`))}`.execute(db);
    for (const status of ['booked', 'rescheduled', 'completed', 'no_show']) {
      const back = 'UPDATE appointments SET status = ?, cancelled_at = NULL WHERE id = ?';
      assert.equal(await refusedBy(back, status, id), 'appointments_status_move');
    }
  });

  it('a breed of another species', async () => {
    const cat = `INSERT INTO pets (owner_id, name, species_id, breed_id)
      VALUES (?, 'Tom', (SELECT id FROM species WHERE name = 'Cat'), (SELECT min(b.id) FROM breeds b JOIN species s ON s.id = b.species_id WHERE s.name = 'Dog'))`;
    assert.equal(await refusedBy(cat, owner.user_id), 'pets_breed_of_species');
  });

  it('an e-mail that differs only in case, a zone that is none, a role without its clinic', async () => {
    const user = 'INSERT INTO users (email, first_name, last_name, timezone) VALUES (?, ?, ?, ?)';
    assert.equal(
      await refusedBy(user, owner.email.toUpperCase(), 'M', 'T', 'UTC'),
      'users_email_any_case',
    );
    assert.equal(
      await refusedBy(user, 'a@b.test', 'M', 'T', 'Mars/Olympus'),
      'users_timezone_known',
    );
    const role = `INSERT INTO user_roles (user_id, role) VALUES (?, 'vet')`;
    assert.equal(await refusedBy(role, owner.user_id), 'user_roles_clinic_named');
    const twice = `INSERT INTO user_roles (user_id, role) VALUES (?, 'pet_owner')`;
    assert.equal(await refusedBy(twice, owner.user_id), 'user_roles_user_id_role_clinic_id_key');
  });

  it('a pet shared with its owner, twice with one person, or for days that make no sense', async () => {
    const pet = await dog(owner.ctx, 'Ollie');
    const share = `INSERT INTO pet_shares (pet_id, user_id, role, may_book, starts_on, ends_on, timezone, wants_messages, shared_by)
      SELECT ?::uuid, ?::uuid, ?, true, '2026-12-01', ?::date, 'UTC', true, owner_id FROM pets WHERE id = ?`;
    const jo = await person(db, 'Jo', MONDAY);
    const given = (userId: string, role: string, until: string | null) =>
      refusedBy(share, pet.id, userId, role, until, pet.id);
    assert.equal(await given(owner.user_id, 'co_owner', null), 'pet_shares_not_with_owner');
    assert.equal(await given(jo.user_id, 'sitter', null), 'pet_shares_sitter_has_days');
    assert.equal(await given(jo.user_id, 'sitter', '2026-11-30'), 'pet_shares_days_in_order');
    assert.equal(await given(jo.user_id, 'sitter', '2028-01-01'), 'pet_shares_at_most_a_year');
    assert.equal(await given(jo.user_id, 'co_owner', '2026-12-05'), 'pet_shares_co_owner_is_whole');
    await shareWith(owner, jo, pet.id, { role: 'co_owner' });
    assert.equal(await given(jo.user_id, 'co_owner', null), 'pet_shares_one_live');
    const give = 'UPDATE pets SET owner_id = ? WHERE id = ?';
    assert.equal(await refusedBy(give, jo.user_id, pet.id), 'pet_shares_not_with_owner');
  });

  it('a second emergency sign, and a refund beyond the charge', async () => {
    const sign = `INSERT INTO emergency_flags (clinic_id, flag_type, created_by) VALUES (?, 'at_capacity', ?)`;
    await sql`INSERT INTO emergency_flags (clinic_id, flag_type, created_by)
      VALUES (${clinic.id}, 'accepting_emergency', ${owner.user_id})`.execute(db);
    assert.equal(await refusedBy(sign, clinic.id, owner.user_id), 'emergency_flags_one_active');
    const payment = `INSERT INTO payments (appointment_id, user_id, amount_cents, status, provider, refund_amount_cents, paid_at)
      SELECT id, owner_id, 100, 'succeeded', 'stripe', 101, now() FROM appointments WHERE owner_id = ? LIMIT 1`;
    assert.equal(await refusedBy(payment, owner.user_id), 'payments_refund_within_charge');
    const unseen = payment.replace("'stripe', 101", "'cash', 0");
    assert.equal(await refusedBy(unseen, owner.user_id), 'payments_recorded_at_desk');
    const open = `INSERT INTO payments (appointment_id, user_id, amount_cents, status, provider, recorded_by)
      SELECT id, owner_id, 100, 'pending', 'terminal', owner_id FROM appointments WHERE owner_id = ? LIMIT 1`;
    assert.equal(await refusedBy(open, owner.user_id), 'payments_desk_done');
  });
});

describe('instants follow the local columns', () => {
  it('and cannot be set apart from them', async () => {
    const slot = await offer();
    await sql`UPDATE availability_slots SET starts_at = now(), ends_at = now() + interval '1 hour' WHERE id = ${slot.id}`.execute(
      db,
    );
    const again = await domain.availability.getSlot(owner.ctx, slot.id);
    assert.deepEqual([again.starts_at, again.ends_at], [slot.starts_at, slot.ends_at]);
  });
});
