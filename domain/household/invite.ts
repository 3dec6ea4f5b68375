import { requireActor } from '#domain/accounts/authenticate.ts';
import { hashToken, newToken } from '#domain/accounts/session.ts';
import { record } from '#domain/audit/record.ts';
import type { Ctx } from '#domain/context.ts';
import { letter } from '#domain/notifications/letter.ts';
import type { Compose } from '#domain/notifications/message.ts';
import { sendAccountMail } from '#domain/notifications/notify.ts';
import { names } from '#domain/notifications/words.ts';
import { write } from '#domain/write.ts';
import { Conflict, InvalidInput, NotFound } from '#platform/errors.ts';
import type { PetInvitationInput } from './input.ts';
import type { PetInvitation } from './share.ts';
import {
  answerInvitation,
  insertInvitation,
  selectInvitations,
  selectToSend,
  setTokenHash,
} from './sql/invitations.ts';
import { lockPetsOfOwner } from './sql/shares.ts';
import { termsOf } from './terms.ts';
import { dayWords } from './words.ts';

const DAYS_TO_ANSWER = 14;
const DAY_MS = 86_400_000;
/** Waiting at once: each is an e-mail to somebody who may not know us. */
const MOST_OPEN = 20;

/**
 * Invites somebody by e-mail to share pets of the actor's, as co-owner or, for some days, as sitter.
 * Errors: 401, 409 too_many_invitations, 422 naming the field.
 */
export async function invite(ctx: Ctx, input: PetInvitationInput): Promise<PetInvitation> {
  const { user_id, email: own, timezone } = requireActor(ctx);
  if (input.email.toLowerCase() === own.toLowerCase()) {
    throw InvalidInput.at('email', 'is your own; ask somebody else');
  }
  const terms = termsOf(ctx, timezone, input);
  return write(ctx, async (trx) => {
    const pets = await lockPetsOfOwner(trx, input.pet_ids, user_id);
    if (pets.length < input.pet_ids.length) {
      throw InvalidInput.at('pet_ids', 'are not all pets that you own');
    }
    const open = await selectInvitations(trx, user_id, ctx.now, null);
    if (open.length >= MOST_OPEN) {
      throw new Conflict(
        'too_many_invitations',
        `${MOST_OPEN} invitations of yours wait for an answer. Take one back first.`,
      );
    }
    const invitation = {
      ...{ email: input.email, invited_by: user_id, ...terms, created_at: ctx.now },
      expires_at: new Date(ctx.now.getTime() + DAYS_TO_ANSWER * DAY_MS),
    };
    const id = await insertInvitation(trx, invitation, input.pet_ids);
    for (const { id: subject_id } of pets) {
      const details = { role: terms.role, ends_on: terms.ends_on };
      const deed = { subject_type: 'pet', subject_id, details } as const;
      await record(trx, ctx, { action: 'pet.share_offered', ...deed });
    }
    await sendAccountMail(
      trx,
      ctx,
      { email: input.email },
      { kind: 'pet_invitation', data: { id } },
    );
    const [made] = await selectInvitations(trx, user_id, ctx.now, id);
    if (!made) throw new Error('the invitation just made cannot be read');
    return made;
  });
}

/** Takes an invitation back: its link leads nowhere any more. Errors: 401, 404. */
export async function withdraw(ctx: Ctx, id: string): Promise<void> {
  const { user_id } = requireActor(ctx);
  await write(ctx, async (trx) => {
    if (!(await answerInvitation(trx, id, 'withdrawn', user_id, ctx.now, user_id))) {
      throw new NotFound('invitation');
    }
  });
}

/** Who was asked by the actor and has not answered. Errors: 401. */
export async function listInvitations(ctx: Ctx): Promise<PetInvitation[]> {
  return selectInvitations(ctx.db, requireActor(ctx).user_id, ctx.now, null);
}

/** The invitation's e-mail; the link's token is made here and only its hash is kept. */
export const composePetInvitation: Compose = async (trx, ctx, { data }, publicUrl) => {
  const [open] = await selectToSend(trx, String(data.id), ctx.now);
  if (!open || open.pets.length === 0) return null;
  const token = newToken();
  await setTokenHash(trx, open.id, hashToken(token));
  const pets = names(open.pets);
  return {
    to: open.email,
    ...letter({
      subject: `${open.invited_by_name} shares ${pets} with you`,
      title: `Look after ${pets} together`,
      paragraphs: [
        open.role === 'co_owner'
          ? `${open.invited_by_name} asks you to be co-owner of ${pets}: you see and change what is noted, book visits, and move or cancel them.`
          : `${open.invited_by_name} asks you to look after ${pets} ${dayWords(open)}. On these days you see what to know and which visits there are.`,
      ],
      button: { label: 'See the invitation', href: `${publicUrl}/share?token=${token}` },
      notes: [
        `The link works once, for ${DAYS_TO_ANSWER} days. You can use an account that you have, or make one.`,
      ],
      footer: `You get this because ${open.invited_by_name} gave us this address. If you do not know them, leave it be.`,
    }),
  };
};
