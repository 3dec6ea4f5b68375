import type { Ctx } from '#domain/context.ts';
import { sendAccountMail } from '#domain/notifications/notify.ts';
import { transact } from '#platform/db.ts';
import { requireActor } from './authenticate.ts';
import { LinkGone } from './errors.ts';
import { hashToken } from './session.ts';
import { markVerified } from './sql/links.ts';
import { consumeVerification, findVerification } from './sql/verifications.ts';
import { countTry } from './tries.ts';

/** Sends the actor a link that proves their address; nothing when it is proved. Errors: 401, 429. */
export async function askToVerify(ctx: Ctx): Promise<void> {
  const { user_id, email } = requireActor(ctx);
  await countTry(ctx, 'mail', email);
  await transact(ctx.db, (trx) => sendAccountMail(trx, ctx, { user_id }, { kind: 'verify_email' }));
}

/** The address that a link would prove, without using it up; null when it is gone. */
export async function peekVerification(ctx: Ctx, token: string): Promise<{ email: string } | null> {
  const found = await findVerification(ctx.db, hashToken(token), ctx.now);
  return found ? { email: found.email } : null;
}

/** Proves an address by the link that went there, once. It lets nobody in. Errors: 409 link_gone. */
export async function verifyEmail(ctx: Ctx, { token }: { token: string }): Promise<void> {
  const hash = hashToken(token);
  await transact(ctx.db, async (trx) => {
    const found = await findVerification(trx, hash, ctx.now);
    if (!found || !(await consumeVerification(trx, hash, ctx.now))) throw new LinkGone();
    await markVerified(trx, found.user_id, ctx.now);
  });
}
