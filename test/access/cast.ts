import { domain } from '#domain/index.ts';
import type { Db } from '#platform/db.ts';
import { addDays, dateIn } from '#platform/local-date.ts';
import { dog, type HarborStreet, harborStreet, maya, type Person, person } from '#test/people.ts';
import { timetable } from '#test/slots.ts';

/** Everyone who comes to a door. All but the last six have to do with Maya's visit at Harbor Street. */
export const ACTORS = [
  'owner',
  'co_owner',
  'sitter',
  'desk',
  'vet',
  'admin',
  'anonymous',
  'other',
  'elsewhere',
  'removed',
  'former',
  'support',
] as const;
export type Actor = (typeof ACTORS)[number];

export const NEW_YORK = 'America/New_York';

/** What only Maya, who shares her pets, and the clinic she goes to may read, and what only the clinic may. */
export const MAYAS_WORDS = 'Bites when his ears are touched.';
export const DESK_WORDS = 'Owes us for the last two visits.';

export type Cast = HarborStreet & {
  db: Db;
  people: Record<Exclude<Actor, 'anonymous'>, Person>;
  vet_id: string;
  /** Where `elsewhere` is the admin. */
  otherClinic: string;
  offer: ReturnType<typeof timetable>['offer'];
  /** A pet of Maya's with everybody who shares it. */
  sharedPet: string;
  /** The ids of Maya's and the clinic's things, of which strangers may not even hear. */
  secrets: Set<string>;
};

/** Harbor Street with its people, and everybody who has no business there. */
export async function makeCast(db: Db): Promise<Cast> {
  const town = await harborStreet(db);
  const owner = await maya(db);
  const desk = await person(db, 'Noor');
  const vet = await person(db, 'Osei');
  const removed = await person(db, 'Sam');
  const elsewhere = await person(db, 'Pia');
  const support = await person(db, 'Ana');
  const [profile] = await db
    .insertInto('vets')
    .values({ user_id: vet.user_id, is_verified: true })
    .returning('id')
    .execute();
  const vet_id = profile?.id ?? '';
  const clinic_id = town.clinic.id;
  // Sam was an admin, and the grant of that role was left behind.
  await db
    .insertInto('user_roles')
    .values([
      { user_id: support.user_id, role: 'support' },
      { user_id: removed.user_id, role: 'clinic_admin', clinic_id },
    ])
    .execute();
  await db
    .insertInto('clinic_staff')
    .values([
      { clinic_id, user_id: desk.user_id, role: 'receptionist' },
      { clinic_id, user_id: vet.user_id, role: 'vet', vet_id },
      { clinic_id, user_id: removed.user_id, role: 'admin', removed_at: new Date() },
    ])
    .execute();
  const otherClinic = await openAnother(elsewhere, town.examId);
  const people = { owner, desk, vet, admin: town.grace, other: await person(db, 'Dev') };
  const household = {
    co_owner: await person(db, 'Jo'),
    sitter: await person(db, 'Kim'),
    former: await person(db, 'Al'),
  };
  const cast: Cast = {
    ...town,
    db,
    people: { ...people, ...household, elsewhere, removed, support },
    vet_id,
    otherClinic,
    offer: timetable(town).offer,
    sharedPet: '',
    secrets: new Set(),
  };
  return { ...cast, sharedPet: await sharedDog(cast, 'Olive') };
}

/** A dog of Maya's that Jo owns with her and Kim sits for a month, as Al did until today. */
export async function sharedDog({ db, people }: Cast, name: string): Promise<string> {
  const { owner, co_owner, sitter, former } = people;
  const { id: pet_id } = await dog(owner.ctx, name);
  const today = dateIn(NEW_YORK, new Date());
  const terms = {
    ...{ pet_id, may_book: true, wants_messages: false, shared_by: owner.user_id },
    ...{ starts_on: addDays(today, -1), timezone: NEW_YORK },
  };
  const days = { ...terms, role: 'sitter' as const, ends_on: addDays(today, 60) };
  await db
    .insertInto('pet_shares')
    .values([
      { ...terms, user_id: co_owner.user_id, role: 'co_owner' },
      { ...days, user_id: sitter.user_id },
      { ...days, user_id: former.user_id, ended_at: new Date(), end_reason: 'removed' },
    ])
    .execute();
  return pet_id;
}

async function openAnother(admin: Person, service_id: number): Promise<string> {
  const { id } = await domain.clinics.register(admin.ctx, {
    name: 'Park & Bergen Veterinary',
    phone: '+1 718 555 0190',
    address_line1: '9 Bergen Street',
    city: 'Brooklyn',
    state: 'NY',
    postal_code: '11217',
  });
  const { actor } = admin.ctx;
  const roles = [{ role: 'clinic_admin' as const, clinic_id: id }];
  admin.ctx = { ...admin.ctx, actor: actor && { ...actor, roles } };
  await domain.clinics.setServices(admin.ctx, id, { services: [{ service_id, duration_min: 30 }] });
  return id;
}
