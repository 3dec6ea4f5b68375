import type { Ctx } from '#domain/context.ts';
import { transact } from '#platform/db.ts';
import { forgetBounds, selectViolated } from './sql/bounds.ts';
import { everyClinic } from './tighten-bounds.ts';

export type Violation = { clinic_id: string; service_id: number; what: string };

/**
 * Finds bounds that a free start contradicts, which a disabled trigger would bring about and no search would show.
 * Such a clinic's bounds are forgotten, so searches are right again at once. Returns what was wrong.
 */
export async function checkBounds(ctx: Ctx): Promise<Violation[]> {
  const violations: Violation[] = [];
  for await (const batch of everyClinic(ctx)) {
    const found = await selectViolated(
      ctx.db,
      batch.map((clinic) => clinic.clinic_id),
      ctx.now,
    );
    for (const clinicId of new Set(found.map((violation) => violation.clinic_id))) {
      await transact(ctx.db, (trx) => forgetBounds(trx, clinicId));
    }
    violations.push(...found);
  }
  for (const violation of violations)
    ctx.log.error(violation, 'a bound of next starts did not hold');
  return violations;
}
