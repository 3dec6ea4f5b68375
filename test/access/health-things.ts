import { hashToken, newToken } from '#domain/accounts/session.ts';
import { hidden, patient } from './things.ts';

let made = 0;
let last = '';

/** A document in the record of a pet that has been to Harbor Street, filed by Maya. */
export const paper = hidden(async (cast) => {
  last = String(await patient.make(cast));
  const key = String(++made).padStart(32, 'e');
  const file = { key, media: 'document' as const, names: ['document.pdf'] };
  await cast.db
    .insertInto('files')
    .values({ ...file, offered_at: new Date() })
    .execute();
  const { id } = await cast.db
    .insertInto('health_entries')
    .values({
      ...{ pet_id: last, kind: 'document', title: 'X-ray', noted_on: '2026-01-05', file_key: key },
      created_by: cast.people.owner.user_id,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
});

/** A link that Maya made to the record of such a pet. */
export const passport = hidden(async (cast) => {
  last = String(await patient.make(cast));
  const { id } = await cast.db
    .insertInto('pet_passports')
    .values({
      ...{ pet_id: last, token_hash: hashToken(newToken()), shares: ['weight'] },
      created_by: cast.people.owner.user_id,
      expires_at: new Date(Date.now() + 86_400_000),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
});

/** The pet of the document or link that the row names before it. */
export const itsPet = hidden(async () => last);
