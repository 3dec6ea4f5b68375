import type { Ctx } from '#domain/context.ts';
import { sendAccountMail } from '#domain/notifications/notify.ts';
import { write } from '#domain/write.ts';
import { transact } from '#platform/db.ts';
import { InvalidInput, NotFound } from '#platform/errors.ts';
import type { User } from './account.ts';
import { requireActor } from './authenticate.ts';
import { LinkGone } from './errors.ts';
import type { EmailChange } from './input.ts';
import { explain } from './open-account.ts';
import { reauthenticate } from './reauthenticate.ts';
import { hashToken, type Session, startSession } from './session.ts';
import * as rows from './sql/email-changes.ts';
import { deleteFactor } from './sql/second-factors.ts';
import { revokeAll } from './sql/sessions.ts';
import { findUser, updateUser } from './sql/users.ts';
import { countTry } from './tries.ts';

const DAY_MS = 86_400_000;
const HOURS_TO_CONFIRM = 24;
const DAYS_TO_UNDO = 7;

/**
 * Has a link sent to the address that the actor wants to move to; until it is used nothing changes. Whether the address
 * has an account is not told here, but to whoever reads its mail. Errors: 401, 409 sign_in_again, 422, 429.
 */
export async function askToChangeEmail(
  ctx: Ctx,
  { email, current_password }: EmailChange,
): Promise<User> {
  const actor = requireActor(ctx);
  if (email.toLowerCase() === actor.email.toLowerCase()) {
    throw InvalidInput.at('email', 'is your address already');
  }
  await reauthenticate(ctx, current_password);
  await countTry(ctx, 'mail', email);
  return transact(ctx.db, async (trx) => {
    await rows.withdrawOpen(trx, actor.user_id, ctx.now);
    const id = await rows.insertChange(trx, {
      ...{ user_id: actor.user_id, old_email: actor.email, new_email: email, created_at: ctx.now },
      expires_at: new Date(ctx.now.getTime() + (HOURS_TO_CONFIRM / 24) * DAY_MS),
    });
    await sendAccountMail(trx, ctx, { email }, { kind: 'email_change', data: { id } });
    return findUser(trx, actor.user_id);
  });
}

/** Takes the wish back: the link leads nowhere any more. Errors: 401, 404. */
export async function withdrawEmailChange(ctx: Ctx): Promise<User> {
  const { user_id } = requireActor(ctx);
  return write(ctx, async (trx) => {
    if (!(await rows.withdrawOpen(trx, user_id, ctx.now))) throw new NotFound('change of address');
    return findUser(trx, user_id);
  });
}

/** From which address to which a link would lead, without using it up; null when it is gone. */
export async function peekEmailChange(
  ctx: Ctx,
  token: string,
): Promise<{ old_email: string; new_email: string } | null> {
  return (await rows.findByToken(ctx.db, hashToken(token), ctx.now)) ?? null;
}

/**
 * Moves the account to the new address, once: every session and waiting link ends, and who is signed in as its owner gets
 * a new session here. The old address hears of it. Errors: 409 link_gone, email_taken.
 */
export async function confirmEmailChange(
  ctx: Ctx,
  { token }: { token: string },
): Promise<Session | null> {
  return transact(ctx.db, async (trx) => {
    const found = await rows.findByToken(trx, hashToken(token), ctx.now);
    const until = new Date(ctx.now.getTime() + DAYS_TO_UNDO * DAY_MS);
    if (!found || !(await rows.confirm(trx, found.id, ctx.now, until))) throw new LinkGone();
    const { id, user_id, old_email, new_email } = found;
    const change = { email: new_email, email_verified_at: ctx.now };
    await updateUser(trx, user_id, change).catch(explain);
    await revokeAll(trx, user_id, ctx.now);
    const told = { kind: 'email_changed', data: { id } };
    await sendAccountMail(trx, ctx, { email: old_email }, told);
    return ctx.actor?.user_id === user_id ? startSession({ ...ctx, db: trx }, user_id) : null;
  });
}

/** The address that a notice's link would bring back; null when it is gone. */
export async function peekEmailUndo(
  ctx: Ctx,
  token: string,
): Promise<{ old_email: string } | null> {
  const found = await rows.findByUndo(ctx.db, hashToken(token), ctx.now);
  return found ? { old_email: found.old_email } : null;
}

/**
 * Gives the account back to its old address: it was not its owner who moved it. Everything that lets anybody in ends, and a
 * link to set a new password goes to the old address. Errors: 409 link_gone.
 */
export async function undoEmailChange(ctx: Ctx, { token }: { token: string }): Promise<void> {
  await transact(ctx.db, async (trx) => {
    const found = await rows.findByUndo(trx, hashToken(token), ctx.now);
    if (!found) throw new LinkGone();
    const { id, user_id, old_email } = found;
    // Later moves go back with it: they were made by whoever made this one.
    const isFirst = await rows.undoFrom(trx, id, user_id, ctx.now);
    if (!isFirst) throw new LinkGone();
    const change = { email: old_email, email_verified_at: ctx.now, password_hash: null };
    await updateUser(trx, user_id, change).catch(explain);
    await rows.removeKeys(trx, user_id);
    await deleteFactor(trx, user_id);
    await revokeAll(trx, user_id, ctx.now);
    await sendAccountMail(trx, ctx, { email: old_email }, { kind: 'password_reset' });
  });
}
