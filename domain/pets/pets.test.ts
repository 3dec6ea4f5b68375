import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { harborStreet, MONDAY, maya, person } from '#test/people.ts';
import { refusal } from '#test/refusal.ts';
import { timetable } from '#test/slots.ts';

const { db } = await testDatabase({ after });
const owner = await maya(db, MONDAY);
const { pets } = domain;
const fieldOf = async (attempt: Promise<unknown>) => (await refusal(attempt)).errors?.[0]?.path;
const species = await pets.listSpecies(owner.ctx);
const idOf = (name: string) => species.find((s) => s.name === name)?.id ?? 0;

describe('a pet', () => {
  it('has a breed of its own species, and loses it when the species is corrected', async () => {
    const [tabby] = (await pets.listBreeds(owner.ctx, idOf('Cat'))).slice(0, 1);
    const [beagle] = (await pets.listBreeds(owner.ctx, idOf('Dog'))).slice(0, 1);
    assert.ok(tabby && beagle);
    const wrong = pets.add(owner.ctx, {
      name: 'Tom',
      species_id: idOf('Cat'),
      breed_id: beagle.id,
    });
    assert.equal(await fieldOf(wrong), 'breed_id');
    const tom = await pets.add(owner.ctx, {
      name: 'Tom',
      species_id: idOf('Cat'),
      breed_id: tabby.id,
    });
    assert.equal(tom.breed_name, tabby.name);
    const corrected = await pets.update(owner.ctx, tom.id, { species_id: idOf('Dog') });
    assert.deepEqual([corrected.species_name, corrected.breed_id], ['Dog', null]);
  });

  it('was born between 1900 and today', async () => {
    const born = (date_of_birth: string) =>
      pets.add(owner.ctx, { name: 'Rex', species_id: idOf('Dog'), date_of_birth });
    assert.equal(await fieldOf(born('2026-12-05')), 'date_of_birth');
    assert.equal(await fieldOf(born('1899-12-31')), 'date_of_birth');
    assert.equal((await born('2026-11-30')).date_of_birth, '2026-11-30');
  });

  it('is seen and changed by its owner alone', async () => {
    const dev = await person(db, 'Dev', MONDAY);
    const { id } = owner.biscuit;
    for (const attempt of [
      () => pets.get(dev.ctx, id),
      () => pets.update(dev.ctx, id, { name: 'Mine' }),
      () => pets.remove(dev.ctx, id),
    ]) {
      assert.equal((await refusal(attempt())).status, 404);
    }
    assert.equal((await pets.get(owner.ctx, id)).name, 'Biscuit');
  });

  it('stays while a visit is ahead, and its past visits stay when it goes', async () => {
    const town = await harborStreet(db, MONDAY);
    const slot = await timetable(town).offer();
    const { id } = owner.biscuit;
    const visit = await domain.appointments.book(owner.ctx, {
      slot_id: slot.id,
      pet_id: id,
      service_id: town.examId,
    });
    assert.equal((await refusal(pets.remove(owner.ctx, id))).code, 'pet_has_visits');
    const afterwards = { ...owner.ctx, now: new Date(new Date(slot.ends_at).getTime() + 1) };
    await pets.remove(afterwards, id);
    assert.ok(!(await pets.list(owner.ctx)).some((pet) => pet.id === id));
    assert.equal((await domain.appointments.get(owner.ctx, visit.id)).pet.name, 'Biscuit');
  });
});
