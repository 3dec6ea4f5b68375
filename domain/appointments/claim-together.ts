import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Ctx } from '#domain/context.ts';
import { type Trx, violatedConstraint } from '#platform/db.ts';
import type { Visit } from './appointment.ts';
import { claim, type Order } from './claim.ts';
import { Refused } from './refuse.ts';
import { slotAfter, slotBeside } from './sql/together.ts';

/**
 * Claims times for pets that come together: one after the other with the same vet, or, when that cannot be had, side
 * by side at the same time. All of them or none; each gets its own code, and they share a visit_id.
 */
export async function claimTogether(
  trx: Trx,
  ctx: Ctx,
  order: Order,
  pets: string[],
): Promise<[Visit, ...Visit[]]> {
  const [first = '', ...others] = pets;
  const visit_id = others.length > 0 ? randomUUID() : null;
  const leader = await claim(trx, ctx, order, { id: first, visit_id });
  if (others.length === 0) return [leader];
  const next = { ...order, hold_id: null };
  const inTurn = () =>
    claimEach(trx, ctx, next, others, visit_id, (last) => slotAfter(trx, (last ?? leader).id));
  const sideBySide = () =>
    claimEach(trx, ctx, next, others, visit_id, () => slotBeside(trx, leader.id));
  return [leader, ...(await undoing(trx, inTurn, sideBySide))];
}

async function claimEach(
  trx: Trx,
  ctx: Ctx,
  order: Order,
  pets: string[],
  visit_id: string | null,
  nextSlot: (last: Visit | undefined) => Promise<{ id: string }[]>,
): Promise<Visit[]> {
  const visits: Visit[] = [];
  for (const id of pets) {
    const [slot] = await nextSlot(visits.at(-1));
    if (!slot) throw new Refused('too_short');
    visits.push(await claim(trx, ctx, { ...order, slot_id: slot.id }, { id, visit_id }));
  }
  return visits;
}

/** Tries one way and, when it is refused, undoes what it did and tries the other. */
async function undoing<T>(trx: Trx, one: () => Promise<T>, other: () => Promise<T>): Promise<T> {
  await sql`SAVEPOINT before_one`.execute(trx);
  try {
    return await one();
  } catch (error) {
    if (!(error instanceof Refused) && !violatedConstraint(error)) throw error;
    await sql`ROLLBACK TO SAVEPOINT before_one`.execute(trx);
    return other();
  }
}
