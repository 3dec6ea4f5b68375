import { workplaces } from '#domain/accounts/account.ts';
import { requireActor } from '#domain/accounts/authenticate.ts';
import type { Ctx } from '#domain/context.ts';
import { NotFound } from '#platform/errors.ts';
import { fromCursor, type Page, type PageInput, page } from '#platform/page.ts';
import type { DeskVisit, StatusChange, Visit } from './appointment.ts';
import {
  selectDeskVisit,
  selectHistory,
  selectPast,
  selectUpcoming,
  selectVisit,
} from './sql/select.ts';

/** The visits that the actor booked, or of pets that they keep or sit: upcoming ones soonest first, past and cancelled ones latest first. Errors: 401. */
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

/** A visit for whoever sees it on the owners' side, or for staff of its clinic with what only they see. Errors: 401, 404. */
export async function get(ctx: Ctx, id: string): Promise<Visit | DeskVisit> {
  const actor = requireActor(ctx);
  const [own] = await selectVisit(ctx.db, actor.user_id, ctx.now, id);
  if (own) return own;
  const [atWork] = await selectDeskVisit(ctx.db, id, workplaces(actor));
  if (!atWork) throw new NotFound('visit');
  return atWork;
}

/** As get, for who booked it and the clinic alone: money is between these two. Errors: 401, 404. */
export async function getOwn(ctx: Ctx, id: string): Promise<Visit | DeskVisit> {
  const visit = await get(ctx, id);
  if (visit.reader === 'keeper' || visit.reader === 'sitter') throw new NotFound('visit');
  return visit;
}

/** What became of a visit, oldest first. Errors: 401, 404. */
export async function history(ctx: Ctx, id: string): Promise<StatusChange[]> {
  await get(ctx, id);
  return selectHistory(ctx.db, id);
}
