import { requireStaff } from '#domain/clinics/access.ts';
import type { Ctx } from '#domain/context.ts';
import { violatedConstraint } from '#platform/db.ts';
import { InvalidInput } from '#platform/errors.ts';
import { changeRules } from './change-rules.ts';
import type { BreaksInput } from './input.ts';
import type { Break, Changed } from './schedule.ts';
import { replaceBreaks, selectBreaks } from './sql/hours.ts';

/** The clinic's weekly breaks. Errors: 401, 404 for others than its staff. */
export async function listBreaks(ctx: Ctx, clinicId: string): Promise<Break[]> {
  requireStaff(ctx, clinicId);
  return selectBreaks(ctx.db, clinicId);
}

/** Sets the weekly breaks, all of them. Errors: 401, 404 for others than its admins, 422. */
export async function setBreaks(
  ctx: Ctx,
  clinicId: string,
  input: BreaksInput,
): Promise<Changed<{ data: Break[] }>> {
  return changeRules(ctx, clinicId, async (trx) => {
    await replaceBreaks(trx, clinicId, input.breaks).catch(explain);
    return { data: await selectBreaks(trx, clinicId) };
  });
}

function explain(error: unknown): never {
  if (violatedConstraint(error) !== 'clinic_breaks_end_later') throw error;
  throw InvalidInput.at('breaks', 'must end later than they start; one past midnight is two');
}
