import { hashToken, newToken } from '#domain/accounts/session.ts';
import { domain } from '#domain/index.ts';
import { person } from '#test/people.ts';
import { type Cast, NEW_YORK, sharedDog } from './cast.ts';
import { hidden, open, pet } from './things.ts';

let made = 0;

/** The pet that shares below are of. */
export const sharedPet = hidden(async (cast) => cast.sharedPet);

/** Lee, who has just become a co-owner of it. */
export const share = hidden(async ({ db, people: { owner }, sharedPet: pet_id }) => {
  const { user_id } = await person(db, 'Lee');
  const terms = { role: 'co_owner', may_book: true, wants_messages: true } as const;
  const days = { starts_on: '2026-01-01', timezone: NEW_YORK };
  const { id } = await db
    .insertInto('pet_shares')
    .values({ pet_id, user_id, ...terms, ...days, shared_by: owner.user_id })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
});

async function invite(cast: Cast, petId: string): Promise<string> {
  const whom = { email: `household-${++made}@example.test`, role: 'co_owner' as const };
  const { ctx } = cast.people.owner;
  return (await domain.household.invite(ctx, { ...whom, pet_ids: [petId] })).id;
}

export const petInvitation = hidden(async (cast) => invite(cast, String(await pet.make(cast))));

/** An invitation's link, as it came by e-mail; who holds it hears of the pet. */
export const petInvitationToken = open(async (cast) => {
  const id = await invite(cast, await sharedDog(cast, `Olive ${++made}`));
  const token = newToken();
  await cast.db
    .updateTable('pet_invitations')
    .set({ token_hash: hashToken(token) })
    .where('id', '=', id)
    .execute();
  return token;
});
