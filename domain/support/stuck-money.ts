import { record } from '#domain/audit/record.ts';
import type { Ctx } from '#domain/context.ts';
import { findStuck, isStuck, pushStuck, renewStuck } from '#domain/payments/stuck.ts';
import type { StuckMoney } from '#domain/payments/stuck-money.ts';
import { write } from '#domain/write.ts';
import { fromCursor, type Page, type PageInput, page } from '#platform/page.ts';
import { requireSupport } from './access.ts';
import type { ReasonInput } from './input.ts';

/** Charges, checkouts and refunds that ended before their goal, latest first; it names nobody but the clinic. Errors of all: 401, 404. */
export async function listStuckMoney(
  ctx: Ctx,
  { limit = 20, cursor }: PageInput = {},
): Promise<Page<StuckMoney>> {
  requireSupport(ctx);
  const [after] = cursor ? fromCursor(cursor, ['uuid']) : [null];
  const rows = await findStuck(ctx.db, ctx.now, after as string | null, limit + 1);
  return page(
    rows.map(({ payment_id: _, ...row }) => row),
    limit,
    ({ id }) => [id],
  );
}

/** Asks the provider about one of them again, and tells whether that settled it. */
export async function retryStuckMoney(
  ctx: Ctx,
  id: string,
  { reason }: ReasonInput,
): Promise<{ settled: boolean }> {
  requireSupport(ctx);
  const stuck = await write(ctx, async (trx) => {
    const found = await renewStuck(trx, ctx, id, reason);
    const { what, amount_cents, currency, clinic } = found;
    await record(trx, ctx, {
      ...{ action: 'payment.retried', subject_type: 'payment', subject_id: id, reason },
      ...{ clinic_id: clinic.id, details: { what, amount_cents, currency } },
    });
    return found;
  });
  await pushStuck(ctx, stuck);
  return { settled: !(await isStuck(ctx.db, ctx.now, stuck.id)) };
}
