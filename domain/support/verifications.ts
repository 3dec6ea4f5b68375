import { requireActor } from '#domain/accounts/authenticate.ts';
import { record } from '#domain/audit/record.ts';
import type { Ctx } from '#domain/context.ts';
import { decide } from '#domain/vets/decide.ts';
import type { Verification } from '#domain/vets/vet.ts';
import { write } from '#domain/write.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { requireSupport } from './access.ts';
import type { ReasonInput } from './input.ts';
import { lockRequest, selectQueue } from './sql/verifications.ts';

/** Licences that wait to be looked at, oldest first; that they were read is written down. Errors: 401, 404. */
export async function listVerifications(ctx: Ctx): Promise<Verification[]> {
  requireSupport(ctx);
  return write(ctx, async (trx) => {
    const waiting = await selectQueue(trx);
    const deed = {
      subject_type: 'vet',
      subject_id: null,
      reason: 'The verification queue',
    } as const;
    await record(trx, ctx, {
      action: 'vet.queue_read',
      ...deed,
      details: { found: waiting.length },
    });
    return waiting;
  });
}

/** Believes a licence: the vet is shown as verified. Errors: 401, 404, 409 own_license or decided_before. */
export const approve = (ctx: Ctx, id: string, input: ReasonInput) =>
  decideOn(ctx, id, 'approved', input);

/** Does not: the vet reads the reason and may submit again. Errors: as for approve. */
export const decline = (ctx: Ctx, id: string, input: ReasonInput) =>
  decideOn(ctx, id, 'declined', input);

async function decideOn(
  ctx: Ctx,
  id: string,
  status: 'approved' | 'declined',
  { reason }: ReasonInput,
): Promise<Verification> {
  requireSupport(ctx);
  const { user_id } = requireActor(ctx);
  return write(ctx, async (trx) => {
    const [request] = await lockRequest(trx, id);
    if (!request) throw new NotFound('request');
    if (request.user_id === user_id) {
      throw new Conflict('own_license', 'Somebody else of support decides about your licence.');
    }
    if (request.status !== 'pending') {
      throw new Conflict('decided_before', 'This was decided, or replaced by a later request.');
    }
    const decided = await decide(trx, id, { status, by: user_id, reason, at: ctx.now });
    const action = status === 'approved' ? 'vet.verified' : 'vet.declined';
    const deed = { subject_type: 'vet', subject_id: request.vet_id, reason } as const;
    await record(trx, ctx, { action, ...deed, details: { request: id } });
    return decided;
  });
}
