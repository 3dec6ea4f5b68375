import { workplaces } from '#domain/accounts/account.ts';
import { requireActor } from '#domain/accounts/authenticate.ts';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import { violatedConstraint } from '#platform/db.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import type { ReportInput, ResponseInput } from './input.ts';
import { insertReport, setResponse } from './sql/change.ts';
import { tellAnswered } from './tell.ts';

/** The clinic's reply to a review of it, over an earlier one. Errors: 401; 404 for others than its staff. */
export async function respond(ctx: Ctx, id: string, { response }: ResponseInput): Promise<void> {
  const actor = requireActor(ctx);
  await write(ctx, async (trx) => {
    const [answered] = await setResponse(
      trx,
      id,
      workplaces(actor),
      response,
      actor.user_id,
      ctx.now,
    );
    if (!answered) throw new NotFound('review');
    await tellAnswered(trx, ctx, id);
  });
}

/** Tells support that something is wrong with somebody's review. Errors: 401, 404, 409 already_reported. */
export async function report(ctx: Ctx, id: string, input: ReportInput): Promise<void> {
  const { user_id } = requireActor(ctx);
  await write(ctx, async (trx) => {
    const reported = await insertReport(trx, {
      ...input,
      review_id: id,
      reporter_id: user_id,
      created_at: ctx.now,
    }).catch((error) => {
      if (violatedConstraint(error) !== 'review_reports_once') throw error;
      throw new Conflict(
        'already_reported',
        'You have reported this review; we are looking at it.',
      );
    });
    if (!reported) throw new NotFound('review');
  });
}
