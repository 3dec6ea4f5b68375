import { randomBytes } from 'node:crypto';
import { hashToken } from '#domain/accounts/session.ts';
import { domain } from '#domain/index.ts';
import { person } from '#test/people.ts';
import { hidden, open } from './things.ts';

let made = 0;

/** Lee, who has just come to Harbor Street's desk. */
export const member = hidden(async (cast) => {
  const somebody = await person(cast.db, 'Lee');
  const row = {
    clinic_id: cast.clinic.id,
    user_id: somebody.user_id,
    role: 'receptionist' as const,
  };
  const added = await cast.db.insertInto('clinic_staff').values(row).returning('id').execute();
  return added[0]?.id ?? '';
});

export const invitation = hidden(async ({ grace, clinic: { id } }) => {
  const whom = { email: `invited-${++made}@example.test`, role: 'receptionist' as const };
  return (await domain.staff.invite(grace.ctx, id, whom)).id;
});

/** A licence that waits for support. */
export const licence = hidden(async ({ people, vet_id }) => {
  const input = {
    license_number: `NY ${++made}`,
    license_state: 'NY',
    evidence_url: 'https://board.example.gov/1',
  };
  return (await domain.vets.submitLicense(people.vet.ctx, vet_id, input)).id;
});

/** Somebody's account, for support to look at. */
export const account = hidden(async ({ db }) => (await person(db, 'Juno')).user_id);
/** A clinic that support may suspend without anybody missing it. */
export const quietClinic = hidden(async (cast) => {
  const { ctx } = await person(cast.db, 'Rex');
  const { id } = await domain.clinics.register(ctx, {
    name: `Quiet ${++made}`,
    phone: '+1 718 555 0100',
    address_line1: '1 Elm Street',
    city: 'Brooklyn',
    state: 'NY',
    postal_code: '11201',
  });
  return id;
});

/** An invitation's link, as it came by e-mail. */
export const invitationToken = open(async (cast) => {
  const id = await invitation.make(cast);
  const token = randomBytes(32).toString('base64url');
  await cast.db
    .updateTable('staff_invitations')
    .set({ token_hash: hashToken(token) })
    .where('id', '=', String(id))
    .execute();
  return token;
});

/** A certificate of the vet's that waits for support. */
export const certificate = hidden(async ({ db, vet_id }) => {
  const key = String(++made).padStart(32, 'd');
  const file = { key, media: 'document' as const, names: ['document.pdf'] };
  await db
    .insertInto('files')
    .values({ ...file, offered_at: new Date() })
    .execute();
  const { id } = await db
    .insertInto('vet_certifications')
    .values({
      vet_id,
      name: 'Dentistry',
      issuer: 'A board',
      issued_on: '2020-01-05',
      file_key: key,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
});
