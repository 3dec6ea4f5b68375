import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { harborStreet, MONDAY, maya, person, stranger } from '#test/people.ts';
import { refusal } from '#test/refusal.ts';
import { support } from '#test/reviews.ts';

const { db } = await testDatabase({ after });
const { clinic, grace, examId } = await harborStreet(db, MONDAY);
const { clinics } = domain;
const { id } = clinic;
const fieldOf = async (attempt: Promise<unknown>) => (await refusal(attempt)).errors?.[0]?.path;
const find = async (query: object) => {
  const asked = { postal_code: '11201', sort: 'distance' as const, ...query };
  const { data } = await domain.search.findClinics(stranger(db, MONDAY), asked);
  return data.some((hit) => hit.id === id);
};

describe('a profile', () => {
  it('is changed by the clinic’s admin, part by part, and found by its new words at once', async () => {
    const changed = await clinics.change(grace.ctx, id, {
      description: 'We are known for hedgehogs.',
      website_url: null,
      home_visit_enabled: true,
      home_visit_radius_km: 12,
    });
    assert.deepEqual(
      [changed.name, changed.description, changed.home_visit_radius_km],
      [clinic.name, 'We are known for hedgehogs.', 12],
    );
    assert.ok(await find({ q: 'hedgehog' }));
  });

  it('is nobody else’s to change', async () => {
    const dev = await person(db, 'Dev', MONDAY);
    for (const { ctx } of [dev, await maya(db, MONDAY), await support(db, MONDAY)]) {
      for (const attempt of [
        () => clinics.change(ctx, id, { name: 'Mine' }),
        () => clinics.setSpecies(ctx, id, { species_ids: [] }),
        () => clinics.setInsurance(ctx, id, { insurance_provider_ids: [] }),
      ]) {
        assert.equal((await refusal(attempt())).status, 404);
      }
    }
    assert.equal((await clinics.get(stranger(db, MONDAY), id)).name, clinic.name);
  });

  it('moves with its ZIP code, but not into another time zone', async () => {
    const moved = await clinics.change(grace.ctx, id, { postal_code: '11231' });
    assert.notEqual(moved.latitude, clinic.latitude);
    const west = clinics.change(grace.ctx, id, { postal_code: '90042', city: 'Los Angeles' });
    assert.equal(await fieldOf(west), 'postal_code');
    assert.equal(await fieldOf(clinics.change(grace.ctx, id, { latitude: 40 })), 'longitude');
    const zone = clinics.change(grace.ctx, id, { timezone: 'America/Chicago' } as object);
    assert.equal(await fieldOf(zone), 'timezone');
    assert.ok(await find({ postal_code: '11231', radius_km: 1 }));
  });
});

it('whom a clinic treats decides who finds it', async () => {
  const species = await domain.pets.listSpecies(grace.ctx);
  const cat = species.find(({ name }) => name === 'Cat')?.id ?? 0;
  const { species: named } = await clinics.setSpecies(grace.ctx, id, { species_ids: [cat] });
  assert.deepEqual(named, [{ id: cat, name: 'Cat' }]);
  assert.deepEqual([await find({ species: 'Cat' }), await find({ species: 'Dog' })], [true, false]);
  const unknown = clinics.setSpecies(grace.ctx, id, { species_ids: [2_000_000] });
  assert.equal(await fieldOf(unknown), 'species_ids');
  assert.equal((await clinics.get(grace.ctx, id)).species.length, 1);
  await clinics.setSpecies(grace.ctx, id, { species_ids: [] });
  assert.ok(await find({ species: 'Dog' }));
});

it('insurers are named by support, taken by clinics, and searched by', async () => {
  const sam = await support(db, MONDAY);
  const pawsure = await clinics.nameInsurer(sam.ctx, 'pawsure', { name: 'Pawsure' });
  assert.equal((await refusal(clinics.nameInsurer(grace.ctx, 'mine', { name: 'M' }))).status, 404);
  const twice = clinics.nameInsurer(sam.ctx, 'other', { name: 'Pawsure' });
  assert.equal((await refusal(twice)).code, 'name_taken');
  assert.equal(await find({ insurance: 'pawsure' }), false);
  await clinics.setInsurance(grace.ctx, id, { insurance_provider_ids: [pawsure.id] });
  assert.ok(await find({ insurance: 'pawsure' }));
  const unknown = clinics.setInsurance(grace.ctx, id, { insurance_provider_ids: [2_000_000] });
  assert.equal(await fieldOf(unknown), 'insurance_provider_ids');
  await clinics.nameInsurer(sam.ctx, 'pawsure', { name: 'Pawsure', is_active: false });
  assert.deepEqual((await clinics.get(grace.ctx, id)).insurance_providers, []);
  assert.deepEqual(await clinics.listInsurance(stranger(db)), []);
});

it('kept promises count what the clinic cancelled against it, and say nothing of a few visits', async () => {
  const owner = await maya(db, MONDAY);
  const past = (days: number, status: string, count: number) =>
    sql`
    WITH slot AS (
      INSERT INTO availability_slots (clinic_id, slot_date, start_time, end_time)
      SELECT ${id}, ${MONDAY}::date - ${days}::int, time '08:00' + n * interval '20 min', time '08:20' + n * interval '20 min'
      FROM generate_series(1, ${count}::int) AS n RETURNING *
    )
    INSERT INTO appointments (confirmation_code, clinic_id, slot_id, owner_id, pet_id, service_id, appointment_type,
      scheduled_date, scheduled_start, scheduled_end, status, cancelled_at, started_at)
    SELECT 'K' || ${days}::int || '-' || row_number() OVER (), clinic_id, id, ${owner.user_id}, ${owner.biscuit.id}, ${examId},
      'in_person', slot_date, start_time, end_time, ${status}, CASE WHEN ${status} LIKE 'cancelled%' THEN starts_at END,
      CASE WHEN ${status} = 'completed' THEN starts_at + interval '4 minutes' END FROM slot`.execute(
      db,
    );
  const kept = async () => (await clinics.get(stranger(db, MONDAY), id)).kept_promises;
  await past(10, 'completed', 18);
  assert.deepEqual(await kept(), { booked: 18, kept_share: null, median_delay_min: null });
  await past(11, 'cancelled_by_clinic', 2);
  await past(12, 'cancelled_by_owner', 9);
  await past(13, 'no_show', 5);
  await past(300, 'cancelled_by_clinic', 9);
  assert.deepEqual(await kept(), { booked: 25, kept_share: 0.92, median_delay_min: 4 });
});

it('tells when its times last changed', async () => {
  const owner = await maya(db, MONDAY);
  const booked = (code: string, day: string, at: string) =>
    sql`
      INSERT INTO appointments (confirmation_code, clinic_id, owner_id, pet_id, service_id, appointment_type,
        scheduled_date, scheduled_start, scheduled_end, updated_at)
      VALUES (${code}, ${id}, ${owner.user_id}, ${owner.biscuit.id}, ${examId}, 'in_person', ${day}, '09:00', '09:30', ${at})`.execute(
      db,
    );
  const changed = async () =>
    Date.parse((await clinics.get(stranger(db, MONDAY), id)).times_changed_at);
  await booked('GONE', '2026-11-02', '2028-05-01T10:00:00Z');
  assert.ok((await changed()) < Date.parse('2028-01-01'), 'a visit that is over opens no times');
  await booked('AHEAD', '2026-12-02', '2028-02-01T10:00:00Z');
  assert.equal(await changed(), Date.parse('2028-02-01T10:00:00Z'));
});
