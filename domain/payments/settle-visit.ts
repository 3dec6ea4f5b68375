import { isLive } from '#domain/appointments/appointment.ts';
import type { Ctx } from '#domain/context.ts';
import { type Trx, transact } from '#platform/db.ts';
import { feeOf } from './due.ts';
import { providerNamed } from './in-use.ts';
import { askForPayment } from './pay.ts';
import { isAtDesk, netPaid, type Payment } from './payment.ts';
import { askForRefund } from './refund.ts';
import { settle } from './settle.ts';
import { insertPending, selectAgreedCard, selectIntent, selectPayments } from './sql/payments.ts';
import { reserveRefund } from './sql/refunds.ts';
import { lockVisitRow } from './sql/visit.ts';

/**
 * Settles the money of a visit that did not happen, the worker's part: what was paid goes back but for the fee, and a fee
 * that was not paid is charged to the card behind the visit. It looks at what is there, so running it twice changes nothing.
 */
export async function settleVisit(ctx: Ctx, appointmentId: string): Promise<void> {
  const todo = await transact(ctx.db, (trx) => decide(trx, ctx, appointmentId));
  for (const id of todo.refunds) await askForRefund(ctx, id);
  for (const id of todo.charges) await askForPayment(ctx, id);
  for (const id of todo.open) await letGoOf(ctx, id);
}

type ToDo = { refunds: string[]; charges: string[]; open: string[] };

async function decide(trx: Trx, ctx: Ctx, appointmentId: string): Promise<ToDo> {
  const todo: ToDo = { refunds: [], charges: [], open: [] };
  const [visit] = await lockVisitRow(trx, appointmentId);
  if (!visit || isLive(visit.status) || visit.status === 'completed') return todo;
  const payments = await selectPayments(trx, appointmentId);
  const isWaiting = (one: Payment) => one.status === 'pending' && one.kind !== 'cancellation_fee';
  todo.open = payments.filter(isWaiting).map((one) => one.id);
  const fee = feeOf(visit);
  let surplus = netPaid(payments) - fee;
  // What was paid at the desk somebody hands back there, and says so.
  const ours = payments.filter((one) => one.status === 'succeeded' && !isAtDesk(one.provider));
  for (const one of ours.reverse()) {
    const back = Math.min(surplus, one.amount_cents - one.refund_amount_cents);
    if (back <= 0) continue;
    const why = 'the visit was cancelled';
    const [made] = await reserveRefund(trx, one.id, back, why, null, ctx.now, null);
    if (made) todo.refunds.push(made.id);
    surplus -= back;
  }
  const isAsked = payments.some((one) => one.kind === 'cancellation_fee');
  if (surplus >= 0 || isAsked || todo.open.length > 0) return todo;
  const [card] = await selectAgreedCard(trx, appointmentId);
  if (!card) return todo;
  const charge = {
    appointment_id: appointmentId,
    user_id: visit.owner_id,
    payment_method_id: card.id,
    kind: 'cancellation_fee' as const,
    amount_cents: -surplus,
    currency: visit.clinic.currency,
    provider: card.provider,
    created_at: ctx.now,
  };
  todo.charges.push(await insertPending(trx, charge));
  return todo;
}

/** Held or unconfirmed money of a visit that does not happen is let go. */
async function letGoOf(ctx: Ctx, id: string): Promise<void> {
  const [intent] = await selectIntent(ctx.db, id);
  if (!intent?.provider_payment_id) return askForPayment(ctx, id);
  await settle(ctx, await providerNamed(ctx, intent.provider).cancel(intent.provider_payment_id));
}
