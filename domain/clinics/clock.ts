import type { Ctx } from '#domain/context.ts';
import { NotFound } from '#platform/errors.ts';
import { dateIn } from '#platform/local-date.ts';
import { selectZone } from './sql/zone.ts';

/** Today's date at a clinic. Errors: 404. */
export async function today(ctx: Ctx, clinicId: string): Promise<string> {
  const [clinic] = await selectZone(ctx.db, clinicId);
  if (!clinic) throw new NotFound('clinic');
  return dateIn(clinic.timezone, ctx.now);
}
