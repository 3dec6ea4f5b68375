import { domain } from '#domain/index.ts';
import type { Db } from '#platform/db.ts';
import { type HarborStreet, harborStreet, maya, type Person, person } from '#test/people.ts';
import { timetable } from '#test/slots.ts';

/** Everyone who comes to a door. All but the last five have to do with Maya's visit at Harbor Street. */
export const ACTORS = [
  'owner',
  'desk',
  'vet',
  'admin',
  'anonymous',
  'other',
  'elsewhere',
  'removed',
  'support',
] as const;
export type Actor = (typeof ACTORS)[number];

/** What only Maya and the clinic she goes to may read, and what only the clinic may. */
export const MAYAS_WORDS = 'Bites when his ears are touched.';
export const DESK_WORDS = 'Owes us for the last two visits.';

export type Cast = HarborStreet & {
  db: Db;
  people: Record<Exclude<Actor, 'anonymous'>, Person>;
  vet_id: string;
  /** Where `elsewhere` is the admin. */
  otherClinic: string;
  offer: ReturnType<typeof timetable>['offer'];
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
  return {
    ...town,
    db,
    people: { ...people, elsewhere, removed, support },
    vet_id,
    otherClinic,
    offer: timetable(town).offer,
    secrets: new Set(),
  };
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
