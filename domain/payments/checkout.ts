import { requireActor } from '#domain/accounts/authenticate.ts';
import { PetBusy } from '#domain/appointments/errors.ts';
import { checkHomeAddress } from '#domain/appointments/home-address.ts';
import { getSlot } from '#domain/availability/find.ts';
import type { Ctx } from '#domain/context.ts';
import { ownedHold } from '#domain/holds/own.ts';
import { getTo as getPetTo } from '#domain/pets/find.ts';
import { write } from '#domain/write.ts';
import { type Trx, violatedConstraint } from '#platform/db.ts';
import { Conflict, InvalidInput, NotFound } from '#platform/errors.ts';
import { enqueue } from '#platform/jobs.ts';
import { bookPaid } from './book-paid.ts';
import { chargeOnce } from './charge-once.ts';
import { providerInUse, providerNamed } from './in-use.ts';
import type { CheckoutInput } from './input.ts';
import type { Checkout } from './payment.ts';
import { dueInAdvance } from './policy.ts';
import { ProviderRefused, Unanswered } from './provider.ts';
import { settle } from './settle.ts';
import * as rows from './sql/checkouts.ts';
import { selectTerms, selectUsableMethod } from './sql/payments.ts';

/**
 * Pays what the clinic asks for in advance and books the time of a hold. The answer is `booked`; `pending` with an
 * `action_url` where the cardholder confirms, or while the provider has not answered; or `failed`, and the hold is still
 * there. Errors: 401; 422 naming the field; 409 hold_gone, payment_in_progress, payments_off.
 */
export async function checkout(ctx: Ctx, input: CheckoutInput): Promise<Checkout> {
  const { user_id } = requireActor(ctx);
  checkHomeAddress(input);
  const id = await write(ctx, async (trx) => begin(trx, ctx, user_id, input)).catch(explain);
  await askForCheckout(ctx, id);
  return findCheckout(ctx, id);
}

/** One of the actor's checkouts, as the provider sees it now. Errors: 401, 404. */
export async function getCheckout(ctx: Ctx, id: string): Promise<Checkout> {
  const found = await findCheckout(ctx, id);
  if (found.status !== 'pending') return found;
  await askForCheckout(ctx, id);
  return findCheckout(ctx, id);
}

async function findCheckout(ctx: Ctx, id: string): Promise<Checkout> {
  const [found] = await rows.selectCheckout(ctx.db, id, requireActor(ctx).user_id);
  if (!found) throw new NotFound('checkout');
  return found;
}

async function begin(trx: Trx, ctx: Ctx, user_id: string, input: CheckoutInput): Promise<string> {
  const { payment_method_id, return_url, hold_token, ...booking } = input;
  const pets = input.pet_ids ?? (input.pet_id ? [input.pet_id] : []);
  if (pets.length === 0) throw InvalidInput.at('pet_id', 'is required');
  for (const pet of pets) await getPetTo('book', { ...ctx, db: trx }, pet).catch(notYours);
  const hold = await ownedHold(trx, ctx, input.hold_id, { hold_token });
  if (!hold || hold.expires_at <= ctx.now) {
    throw new Conflict('hold_gone', 'This hold is no longer there. Choose the time again.');
  }
  if (hold.service_id !== input.service_id) {
    throw InvalidInput.at('service_id', 'is not what the time is held for');
  }
  const { clinic_id } = await getSlot({ ...ctx, db: trx }, hold.slot_id);
  const [terms] = await selectTerms(trx, clinic_id, input.service_id);
  if (!terms) throw InvalidInput.at('service_id', 'is not offered by this clinic');
  const provider = terms.policy === 'none' ? null : providerInUse(ctx);
  const method = provider && (await usable(trx, ctx, user_id, payment_method_id));
  const share = dueInAdvance(terms);
  const { policy, currency } = terms;
  const made = {
    user_id,
    clinic_id,
    hold_id: hold.id,
    slot_id: hold.slot_id,
    payment_method_id: method?.id ?? null,
    booking: { ...booking, hold_id: hold.id },
    ...{ policy, currency, return_url },
    shares: pets.map(() => share),
    amount_cents: share * pets.length,
    provider: method?.provider ?? provider?.name ?? 'none',
    expires_at: hold.expires_at,
    created_at: ctx.now,
  };
  const id = await rows.insertCheckout(trx, made);
  if (made.amount_cents === 0) await bookNow(trx, ctx, id);
  else await enqueue(trx, 'payments.reconcile', {}, { runAt: hold.expires_at });
  return id;
}

async function usable(trx: Trx, ctx: Ctx, userId: string, id: string | undefined) {
  if (!id) throw InvalidInput.at('payment_method_id', 'is required: this clinic asks for a card');
  const [method] = await selectUsableMethod(trx, userId, id, ctx.now);
  if (!method)
    throw InvalidInput.at('payment_method_id', 'is not a card of yours that can be used');
  return method;
}

const notYours = () => {
  throw InvalidInput.at('pet_id', 'is not one of your pets');
};

/** Nothing to be paid: the card is noted, and the time booked in the same step. */
async function bookNow(trx: Trx, ctx: Ctx, id: string): Promise<void> {
  const [made] = await rows.lockCheckout(trx, id);
  const visit = made && (await bookPaid(trx, ctx, made));
  if (!visit) throw new PetBusy();
  await rows.moveCheckout(trx, id, 'booked', null, visit, null, ctx.now);
}

/** Asks the provider for a pending checkout's charge, however often, and settles what it says. */
export async function askForCheckout(ctx: Ctx, id: string): Promise<void> {
  const [asked] = await rows.selectCheckoutIntent(ctx.db, id);
  if (asked?.status !== 'pending' || !asked.provider_token) return;
  const provider = providerNamed(ctx, asked.provider);
  try {
    const request = {
      card_token: asked.provider_token,
      amount_cents: asked.amount_cents,
      currency: asked.currency,
      capture: true,
      is_present: true,
      return_url: asked.return_url.replaceAll('{checkout_id}', asked.id),
    };
    await settle(ctx, await chargeOnce(provider, asked, ctx.now, request));
  } catch (error) {
    if (error instanceof ProviderRefused) {
      await rows.moveCheckout(ctx.db, id, 'failed', null, null, error.code, ctx.now);
    } else if (!(error instanceof Unanswered)) throw error;
  }
}

function explain(error: unknown): never {
  switch (violatedConstraint(error)) {
    case 'checkouts_one_pending':
      throw new Conflict('payment_in_progress', 'A payment for this time is under way already.');
    default:
      throw error;
  }
}
