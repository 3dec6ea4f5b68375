import type { Ctx } from '#domain/context.ts';
import { transact } from '#platform/db.ts';
import { forgetKeys } from '#platform/idempotency.ts';
import { forgetCounts } from '#platform/rate-limit.ts';
import { deleteOldChanges } from './sql/email-changes.ts';
import { deleteOldChallenges } from './sql/passkeys.ts';
import { deleteOldCodes } from './sql/phone-verifications.ts';
import { deleteOldHalves } from './sql/second-factors.ts';
import { deleteExpiredTokens } from './sql/tokens.ts';
import { deleteQuietTries } from './sql/tries.ts';
import { deleteOldVerifications } from './sql/verifications.ts';

const DAY_MS = 86_400_000;
const KEEP_TOKENS_DAYS = 30;

/** Removes what has no use any more: tokens a month past their end, tries, counts and idempotency keys a day old. */
export async function forgetExpired(ctx: Ctx): Promise<void> {
  await transact(ctx.db, async (trx) => {
    const monthAgo = new Date(ctx.now.getTime() - KEEP_TOKENS_DAYS * DAY_MS);
    await deleteExpiredTokens(trx, monthAgo);
    const yesterday = new Date(ctx.now.getTime() - DAY_MS);
    await deleteQuietTries(trx, yesterday);
    await deleteOldVerifications(trx, monthAgo);
    await deleteOldChanges(trx, monthAgo);
    await deleteOldCodes(trx, yesterday);
    await deleteOldHalves(trx, yesterday);
    await deleteOldChallenges(trx, yesterday);
    await forgetKeys(trx, yesterday);
    await forgetCounts(trx, yesterday);
  });
}
