import { sql } from 'kysely';
import { claimTogether } from '#domain/appointments/claim-together.ts';
import { Refused } from '#domain/appointments/refuse.ts';
import type { Ctx } from '#domain/context.ts';
import { type Trx, violatedConstraint } from '#platform/db.ts';
import { DomainError } from '#platform/errors.ts';
import type { CheckoutIntent } from './sql/checkouts.ts';
import { insertGuarantee, insertPaid } from './sql/payments.ts';

const TRIES = 3;

/**
 * Books what a checkout has paid for: the time of its hold, or, when that has lapsed, the same time if it is still free.
 * Each pet's visit gets its share of the charge as a payment. Returns the first visit's id, or null when the time is gone.
 */
export async function bookPaid(
  trx: Trx,
  ctx: Ctx,
  checkout: CheckoutIntent,
): Promise<string | null> {
  const { booking, slot_id, user_id } = checkout;
  const order = { ...booking, slot_id, owner_id: user_id, is_paid: true };
  const pets = booking.pet_ids ?? (booking.pet_id ? [booking.pet_id] : []);
  // Held, then free; and once more when a vet on duty was taken in the same instant.
  const holds = [checkout.hold_id, ...Array.from({ length: TRIES }, () => null)];
  for (const hold_id of holds) {
    const visits = await unlessGone(trx, () =>
      claimTogether(trx, ctx, { ...order, hold_id }, pets),
    );
    if (!visits) continue;
    for (const [i, visit] of visits.entries()) await underwrite(trx, ctx, checkout, visit.id, i);
    return visits[0].id;
  }
  return null;
}

async function underwrite(
  trx: Trx,
  ctx: Ctx,
  checkout: CheckoutIntent,
  appointment_id: string,
  pet: number,
): Promise<void> {
  const { id, policy, payment_method_id, provider_payment_id } = checkout;
  if (payment_method_id) {
    await insertGuarantee(trx, appointment_id, policy, payment_method_id, ctx.now);
  }
  const amount_cents = checkout.shares[pet] ?? 0;
  if (amount_cents === 0 || !provider_payment_id) return;
  await insertPaid(trx, {
    appointment_id,
    user_id: checkout.user_id,
    payment_method_id,
    kind: 'deposit',
    amount_cents,
    currency: checkout.currency,
    provider: checkout.provider,
    checkout_id: id,
    provider_payment_id,
    created_at: ctx.now,
  });
}

/** Undoes an attempt that found the time gone, and answers null. */
async function unlessGone<T>(trx: Trx, attempt: () => Promise<T>): Promise<T | null> {
  await sql`SAVEPOINT before_booking`.execute(trx);
  try {
    return await attempt();
  } catch (error) {
    const isRefusal = error instanceof Refused || error instanceof DomainError;
    if (!isRefusal && !violatedConstraint(error)) throw error;
    await sql`ROLLBACK TO SAVEPOINT before_booking`.execute(trx);
    return null;
  }
}
