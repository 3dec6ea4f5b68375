import { requireStaff } from '#domain/clinics/access.ts';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import { InvalidInput } from '#platform/errors.ts';
import type { AffectedVisit } from './affected-visit.ts';
import { announceAll } from './announce-open.ts';
import type { BlockInput } from './input.ts';
import { requireNear } from './near.ts';
import type { Slot } from './slot.ts';
import { markStretch, selectVisitsIn } from './sql/block.ts';
import { selectSlots } from './sql/select.ts';

/** The slots that were blocked or freed, and the live visits in the stretch, which stay. */
export type Block = { slots: Slot[]; booked: AffectedVisit[] };

/**
 * Blocks the free slots in a stretch of a clinic's day, of one vet, of the pool or of everyone, or frees them again.
 * Errors: 401, 404 for others than its staff, 422.
 */
export async function blockStretch(ctx: Ctx, clinicId: string, input: BlockInput): Promise<Block> {
  requireStaff(ctx, clinicId);
  const { date, from, to, vet_id = null, is_blocked = true } = input;
  requireNear(ctx, 'date', date);
  if (from === to) throw InvalidInput.at('to', 'must differ from from');
  if (from === '24:00') throw InvalidInput.at('from', 'must be a time before 24:00');
  const everyone = input.vet_id === undefined;
  return write(ctx, async (trx) => {
    const marked = await markStretch(trx, clinicId, date, from, to, everyone, vet_id, is_blocked);
    const ids = marked.map((slot) => slot.id);
    if (!is_blocked) await announceAll(trx, ids);
    return {
      slots: await selectSlots(trx, ids),
      booked: await selectVisitsIn(trx, clinicId, date, from, to, everyone, vet_id),
    };
  });
}
