import type { Ctx } from '#domain/context.ts';
import { selectAcceptingCount } from './sql/count-accepting.ts';

/** How many clinics say right now that they take emergencies; a sign past its expiry says nothing. */
export async function countAccepting(ctx: Ctx): Promise<number> {
  const [row] = await selectAcceptingCount(ctx.db, ctx.now);
  return row?.count ?? 0;
}
