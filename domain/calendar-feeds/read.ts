import { workplaces } from '#domain/accounts/account.ts';
import { requireActor } from '#domain/accounts/authenticate.ts';
import { calendarFile } from '#domain/calendar/file.ts';
import type { Ctx } from '#domain/context.ts';
import { calendarVisit } from '#domain/visit-messages/visit.ts';
import { NotFound } from '#platform/errors.ts';
import { hashOf } from './keep.ts';
import { noteUse, selectByToken, selectFeedVisits, selectOne } from './sql/feeds.ts';

const MOST_VISITS = 2000;

/** A visit as a calendar file, for whoever sees it on the owners' side, or the clinic's staff. Errors: 401, 404. */
export async function visitFile(ctx: Ctx, id: string, publicUrl: string): Promise<string> {
  const actor = requireActor(ctx);
  const [visit] = await selectOne(ctx.db, id, actor.user_id, workplaces(actor), ctx.now);
  if (!visit) throw new NotFound('visit');
  const entry = calendarVisit(visit, publicUrl, visit.is_own ? 'owner' : 'staff');
  return calendarFile('PUBLISH', [entry], { now: ctx.now });
}

/** What a feed's address answers; cancelled visits are not in it, so they leave the calendar. Errors: 404. */
export async function feedFile(ctx: Ctx, token: string, publicUrl: string): Promise<string> {
  const [feed] = await selectByToken(ctx.db, hashOf(token));
  if (!feed) throw new NotFound('calendar feed');
  const { id, kind, user_id, clinic_id, name } = feed;
  const visits = await selectFeedVisits(ctx.db, kind, user_id, clinic_id, ctx.now, MOST_VISITS);
  await noteUse(ctx.db, id, ctx.now);
  const reader = kind === 'owner' ? 'owner' : 'staff';
  const entries = visits.map((visit) => calendarVisit(visit, publicUrl, reader));
  return calendarFile('PUBLISH', entries, { now: ctx.now, name });
}
