import { requireActor } from '#domain/accounts/authenticate.ts';
import type { Ctx } from '#domain/context.ts';
import { archive } from './archive.ts';
import { selectParts } from './sql/parts.ts';

/** All that is kept about the actor, as one ZIP of JSON and CSV. Errors: 401. */
export async function exportMe(ctx: Ctx): Promise<{ file_name: string; content: Uint8Array }> {
  const { user_id } = requireActor(ctx);
  // One snapshot: a visit and its payment fit together.
  const parts = await ctx.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((trx) => selectParts(trx, user_id));
  const day = ctx.now.toISOString().slice(0, 10);
  return { file_name: `findmyvet-${day}.zip`, content: archive(parts, ctx.now) };
}
