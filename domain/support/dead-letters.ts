import { record } from '#domain/audit/record.ts';
import type { Ctx } from '#domain/context.ts';
import { replay } from '#domain/notifications/replay.ts';
import { replayDead } from '#domain/webhooks/replay-dead.ts';
import { write } from '#domain/write.ts';
import { InvalidInput, NotFound } from '#platform/errors.ts';
import { fromCursor, type Page, type PageInput, page } from '#platform/page.ts';
import { requireSupport } from './access.ts';
import type { DeadLetter } from './found.ts';
import type { ReasonInput, ReplayInput } from './input.ts';
import { selectDeadLetters } from './sql/dead-letters.ts';

/** Messages and webhooks that were given up, latest first, without whom they are to. Errors of all: 401, 404. */
export async function listDeadLetters(
  ctx: Ctx,
  { limit = 20, cursor }: PageInput = {},
): Promise<Page<DeadLetter>> {
  requireSupport(ctx);
  const [before] = cursor ? fromCursor(cursor, ['uuid']) : [null];
  const rows = await selectDeadLetters(ctx.db, before as string | null, limit + 1);
  return page(rows, limit, ({ id }) => [id]);
}

/** Owes one of them again; a webhook only while its endpoint is on. */
export async function replayDeadLetter(
  ctx: Ctx,
  id: string,
  { reason }: ReasonInput,
): Promise<{ replayed: number }> {
  return replaying(ctx, { id }, { reason, subject_id: id });
}

/** Owes all of them again that were caused since. Errors: also 422. */
export async function replayDeadLetters(
  ctx: Ctx,
  { since, reason }: ReplayInput,
): Promise<{ replayed: number }> {
  const from = new Date(since);
  // The format lets a leap second pass.
  if (Number.isNaN(from.getTime())) throw InvalidInput.at('since', 'must be an instant');
  return replaying(ctx, { since: from }, { reason, subject_id: null });
}

async function replaying(
  ctx: Ctx,
  what: { id: string } | { since: Date },
  why: { reason: string; subject_id: string | null },
): Promise<{ replayed: number }> {
  requireSupport(ctx);
  return write(ctx, async (trx) => {
    const messages = await replay(trx, what, ctx.now);
    const webhooks = await replayDead(trx, what, ctx.now);
    const replayed = messages.length + webhooks.length;
    if ('id' in what && replayed === 0) throw new NotFound('dead letter');
    const details = { messages: messages.length, webhooks: webhooks.length };
    const deed = { action: 'message.replayed', subject_type: 'message', details } as const;
    await record(trx, ctx, { ...deed, ...why });
    return { replayed };
  });
}
