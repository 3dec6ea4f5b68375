import { createHash, randomBytes } from 'node:crypto';
import { requireActor } from '#domain/accounts/authenticate.ts';
import { requireStaff } from '#domain/clinics/access.ts';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import { InvalidInput, NotFound } from '#platform/errors.ts';
import type { CalendarFeed } from './feed.ts';
import type { CalendarFeedInput } from './input.ts';
import { insertFeed, revokeFeed, selectFeeds } from './sql/feeds.ts';

export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** The actor's feeds that have not been taken back. Errors: 401. */
export async function list(ctx: Ctx): Promise<CalendarFeed[]> {
  return selectFeeds(ctx.db, requireActor(ctx).user_id);
}

/** Makes a feed: the only time its token is seen. Errors: 401; 404 for a clinic where the actor does not work; 422. */
export async function make(
  ctx: Ctx,
  { kind, clinic_id }: CalendarFeedInput,
): Promise<CalendarFeed & { token: string }> {
  const { user_id } = requireActor(ctx);
  if (kind === 'clinic' && !clinic_id) throw InvalidInput.at('clinic_id', 'is required');
  if (kind !== 'clinic' && clinic_id) {
    throw InvalidInput.at('clinic_id', 'is for the feed of a clinic');
  }
  if (clinic_id) requireStaff(ctx, clinic_id);
  return write(ctx, async (trx) => {
    const token = randomBytes(32).toString('base64url');
    const [made] = await insertFeed(trx, user_id, kind, clinic_id ?? null, hashOf(token), ctx.now);
    const feed = (await selectFeeds(trx, user_id)).find(({ id }) => id === made?.id);
    if (!feed) throw new Error('the feed just made cannot be read');
    return { ...feed, token };
  });
}

/** Takes a feed back: its address leads nowhere from now on. Errors: 401, 404. */
export async function revoke(ctx: Ctx, id: string): Promise<void> {
  const { user_id } = requireActor(ctx);
  await write(ctx, async (trx) => {
    const gone = await revokeFeed(trx, id, user_id, ctx.now);
    if (gone.length === 0) throw new NotFound('calendar feed');
  });
}
