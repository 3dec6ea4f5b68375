import { handOver, lockVisitsOf } from '#domain/appointments/hand-over.ts';
import { record } from '#domain/audit/record.ts';
import type { Ctx } from '#domain/context.ts';
import { giveUpPlaces } from '#domain/waitlist/answer.ts';
import type { Trx } from '#platform/db.ts';
import { NotFound } from '#platform/errors.ts';
import { updateShare } from './sql/shares.ts';

type Ending = { id: string; pet_id: string; user_id: string };
type Reason = 'left' | 'removed' | 'account_closed';

/**
 * Ends a share in the caller's transaction, with every right at once: places in line are given up, and visits ahead that
 * the person booked pass to the pet's owner. A booking under way is waited for and passes too; one that begins later is refused.
 * Errors: 404 when somebody else just ended it.
 */
export async function endShare(
  trx: Trx,
  ctx: Ctx,
  { id, pet_id, user_id }: Ending,
  end_reason: Reason,
): Promise<void> {
  await giveUpPlaces(trx, ctx, pet_id, user_id);
  // Visits before the share: whoever moves one locks them in this order.
  await lockVisitsOf(trx, ctx, pet_id, user_id);
  const ended_by = ctx.actor?.user_id ?? null;
  if (!(await updateShare(trx, id, { ended_at: ctx.now, ended_by, end_reason }))) {
    throw new NotFound('share');
  }
  const passed = await handOver(trx, ctx, pet_id, user_id);
  await record(trx, ctx, {
    action: 'pet.share_ended',
    subject_type: 'pet',
    subject_id: pet_id,
    details: { share: id, person: user_id, reason: end_reason, visits_passed: passed },
  });
}
