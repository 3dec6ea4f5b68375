import { record } from '#domain/audit/record.ts';
import { setActive } from '#domain/clinics/set-active.ts';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import { NotFound } from '#platform/errors.ts';
import { requireSupport } from './access.ts';
import type { FoundClinic } from './found.ts';
import type { ReasonInput } from './input.ts';
import { selectClinics } from './sql/clinics.ts';

/** Clinics whose name or city fits, suspended ones among them; twenty at most. Errors: 401, 404. */
export async function findClinics(ctx: Ctx, q: string): Promise<FoundClinic[]> {
  requireSupport(ctx);
  const part = `%${q.trim().replace(/[\\%_]/g, '\\$&')}%`;
  return selectClinics(ctx.db, part, null);
}

/** Takes a clinic off the site, or puts it back: nobody finds or books it meanwhile; booked visits stay. Errors: 401, 404. */
export const suspendClinic = (ctx: Ctx, id: string, input: ReasonInput) =>
  activate(ctx, id, false, input);
export const reinstateClinic = (ctx: Ctx, id: string, input: ReasonInput) =>
  activate(ctx, id, true, input);

async function activate(
  ctx: Ctx,
  id: string,
  isActive: boolean,
  { reason }: ReasonInput,
): Promise<FoundClinic> {
  requireSupport(ctx);
  return write(ctx, async (trx) => {
    await setActive(trx, id, isActive);
    const [clinic] = await selectClinics(trx, '%', id);
    if (!clinic) throw new NotFound('clinic');
    const action = isActive ? 'clinic.reinstated' : 'clinic.suspended';
    const deed = { subject_type: 'clinic', subject_id: id, clinic_id: id, reason } as const;
    await record(trx, ctx, { action, ...deed });
    return clinic;
  });
}
