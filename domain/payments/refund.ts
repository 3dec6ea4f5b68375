import { workplaces } from '#domain/accounts/account.ts';
import { requireActor } from '#domain/accounts/authenticate.ts';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import { transact } from '#platform/db.ts';
import { Conflict } from '#platform/errors.ts';
import { providerNamed } from './in-use.ts';
import type { RefundInput } from './input.ts';
import { find, findAtWork } from './pay.ts';
import { isAtDesk, type Payment } from './payment.ts';
import { ProviderRefused, type Refund, Unanswered } from './provider.ts';
import { settleRefund } from './settle.ts';
import * as rows from './sql/refunds.ts';

/**
 * Gives money back, all that is left or a part, for the clinic's staff. Errors: 401; 404 for everyone else; 409
 * refund_too_large, not_refundable.
 */
export async function refund(
  ctx: Ctx,
  paymentId: string,
  input: RefundInput = {},
): Promise<Payment> {
  const actor = requireActor(ctx);
  const places = workplaces(actor);
  const payment = await findAtWork(ctx, paymentId);
  const id = await write(ctx, async (trx) => {
    const { amount_cents = null, reason = null } = input;
    const by = actor.user_id;
    const [made] = await rows.reserveRefund(
      trx,
      paymentId,
      amount_cents,
      reason,
      by,
      ctx.now,
      places,
    );
    if (made) return made.id;
    const now = await findAtWork({ ...ctx, db: trx }, paymentId);
    const left = now.status === 'succeeded' ? now.amount_cents - now.refund_amount_cents : 0;
    if (left === 0) {
      throw new Conflict('not_refundable', 'There is nothing left of this payment to give back.');
    }
    throw new Conflict('refund_too_large', 'That is more than is left of this payment.', {
      left_cents: left,
      currency: payment.currency,
    });
  });
  await askForRefund(ctx, id);
  return find(ctx, paymentId);
}

/** Asks the provider for a pending refund, however often, and settles what it says. */
export async function askForRefund(ctx: Ctx, id: string): Promise<void> {
  const [asked] = await rows.selectRefund(ctx.db, id);
  if (asked?.status !== 'pending') return;
  const { amount_cents } = asked;
  try {
    const said = isAtDesk(asked.provider)
      ? handedBack(asked)
      : await providerNamed(ctx, asked.provider).refund({ ...asked, reference: id });
    await transact(ctx.db, (trx) => settleRefund(trx, ctx, said));
  } catch (error) {
    if (error instanceof ProviderRefused) {
      const said = {
        provider_refund_id: '',
        reference: id,
        status: 'failed' as const,
        amount_cents,
      };
      const failed = { ...said, failure_reason: error.code };
      await transact(ctx.db, (trx) => settleRefund(trx, ctx, failed));
    } else if (!(error instanceof Unanswered)) throw error;
  }
}

/** At the desk it has been done by whoever says so. */
const handedBack = ({ id, amount_cents }: rows.RefundIntent): Refund => ({
  provider_refund_id: id,
  reference: id,
  status: 'succeeded',
  amount_cents,
  failure_reason: null,
});
