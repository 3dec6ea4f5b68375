import { workplaces, worksAt } from '#domain/accounts/account.ts';
import { requireActor } from '#domain/accounts/authenticate.ts';
import type { Ctx } from '#domain/context.ts';
import type { Trx } from '#platform/db.ts';
import { NotFound } from '#platform/errors.ts';
import type { DeskVisit } from './appointment.ts';
import { lockVisit } from './sql/change.ts';
import { selectVisit } from './sql/select.ts';

/** A visit locked for a change, and on whose side the actor acts; someone who is both acts for the clinic. */
export type InHand = { visit: DeskVisit; by: string; side: 'owner' | 'clinic' };

/** Locks a visit for who booked it, the keepers of its pet, or its clinic's staff. Errors: 401; 404 for everyone else. */
export async function inHand(trx: Trx, ctx: Ctx, id: string): Promise<InHand> {
  const actor = requireActor(ctx);
  const [visit] = await lockVisit(trx, id, actor.user_id, workplaces(actor), ctx.now);
  if (!visit) throw new NotFound('visit');
  const side = worksAt(actor, visit.clinic.id) ? 'clinic' : 'owner';
  // Read again under the lock: while we waited for it, a co-owner may have been taken off the pet.
  const isBooker = visit.owner.id === actor.user_id;
  if (side === 'owner' && !isBooker) {
    const [kept] = await selectVisit(trx, actor.user_id, ctx.now, id);
    if (kept?.reader !== 'keeper') throw new NotFound('visit');
  }
  return { visit, by: actor.user_id, side };
}

/** As inHand, for who booked it and the clinic alone: whose cards are charged. */
export async function inHandOfParties(trx: Trx, ctx: Ctx, id: string): Promise<InHand> {
  const found = await inHand(trx, ctx, id);
  const isBooker = found.visit.owner.id === found.by;
  if (found.side === 'owner' && !isBooker) throw new NotFound('visit');
  return found;
}

/** As inHand, for the clinic's staff alone. */
export async function inHandOfStaff(trx: Trx, ctx: Ctx, id: string): Promise<InHand> {
  const found = await inHand(trx, ctx, id);
  if (found.side !== 'clinic') throw new NotFound('visit');
  return found;
}
