import { requireActor } from '#domain/accounts/authenticate.ts';
import { hashToken } from '#domain/accounts/session.ts';
import { record } from '#domain/audit/record.ts';
import type { Ctx } from '#domain/context.ts';
import { names } from '#domain/notifications/words.ts';
import { write } from '#domain/write.ts';
import type { Trx } from '#platform/db.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { endShare } from './end.ts';
import type { PetInvitationToken } from './input.ts';
import type { InvitedToPets, Share } from './share.ts';
import { answerInvitation, selectByToken } from './sql/invitations.ts';
import { insertShare, lockPetsOfOwner, selectLive, selectShare } from './sql/shares.ts';
import { tellOfShare } from './tell.ts';

/** What an invitation's link is for. Errors: 404 when it was answered, taken back, has run out, or its pets are gone. */
export async function lookUp(ctx: Ctx, { token }: PetInvitationToken): Promise<InvitedToPets> {
  const { id: _, invited_by: __, timezone: ___, pet_ids: ____, ...shown } = await find(ctx, token);
  return shown;
}

/**
 * Shares the pets that a link is about with whoever is signed in; for one that is shared with them already, what the
 * invitation gives stands from now on. Errors: 401, 404, 409 own_pets.
 */
export async function accept(ctx: Ctx, { token }: PetInvitationToken): Promise<Share[]> {
  const { user_id, first_name } = requireActor(ctx);
  return write(ctx, async (trx) => {
    const open = await find({ ...ctx, db: trx }, token);
    if (open.invited_by === user_id) {
      throw new Conflict('own_pets', 'These are your own pets. The link is for somebody else.');
    }
    await lockPetsOfOwner(trx, open.pet_ids, open.invited_by);
    if (!(await answerInvitation(trx, open.id, 'accepted', user_id, ctx.now))) {
      throw new NotFound('invitation');
    }
    const shares: Share[] = [];
    for (const petId of open.pet_ids) shares.push(await share(trx, ctx, petId, open));
    const pets = names(open.pets.map(({ name }) => name));
    const as = open.role === 'co_owner' ? 'is now co-owner of' : 'looks after';
    await tellOfShare(trx, ctx, open.invited_by, {
      what: `pet_invitation ${open.id}`,
      title: `${first_name} ${as} ${pets}`,
    });
    return shares;
  });
}

/** Says no, with or without an account. Errors: 404. */
export async function decline(ctx: Ctx, { token }: PetInvitationToken): Promise<void> {
  await write(ctx, async (trx) => {
    const open = await find({ ...ctx, db: trx }, token);
    const by = ctx.actor?.user_id ?? null;
    if (!(await answerInvitation(trx, open.id, 'declined', by, ctx.now))) {
      throw new NotFound('invitation');
    }
  });
}

type Open = Awaited<ReturnType<typeof find>>;

async function share(trx: Trx, ctx: Ctx, pet_id: string, open: Open): Promise<Share> {
  const { user_id } = requireActor(ctx);
  const { role, may_book, starts_on, ends_on, timezone, invited_by: shared_by } = open;
  const [before] = await selectLive(trx, pet_id, user_id);
  if (before) await endShare(trx, ctx, { ...before, pet_id, user_id }, 'removed');
  const id = await insertShare(trx, {
    ...{ pet_id, user_id, role, may_book, starts_on, ends_on, timezone, shared_by },
    wants_messages: role === 'co_owner',
    created_at: ctx.now,
  });
  const details = { share: id, role, may_book, starts_on, ends_on };
  await record(trx, ctx, {
    action: 'pet.shared',
    subject_type: 'pet',
    subject_id: pet_id,
    details,
  });
  const [made] = await selectShare(trx, id);
  if (!made) throw new Error('the share just made cannot be read');
  return made;
}

async function find(ctx: Ctx, token: string) {
  const [open] = await selectByToken(ctx.db, hashToken(token), ctx.now);
  if (!open) throw new NotFound('invitation');
  return open;
}
