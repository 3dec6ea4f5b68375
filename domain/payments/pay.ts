import { workplaces } from '#domain/accounts/account.ts';
import { requireActor } from '#domain/accounts/authenticate.ts';
import { type InHand, inHandOfParties } from '#domain/appointments/in-hand.ts';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import { type Trx, transact, violatedConstraint } from '#platform/db.ts';
import { Conflict, InvalidInput, NotFound } from '#platform/errors.ts';
import { chargeOnce } from './charge-once.ts';
import { amountDue } from './due.ts';
import { providerInUse, providerNamed } from './in-use.ts';
import type { PayInput } from './input.ts';
import type { Payment } from './payment.ts';
import { ProviderRefused, Unanswered } from './provider.ts';
import { settle } from './settle.ts';
import * as rows from './sql/payments.ts';

/**
 * Pays what is due for a visit: who booked it with a card of theirs, its clinic with the card that stands behind it. Staff may
 * also hold an amount, to be captured later. A declined charge is an answer: `failed`, with why. Errors: 401; 404; 422
 * naming the field; 409 nothing_due, amount_changed, payment_in_progress, no_card, payments_off.
 */
export async function pay(ctx: Ctx, appointmentId: string, input: PayInput = {}): Promise<Payment> {
  const id = await write(ctx, async (trx) => begin(trx, ctx, appointmentId, input)).catch(underWay);
  await askForPayment(ctx, id);
  return find(ctx, id);
}

/** A payment for its payer or its clinic's staff, as the provider sees it now. Errors: 401, 404. */
export async function getPayment(ctx: Ctx, id: string): Promise<Payment> {
  const found = await find(ctx, id);
  if (found.status !== 'pending') return found;
  await askForPayment(ctx, id);
  return find(ctx, id);
}

export async function find(ctx: Ctx, id: string): Promise<Payment> {
  const actor = requireActor(ctx);
  const [found] = await rows.selectPayment(ctx.db, id, actor.user_id, workplaces(actor));
  if (!found) throw new NotFound('payment');
  return found;
}

/** As find, for the clinic's staff alone. */
export async function findAtWork(ctx: Ctx, id: string): Promise<Payment> {
  const actor = requireActor(ctx);
  const [found] = await rows.selectPayment(ctx.db, id, null, workplaces(actor));
  if (!found) throw new NotFound('payment');
  return found;
}

async function begin(trx: Trx, ctx: Ctx, id: string, input: PayInput): Promise<string> {
  const found = await inHandOfParties(trx, ctx, id);
  const { visit } = found;
  const isHeld = input.capture === false;
  const what = isHeld ? holding(found, input) : await owed(trx, ctx, found, input);
  const method = await cardOf(trx, ctx, found, input.payment_method_id);
  return rows.insertPending(trx, {
    appointment_id: id,
    user_id: visit.owner.id,
    payment_method_id: method.id,
    ...what,
    currency: visit.clinic.currency,
    provider: method.provider,
    is_captured_later: isHeld,
    return_url: input.return_url ?? null,
    created_at: ctx.now,
  });
}

/** An amount that staff hold on the card, for what the visit will come to. */
function holding({ side }: InHand, { amount_cents }: PayInput) {
  if (side !== 'clinic') throw InvalidInput.at('capture', "is the clinic's to choose");
  if (!amount_cents) throw InvalidInput.at('amount_cents', 'is required when it is only held');
  return { kind: 'balance' as const, amount_cents };
}

/** What is due, if it is what was agreed to. */
export async function owed(trx: Trx, ctx: Ctx, { visit }: InHand, { amount_cents }: PayInput) {
  const due = await amountDue(trx, visit, ctx.now);
  if (!due) throw new Conflict('nothing_due', 'There is nothing to pay for this visit now.');
  if (amount_cents !== undefined && amount_cents !== due.amount_cents) {
    const message = 'What is due has changed. Look at the amount again.';
    throw new Conflict('amount_changed', message, due);
  }
  return due;
}

async function cardOf(trx: Trx, ctx: Ctx, { visit, side }: InHand, id: string | undefined) {
  providerInUse(ctx);
  if (side === 'owner') {
    if (!id) throw InvalidInput.at('payment_method_id', 'is required');
    const [own] = await rows.selectUsableMethod(trx, visit.owner.id, id, ctx.now);
    if (own) return own;
    throw InvalidInput.at('payment_method_id', 'is not a card of yours that can be used');
  }
  const [behind] = await rows.selectCardBehind(trx, visit.id);
  const [usable] = behind
    ? await rows.selectUsableMethod(trx, visit.owner.id, behind.id, ctx.now)
    : [];
  if (usable) return usable;
  throw new Conflict('no_card', 'The owner has no card here that can be charged.');
}

/** Asks the provider for a pending payment's charge, however often, and settles what it says. */
export async function askForPayment(ctx: Ctx, id: string): Promise<void> {
  const [asked] = await rows.selectIntent(ctx.db, id);
  if (asked?.status !== 'pending' || !asked.provider_token) return;
  const provider = providerNamed(ctx, asked.provider);
  const request = {
    card_token: asked.provider_token,
    amount_cents: asked.amount_cents,
    currency: asked.currency,
    capture: !asked.is_captured_later,
    is_present: asked.return_url !== null,
    return_url: (asked.return_url ?? '').replaceAll('{payment_id}', asked.id),
  };
  try {
    await settle(ctx, await chargeOnce(provider, asked, ctx.now, request));
  } catch (error) {
    if (error instanceof ProviderRefused) {
      await transact(ctx.db, (trx) => rows.failUnasked(trx, id, error.code, ctx.now));
    } else if (!(error instanceof Unanswered)) throw error;
  }
}

/** Of two live payments of a kind the second is refused, by the database. */
export function underWay(error: unknown): never {
  if (violatedConstraint(error) === 'payments_one_live_charge') {
    throw new Conflict('payment_in_progress', 'A payment of this kind is there or under way.');
  }
  throw error;
}
