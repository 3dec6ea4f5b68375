import type { Ctx } from '#domain/context.ts';
import { transact } from '#platform/db.ts';
import { enqueue } from '#platform/jobs.ts';
import * as rows from './sql/change.ts';
import { selectAnyInvoice } from './sql/select.ts';
import { tellIssued } from './tell.ts';
import { taxInside } from './totals.ts';

/**
 * Issues the credit note for a refund that went through, once, if the visit had been billed by then: the worker's part.
 * The tax inside it is its share of the bill's.
 */
export async function credit(ctx: Ctx, refundId: string): Promise<void> {
  await transact(ctx.db, async (trx) => {
    const [made] = await rows.insertCredit(trx, refundId, ctx.now);
    if (!made) return;
    const [billed] = await selectAnyInvoice(trx, made.credits_id);
    if (!billed) throw new Error('a credit note without its invoice');
    const total_cents = made.amount_cents;
    const tax_cents = taxInside(total_cents, billed);
    const subtotal_cents = total_cents - tax_cents;
    const why = made.reason ? `Refund: ${made.reason}`.slice(0, 200) : 'Refund';
    await rows.insertCreditLine(trx, made.id, why.replaceAll(/\s+/g, ' '), subtotal_cents);
    await rows.setTotals(trx, made.id, { subtotal_cents, tax_cents, total_cents });
    await rows.issue(trx, made.id, null, ctx.now);
    await enqueue(trx, 'invoices.render', { id: made.id });
    await tellIssued(trx, ctx, made.id);
  });
}
