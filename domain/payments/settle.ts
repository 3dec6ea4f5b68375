import type { Ctx } from '#domain/context.ts';
import { type Trx, transact } from '#platform/db.ts';
import { enqueue } from '#platform/jobs.ts';
import { bookPaid } from './book-paid.ts';
import type { Charge, Refund } from './provider.ts';
import * as checkouts from './sql/checkouts.ts';
import * as payments from './sql/payments.ts';
import * as refunds from './sql/refunds.ts';

/**
 * Writes down what a provider says of a charge, whoever brings the word: the answer itself, a webhook or the reconciler.
 * Each row moves once, under its lock, so that words may come twice and in any order.
 */
export async function settleCharge(trx: Trx, ctx: Ctx, charge: Charge): Promise<void> {
  const [payment] = await payments.lockIntent(trx, charge.reference);
  if (payment) return settlePayment(trx, ctx, payment, charge);
  const [checkout] = await checkouts.lockCheckout(trx, charge.reference);
  if (checkout) return settleCheckout(trx, ctx, checkout, charge);
  ctx.log.warn({ reference: charge.reference }, 'a charge that is not ours');
}

async function settlePayment(trx: Trx, ctx: Ctx, payment: payments.Intent, charge: Charge) {
  if (payment.status !== 'pending') return;
  // Late word of what came before the hold on the money.
  if (payment.authorized_at && ['pending', 'authorized'].includes(charge.status)) return;
  await payments.settleRow(trx, payment, charge, ctx.now);
  // The visit may have been cancelled while the money was on its way.
  if (charge.status === 'succeeded' || charge.status === 'authorized') {
    const { appointment_id } = payment;
    await enqueue(trx, 'payments.settle-visit', { appointment_id });
    await enqueue(trx, 'invoices.stamp', { appointment_id });
  }
}

async function settleCheckout(
  trx: Trx,
  ctx: Ctx,
  checkout: checkouts.CheckoutIntent,
  charge: Charge,
) {
  if (checkout.status !== 'pending' && checkout.status !== 'lapsed') return;
  const { provider_payment_id: theirId } = charge;
  switch (charge.status) {
    case 'succeeded': {
      const visit = await bookPaid(trx, ctx, { ...checkout, provider_payment_id: theirId });
      const status = visit ? 'booked' : 'refunding';
      const why = visit ? null : 'time_gone';
      await checkouts.moveCheckout(trx, checkout.id, status, theirId, visit, why, ctx.now);
      if (!visit) await enqueue(trx, 'payments.reconcile', {});
      return;
    }
    case 'failed': {
      const status = checkout.status === 'pending' ? 'failed' : 'lapsed';
      const why = charge.failure_reason;
      await checkouts.moveCheckout(trx, checkout.id, status, theirId, null, why, ctx.now);
      return;
    }
    default:
      if (checkout.status === 'lapsed') return;
      await checkouts.noteCheckout(trx, checkout.id, theirId, charge.action_url, ctx.now);
  }
}

/** As settleCharge, for a refund. */
export async function settleRefund(trx: Trx, ctx: Ctx, refund: Refund): Promise<void> {
  const [ours] = await refunds.lockRefund(trx, refund.reference);
  if (ours) {
    if (ours.status !== 'pending' || refund.status === 'pending') return;
    const { id, payment_id } = ours;
    if (refund.status === 'succeeded') {
      await refunds.succeedRefund(trx, id, payment_id, refund.provider_refund_id, ctx.now);
      await enqueue(trx, 'invoices.credit', { refund_id: id });
    } else {
      const why = refund.failure_reason ?? 'failed';
      await refunds.failRefund(trx, id, payment_id, why, ctx.now);
    }
    return;
  }
  if (refund.status !== 'succeeded') return;
  await checkouts.refundedCheckout(trx, refund.reference, refund.provider_refund_id, ctx.now);
}

/** The second transaction of every call: what the provider said becomes ours. */
export const settle = (ctx: Ctx, said: Charge) =>
  transact(ctx.db, (trx) => settleCharge(trx, ctx, said));
