import type { Ctx } from '#domain/context.ts';
import { releaseExpired } from '#domain/holds/release.ts';
import { isRetriable, type Trx } from '#platform/db.ts';
import { Conflict } from '#platform/errors.ts';
import type { Visit } from './appointment.ts';
import { assignLeastLoaded } from './assign-least-loaded.ts';
import { confirmationCode } from './confirmation-code.ts';
import { requireWithinReach } from './home-reach.ts';
import type { BookInput } from './input.ts';
import { Refused } from './refuse.ts';
import {
  type Booked,
  type BookingParams,
  bookHeld,
  bookPlain,
  bookRun,
  bookSlot,
} from './sql/book.ts';
import { countUpcoming, lockOwnerAtClinic, selectVisit } from './sql/select.ts';
import { whyRefused } from './sql/why-refused.ts';

export type Order = Omit<BookInput, 'slot_id' | 'hold_id'> & {
  slot_id: string;
  hold_id: string | null;
  owner_id: string;
  /** What the clinic asks for in advance is paid, or is not asked for here. */
  is_paid?: boolean;
};

/** Claims one time for one pet inside the caller's transaction. Throws Refused when it is not to be had. */
export async function claim(
  trx: Trx,
  ctx: Ctx,
  order: Order,
  pet: { id: string; visit_id: string | null },
): Promise<Visit> {
  const booked = await insert(trx, ctx, order, paramsOf(ctx, order, pet));
  const { max_upcoming_per_owner, is_pooled, ...visit } = booked;
  if (visit.appointment_type === 'home_visit') await requireWithinReach(trx, visit);
  if (max_upcoming_per_owner !== null) {
    await requireBelow(trx, ctx, order.owner_id, visit.clinic.id, max_upcoming_per_owner);
  }
  if (!is_pooled || !(await assignLeastLoaded(trx, visit.id))) return visit;
  const [assigned] = await selectVisit(trx, order.owner_id, ctx.now, visit.id);
  return assigned ?? visit;
}

/**
 * Claims a time for one pet in a single statement that is its own transaction: six round trips less than the others take.
 * Undefined, and nothing is done, when the time is not as plain as that, or not free; `claim` then says why.
 */
export async function claimPlainly(
  ctx: Ctx,
  order: Order,
  petId: string,
): Promise<Visit | undefined> {
  try {
    const params = paramsOf(ctx, order, { id: petId, visit_id: null });
    const [booked] = await bookPlain(ctx.db, ...params);
    if (!booked) return undefined;
    const { max_upcoming_per_owner, is_pooled, ...visit } = booked;
    return visit;
  } catch (error) {
    if (isRetriable(error)) return undefined;
    throw error;
  }
}

async function insert(trx: Trx, ctx: Ctx, order: Order, params: BookingParams): Promise<Booked> {
  if (order.hold_id) {
    const [held] = await bookHeld(trx, ...params, order.hold_id);
    if (held) return held;
    throw new Refused(await whyRefused(trx, params));
  }
  const [visit] = await bookSlot(trx, ...params);
  if (visit) return visit;
  let reason = await whyRefused(trx, params);
  if (reason === 'taken' && (await releaseExpired(trx, order.slot_id, ctx.now))) {
    const [freed] = await bookSlot(trx, ...params);
    if (freed) return freed;
    reason = await whyRefused(trx, params);
  }
  if (reason !== 'too_short') throw new Refused(reason);
  const [long] = await bookRun(trx, ...params);
  if (long) return long;
  const [freed] = (await releaseExpired(trx, order.slot_id, ctx.now))
    ? await bookRun(trx, ...params)
    : [];
  if (freed) return freed;
  throw new Refused('too_short');
}

// Counted after the insert and under a lock of this owner at this clinic, so two at once cannot both be the last.
async function requireBelow(trx: Trx, ctx: Ctx, ownerId: string, clinicId: string, most: number) {
  await lockOwnerAtClinic(trx, ownerId, clinicId);
  const [row] = await countUpcoming(trx, ownerId, clinicId, ctx.now);
  if ((row?.count ?? 0) > most) {
    throw new Conflict(
      'too_many_visits',
      `This clinic takes at most ${most} visits ahead from one owner.`,
    );
  }
}

function paramsOf(
  ctx: Ctx,
  order: Order,
  pet: { id: string; visit_id: string | null },
): BookingParams {
  return [
    order.slot_id,
    ctx.now,
    order.service_id,
    order.appointment_type ?? null,
    pet.id,
    order.owner_id,
    confirmationCode(),
    pet.visit_id,
    ctx.actor?.user_id ?? order.owner_id,
    order.owner_notes ?? null,
    order.home_address_line1 ?? null,
    order.home_address_line2 ?? null,
    order.home_city ?? null,
    order.home_state ?? null,
    order.home_postal_code ?? null,
    order.home_access_notes ?? null,
    order.is_paid ?? false,
  ];
}
