import { requireNear } from '#domain/availability/near.ts';
import { requireStaff } from '#domain/clinics/access.ts';
import type { Ctx } from '#domain/context.ts';
import { InvalidInput, NotFound } from '#platform/errors.ts';
import { changeRules } from './change-rules.ts';
import type { ClosureInput } from './input.ts';
import type { Changed, Closure } from './schedule.ts';
import { deleteClosure, insertClosure, selectClosures } from './sql/closures.ts';

/** The clinic's closed days from today on, soonest first. Errors: 401, 404 for others than its staff. */
export async function listClosures(ctx: Ctx, clinicId: string): Promise<Closure[]> {
  requireStaff(ctx, clinicId);
  return selectClosures(ctx.db, clinicId, ctx.now);
}

/** Closes the clinic on some days. Errors: 401, 404 for others than its admins, 422. */
export async function addClosure(
  ctx: Ctx,
  clinicId: string,
  input: ClosureInput,
): Promise<Changed<Closure>> {
  if (input.ends_on < input.starts_on) {
    throw InvalidInput.at('ends_on', 'must not be before starts_on');
  }
  requireNear(ctx, 'starts_on', input.starts_on);
  requireNear(ctx, 'ends_on', input.ends_on);
  return changeRules(ctx, clinicId, (trx) => insertClosure(trx, clinicId, input));
}

/** Opens the clinic again on days that it had closed. Errors: 401, 404. */
export async function removeClosure(
  ctx: Ctx,
  clinicId: string,
  id: string,
): Promise<Changed<object>> {
  return changeRules(ctx, clinicId, async (trx) => {
    const [closure] = await deleteClosure(trx, clinicId, id);
    if (!closure) throw new NotFound('closure');
    return {};
  });
}
