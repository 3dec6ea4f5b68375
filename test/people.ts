import { hashToken, newToken } from '#domain/accounts/session.ts';
import type { ClinicProfile } from '#domain/clinics/clinic.ts';
import type { Ctx } from '#domain/context.ts';
import { domain } from '#domain/index.ts';
import type { Pet } from '#domain/pets/pet.ts';
import type { Db } from '#platform/db.ts';
import { log } from './database.ts';

/** Monday, 9 in the morning in New York: the hour at which tests with a clock of their own begin. */
export const MONDAY = new Date('2026-11-30T14:00:00Z');

export type Person = { ctx: Ctx; token: string; user_id: string; email: string };

export const stranger = (db: Db, now = new Date()): Ctx => ({ db, actor: null, now, log });

let people = 0;

/** Somebody with an account, signed in. */
export async function person(db: Db, first_name: string, now = new Date()): Promise<Person> {
  const email = `${first_name.toLowerCase()}-${++people}@example.test`;
  const last_name = 'Torres';
  const input = { email, password: 'correct horse battery', first_name, last_name };
  const { token, user } = await domain.accounts.register(stranger(db, now), input);
  return { ctx: await signedIn(db, token, now), token, user_id: user.id, email };
}

/** The same, with an address that is proved. */
export async function provedPerson(db: Db, first_name: string, now = new Date()): Promise<Person> {
  const made = await person(db, first_name, now);
  const proof = { email_verified_at: now };
  await db.updateTable('users').set(proof).where('id', '=', made.user_id).execute();
  return made;
}

/** The context of whoever holds the token, with the roles of this moment. */
export async function signedIn(db: Db, token: string, now = new Date()): Promise<Ctx> {
  return { db, actor: await domain.accounts.authenticate({ db, now }, token), now, log };
}

/** Maya, who owns Biscuit, a dog. */
export async function maya(db: Db, now = new Date()): Promise<Person & { biscuit: Pet }> {
  const owner = await person(db, 'Maya', now);
  return { ...owner, biscuit: await dog(owner.ctx, 'Biscuit') };
}

export async function dog(ctx: Ctx, name: string): Promise<Pet> {
  const [species] = await domain.pets.listSpecies(ctx);
  if (!species) throw new Error('the template has no species');
  return domain.pets.add(ctx, { name, species_id: species.id });
}

export type HarborStreet = {
  clinic: ClinicProfile;
  grace: Person;
  examId: number;
  dentalId: number;
};

/** Harbor Street in Brooklyn, open all day all week, with Grace, its admin; exams take 30 minutes, dental cleanings 60. */
export async function harborStreet(db: Db, now = new Date()): Promise<HarborStreet> {
  const grace = await person(db, 'Grace', now);
  const { id } = await domain.clinics.register(grace.ctx, {
    name: 'Harbor Street Animal Clinic',
    phone: '+1 718 555 0142',
    address_line1: '214 Harbor Street',
    city: 'Brooklyn',
    state: 'NY',
    postal_code: '11201',
  });
  const ctx = await signedIn(db, grace.token, now);
  const services = await domain.search.listServices(ctx);
  const idOf = (slug: string) => services.find((s) => s.slug === slug)?.id ?? 0;
  const [examId, dentalId] = [idOf('general-exam'), idOf('dental-cleaning')];
  const week = [0, 1, 2, 3, 4, 5, 6];
  await domain.clinics.setHours(ctx, id, {
    hours: week.map((day_of_week) => ({ day_of_week, open_time: '00:00', close_time: '24:00' })),
  });
  const clinic = await domain.clinics.setServices(ctx, id, {
    services: [
      { service_id: examId, duration_min: 30, price_cents: 6200 },
      { service_id: dentalId, duration_min: 60, price_cents: 24_000 },
    ],
  });
  return { clinic, grace: { ...grace, ctx }, examId, dentalId };
}

/** Vets on Harbor Street's staff, by family name. Returns their vet ids. */
export async function staffVets(
  db: Db,
  { clinic }: HarborStreet,
  names: string[],
): Promise<string[]> {
  const ids = [];
  for (const name of names) {
    const { user_id } = await person(db, name);
    const { id } = await db
      .insertInto('vets')
      .values({ user_id, is_verified: true })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('clinic_staff')
      .values({ clinic_id: clinic.id, user_id, vet_id: id, role: 'vet' })
      .execute();
    ids.push(id);
  }
  return ids;
}

type Given = {
  role: 'co_owner' | 'sitter';
  may_book?: boolean;
  starts_on?: string;
  ends_on?: string;
};

/** Shares a pet of somebody's with another, who has accepted. Returns the share's id. */
export async function shareWith(owner: Person, other: Person, pet_id: string, given: Given) {
  const { db } = owner.ctx;
  const whom = { email: other.email, pet_ids: [pet_id], ...given };
  const { id } = await domain.household.invite(owner.ctx, whom);
  const token = newToken();
  await db
    .updateTable('pet_invitations')
    .set({ token_hash: hashToken(token) })
    .where('id', '=', id)
    .execute();
  const [share] = await domain.household.accept(other.ctx, { token });
  return share?.id ?? '';
}
