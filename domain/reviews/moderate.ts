import { requireActor } from '#domain/accounts/authenticate.ts';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import type { Trx } from '#platform/db.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { fromCursor, type Page, page } from '#platform/page.ts';
import type { NoteInput, QueueQuery, UnpublishInput } from './input.ts';
import type { ModeratedReview, ReviewEvent } from './review.ts';
import {
  lockReview,
  resolveReports,
  selectEvents,
  selectModerated,
  selectQueue,
  setPublished,
} from './sql/moderation.ts';
import { tellUnpublished } from './tell.ts';

/** Reviews that wait for support, or that are unpublished, oldest first. Errors of all: 401; 404 for others than support. */
export async function queue(
  ctx: Ctx,
  { status = 'reported', limit = 20, cursor }: QueueQuery = {},
): Promise<Page<ModeratedReview>> {
  requireSupport(ctx);
  const [after = null] = cursor ? fromCursor(cursor, ['uuid']) : [];
  const rows = await selectQueue[status](ctx.db, after as string | null, limit + 1);
  return page(rows, limit, (review) => [review.id]);
}

/** What became of a review, oldest first. */
export async function history(ctx: Ctx, id: string): Promise<ReviewEvent[]> {
  requireSupport(ctx);
  const events = await selectEvents(ctx.db, id);
  if (events.length === 0) throw new NotFound('review');
  return events;
}

/** Takes a review out of sight and out of the ratings; its author sees why. Errors: also 409 already_unpublished. */
export const unpublish = (ctx: Ctx, id: string, { reason, note }: UnpublishInput) =>
  decide(ctx, id, async (trx, isPublished, by) => {
    if (!isPublished) throw new Conflict('already_unpublished', 'This review is unpublished.');
    await setPublished(trx, id, false, by, reason, note ?? null, ctx.now);
    await resolveReports(trx, id, 'unpublished', by, ctx.now);
    await tellUnpublished(trx, ctx, id);
  });

/** Shows and counts an unpublished review again. Errors: also 409 already_published. */
export const restore = (ctx: Ctx, id: string, { note }: NoteInput = {}) =>
  decide(ctx, id, async (trx, isPublished, by) => {
    if (isPublished) throw new Conflict('already_published', 'This review is published.');
    await setPublished(trx, id, true, by, null, note ?? null, ctx.now);
  });

/** Decides that a reported review stays. Errors: also 409 no_open_report. */
export const keep = (ctx: Ctx, id: string) =>
  decide(ctx, id, async (trx, _, by) => {
    const resolved = await resolveReports(trx, id, 'kept', by, ctx.now);
    if (resolved.length === 0) {
      throw new Conflict('no_open_report', 'Somebody has decided on this review already.');
    }
  });

async function decide(
  ctx: Ctx,
  id: string,
  change: (trx: Trx, isPublished: boolean, by: string) => Promise<void>,
): Promise<ModeratedReview> {
  const by = requireSupport(ctx);
  return write(ctx, async (trx) => {
    const [found] = await lockReview(trx, id);
    if (!found) throw new NotFound('review');
    await change(trx, found.is_published, by);
    const [review] = await selectModerated(trx, id);
    if (!review) throw new NotFound('review');
    return review;
  });
}

function requireSupport(ctx: Ctx): string {
  const { user_id, roles } = requireActor(ctx);
  if (!roles.some(({ role }) => role === 'support')) throw new NotFound('review');
  return user_id;
}
