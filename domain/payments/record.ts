import { inHandOfStaff } from '#domain/appointments/in-hand.ts';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import { enqueue } from '#platform/jobs.ts';
import type { DeskPaymentInput } from './input.ts';
import { find, owed, underWay } from './pay.ts';
import type { Payment } from './payment.ts';
import { insertRecorded } from './sql/payments.ts';

/**
 * Notes that what is due for a visit was paid at the desk. Errors: 401; 404 for others than the clinic's staff; 422; 409
 * nothing_due, amount_changed, payment_in_progress.
 */
export async function recordPayment(
  ctx: Ctx,
  appointment_id: string,
  { paid_by, amount_cents }: DeskPaymentInput,
): Promise<Payment> {
  const id = await write(ctx, async (trx) => {
    const found = await inHandOfStaff(trx, ctx, appointment_id);
    const due = await owed(trx, ctx, found, { amount_cents });
    await enqueue(trx, 'invoices.stamp', { appointment_id });
    return insertRecorded(trx, {
      appointment_id,
      user_id: found.visit.owner.id,
      payment_method_id: null,
      ...due,
      currency: found.visit.clinic.currency,
      provider: paid_by,
      recorded_by: found.by,
      created_at: ctx.now,
    });
  }).catch(underWay);
  return find(ctx, id);
}
