import { requireActor } from '#domain/accounts/authenticate.ts';
import type { Ctx } from '#domain/context.ts';
import { markRead } from '#domain/notifications/mark-read.ts';
import { write } from '#domain/write.ts';
import { fromCursor, type Page, type PageInput, page } from '#platform/page.ts';
import type { InboxItem } from './inbox.ts';
import { selectInbox, selectUnread } from './sql/inbox.ts';

/** The actor's inbox, latest first. Errors: 401. */
export async function list(
  ctx: Ctx,
  { limit = 20, cursor, unread = false }: PageInput & { unread?: boolean | undefined } = {},
): Promise<Page<InboxItem> & { unread: number }> {
  const { user_id } = requireActor(ctx);
  const [before = null] = cursor ? fromCursor(cursor, ['uuid']) : [];
  const rows = await selectInbox(
    ctx.db,
    user_id,
    ctx.now,
    unread,
    before as string | null,
    limit + 1,
  );
  return { ...page(rows, limit, ({ id }) => [id]), unread: await countUnread(ctx) };
}

/** How many lines of the actor's inbox are unread; none for someone who is not signed in. */
export async function countUnread(ctx: Ctx): Promise<number> {
  if (!ctx.actor) return 0;
  const [row] = await selectUnread(ctx.db, ctx.actor.user_id, ctx.now);
  return row?.count ?? 0;
}

/** Marks lines of the actor's inbox as read, all of them unless some are named. Errors: 401. */
export async function read(
  ctx: Ctx,
  { ids }: { ids?: string[] } = {},
): Promise<{ unread: number }> {
  const { user_id } = requireActor(ctx);
  return write(ctx, async (trx) => {
    await markRead(trx, user_id, ids ?? null, ctx.now);
    return { unread: await countUnread({ ...ctx, db: trx }) };
  });
}
