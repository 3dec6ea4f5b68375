import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import type { Trx } from '#platform/db.ts';
import { NotFound } from '#platform/errors.ts';
import type { SignedInDevice } from './account.ts';
import { requireActor } from './authenticate.ts';
import { revokeAll, revokeSession, selectSessions } from './sql/sessions.ts';

/** Where the actor is signed in, this device first. Errors: 401. */
export async function listSessions(ctx: Ctx): Promise<SignedInDevice[]> {
  const { user_id, session_id } = requireActor(ctx);
  return selectSessions(ctx.db, user_id, session_id, ctx.now);
}

/** Signs one of the actor's devices out. Errors: 401, 404. */
export async function endSession(ctx: Ctx, id: string): Promise<void> {
  const { user_id } = requireActor(ctx);
  await write(ctx, async (trx) => {
    if (!(await revokeSession(trx, user_id, id, ctx.now))) throw new NotFound('session');
  });
}

/** Signs every device out but this one; links by e-mail that wait to be used end too. Errors: 401. */
export async function endOtherSessions(ctx: Ctx): Promise<void> {
  const { user_id, session_id } = requireActor(ctx);
  await write(ctx, (trx) => revokeAll(trx, user_id, ctx.now, session_id));
}

/** Ends everything that lets a person in; who may is the caller's to decide. */
export async function endAllSessions(trx: Trx, userId: string, now: Date): Promise<void> {
  await revokeAll(trx, userId, now);
}
