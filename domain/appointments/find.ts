import { requireActor } from '#domain/accounts/authenticate.ts';
import type { Ctx } from '#domain/context.ts';
import { NotFound } from '#platform/errors.ts';
import { fromCursor, type Page, type PageInput, page } from '#platform/page.ts';
import type { StatusChange, Visit } from './appointment.ts';
import { selectHistory, selectPast, selectUpcoming, selectVisit } from './sql/select.ts';

/** The actor's visits: upcoming ones soonest first, past and cancelled ones latest first. Errors: 401. */
export async function list(
  ctx: Ctx,
  {
    when = 'upcoming',
    limit = 20,
    cursor,
  }: PageInput & { when?: 'upcoming' | 'past' | undefined } = {},
): Promise<Page<Visit>> {
  const { user_id } = requireActor(ctx);
  const [startsAt, id] = cursor ? fromCursor(cursor, ['instant', 'uuid']) : [null, null];
  const select = when === 'upcoming' ? selectUpcoming : selectPast;
  const rows = await select(ctx.db, user_id, ctx.now, startsAt as string, id as string, limit + 1);
  return page(rows, limit, (visit) => [visit.starts_at, visit.id]);
}

/** One of the actor's own visits. Errors: 401, 404. */
export async function get(ctx: Ctx, id: string): Promise<Visit> {
  const [visit] = await selectVisit(ctx.db, id, requireActor(ctx).user_id);
  if (!visit) throw new NotFound('visit');
  return visit;
}

/** What became of a visit, oldest first. Errors: 401, 404. */
export async function history(ctx: Ctx, id: string): Promise<StatusChange[]> {
  await get(ctx, id);
  return selectHistory(ctx.db, id);
}
