import { workplaces, worksAt } from '#domain/accounts/account.ts';
import { requireActor } from '#domain/accounts/authenticate.ts';
import type { Ctx } from '#domain/context.ts';
import type { Trx } from '#platform/db.ts';
import { NotFound } from '#platform/errors.ts';
import type { DeskVisit } from './appointment.ts';
import { lockVisit } from './sql/change.ts';

/** A visit locked for a change, and on whose side the actor acts; someone who is both acts for the clinic. */
export type InHand = { visit: DeskVisit; by: string; side: 'owner' | 'clinic' };

/** Locks a visit for its owner or its clinic's staff. Errors: 401; 404 for everyone else. */
export async function inHand(trx: Trx, ctx: Ctx, id: string): Promise<InHand> {
  const actor = requireActor(ctx);
  const [visit] = await lockVisit(trx, id, actor.user_id, workplaces(actor));
  if (!visit) throw new NotFound('visit');
  const side = worksAt(actor, visit.clinic.id) ? 'clinic' : 'owner';
  return { visit, by: actor.user_id, side };
}

/** As inHand, for the clinic's staff alone. */
export async function inHandOfStaff(trx: Trx, ctx: Ctx, id: string): Promise<InHand> {
  const found = await inHand(trx, ctx, id);
  if (found.side !== 'clinic') throw new NotFound('visit');
  return found;
}
