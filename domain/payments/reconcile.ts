import type { Ctx } from '#domain/context.ts';
import { transact } from '#platform/db.ts';
import { askForCheckout } from './checkout.ts';
import { providerNamed } from './in-use.ts';
import { askForPayment } from './pay.ts';
import { Unanswered } from './provider.ts';
import { askForRefund } from './refund.ts';
import { settle, settleRefund } from './settle.ts';
import * as checkouts from './sql/checkouts.ts';
import * as payments from './sql/payments.ts';
import * as refunds from './sql/refunds.ts';

const REST_MS = 30_000;
const CONFIRM_MS = 3_600_000;
const DAY_MS = 86_400_000;
const BATCH = 100;

/**
 * Finishes what a crash or a lost answer left between two steps: asks the provider again about whatever waits for its
 * word, under the same name, so that nothing is done twice. The worker's part, each minute.
 */
export async function reconcile(ctx: Ctx): Promise<void> {
  const before = new Date(ctx.now.getTime() - REST_MS);
  const dayAgo = new Date(ctx.now.getTime() - DAY_MS);
  const each = async (ids: { id: string }[], work: (id: string) => Promise<void>) => {
    for (const { id } of ids) {
      await work(id).catch((error) => {
        // One that cannot be had now must not stand before all the others.
        if (!(error instanceof Unanswered)) ctx.log.error({ err: error, id }, 'not reconciled');
      });
    }
  };
  const paid = await payments.selectUnsettled(ctx.db, before, BATCH);
  await each(paid, (id) => askAgain(ctx, 'charge', id));
  const booked = await checkouts.selectUnsettledCheckouts(ctx.db, before, dayAgo, BATCH);
  await each(booked, (id) => askAgain(ctx, 'checkout', id));
  const back = await refunds.selectUnsettledRefunds(ctx.db, before, BATCH);
  await each(back, (id) => askAgain(ctx, 'refund', id));
}

/** Asks again about one thing that waits for the provider's word. */
export const askAgain = (ctx: Ctx, what: keyof typeof ASK, id: string) => ASK[what](ctx, id);

const ASK = {
  charge: payment,
  checkout,
  async refund(ctx: Ctx, id: string): Promise<void> {
    await refunds.markRefundLooked(ctx.db, id, ctx.now);
    await askForRefund(ctx, id);
  },
};

async function payment(ctx: Ctx, id: string): Promise<void> {
  await payments.markLooked(ctx.db, id, ctx.now);
  const [intent] = await payments.selectIntent(ctx.db, id);
  if (!intent) return;
  // Nobody confirms after an hour; what is held stays until the clinic takes it or the provider lets it go.
  const isOld = ctx.now.getTime() - intent.created_at.getTime() > CONFIRM_MS;
  if (isOld && intent.provider_payment_id && !intent.authorized_at) {
    return settle(
      ctx,
      await providerNamed(ctx, intent.provider).cancel(intent.provider_payment_id),
    );
  }
  await askForPayment(ctx, id);
}

async function checkout(ctx: Ctx, id: string): Promise<void> {
  await checkouts.markCheckoutLooked(ctx.db, id, ctx.now);
  const [intent] = await checkouts.selectCheckoutIntent(ctx.db, id);
  if (!intent) return;
  const provider = providerNamed(ctx, intent.provider);
  if (intent.status === 'refunding') return giveBack(ctx, intent);
  if (intent.status === 'pending' && intent.expires_at > ctx.now) return askForCheckout(ctx, id);
  // The hold has run out: whatever the provider has not taken by now it shall not take any more.
  const found = await provider.findCharge({ ...intent, reference: id });
  if (found) {
    const isOpen = found.status === 'pending' || found.status === 'authorized';
    await settle(ctx, isOpen ? await provider.cancel(found.provider_payment_id) : found);
  }
  await transact(ctx.db, async (trx) => {
    const [left] = await checkouts.lockCheckout(trx, id);
    if (left?.status !== 'pending') return;
    await checkouts.moveCheckout(trx, id, 'lapsed', null, null, 'hold_ran_out', ctx.now);
  });
}

/** Paid for a time that is gone: all of it goes back. */
async function giveBack(ctx: Ctx, intent: checkouts.CheckoutIntent): Promise<void> {
  const { id, provider_payment_id, amount_cents, currency } = intent;
  if (!provider_payment_id) return;
  const request = { reference: id, provider_payment_id, amount_cents, currency };
  const said = await providerNamed(ctx, intent.provider).refund(request);
  await transact(ctx.db, (trx) => settleRefund(trx, ctx, said));
}
