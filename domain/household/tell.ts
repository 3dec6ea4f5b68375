import type { Ctx } from '#domain/context.ts';
import { notify } from '#domain/notifications/notify.ts';
import { pages } from '#domain/notifications/pages.ts';
import type { Trx } from '#platform/db.ts';

/** A line in somebody's inbox about who has which pet. */
export async function tellOfShare(
  trx: Trx,
  ctx: Ctx,
  userId: string,
  { what, title, body = '' }: { what: string; title: string; body?: string },
): Promise<void> {
  await notify(
    trx,
    ctx,
    { user_id: userId },
    {
      event: `${what} ${ctx.now.toISOString()}`,
      kind: 'pet_share',
      channels: [],
      inbox: { title, body, path: pages.household() },
    },
  );
}
