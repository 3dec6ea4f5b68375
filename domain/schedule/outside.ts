import { requireStaff } from '#domain/clinics/access.ts';
import type { Ctx } from '#domain/context.ts';
import type { OutsideVisit } from './schedule.ts';
import { selectOutside } from './sql/outside.ts';

/** The visits ahead that the clinic's rules no longer make room for, soonest first. Errors: 401, 404 for others than its staff. */
export async function visitsOutsideHours(ctx: Ctx, clinicId: string): Promise<OutsideVisit[]> {
  requireStaff(ctx, clinicId);
  return selectOutside(ctx.db, clinicId, ctx.now);
}
