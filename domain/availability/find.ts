import { today } from '#domain/clinics/clock.ts';
import type { Ctx } from '#domain/context.ts';
import { InvalidInput, NotFound } from '#platform/errors.ts';
import { addDays, dateIn, daysBetween } from '#platform/local-date.ts';
import type { SlotQuery } from './input.ts';
import type { Slot } from './slot.ts';
import { selectAlternatives, selectBookable, selectDay, selectSlot } from './sql/select.ts';

const MOST_DAYS = 31;
/** How far from today a time can be offered or asked for. */
export const FURTHEST_DAYS = 730;

/** The starts that can be booked at a clinic for a service, in order of time. Errors: 404, 422 on too long a span. */
export async function listSlots(
  ctx: Ctx,
  query: SlotQuery & { clinic_id: string },
): Promise<Slot[]> {
  const from = query.from ?? (await today(ctx, query.clinic_id));
  if (Math.abs(daysBetween(dateIn('UTC', ctx.now), from)) > FURTHEST_DAYS) {
    throw InvalidInput.at('from', 'must be a day within two years');
  }
  const to = query.to ?? addDays(from, 7);
  if (to < from) throw InvalidInput.at('to', 'must not be before from');
  if (daysBetween(from, to) > MOST_DAYS) {
    throw InvalidInput.at('to', `must be at most ${MOST_DAYS} days after from`);
  }
  return selectBookable(
    ctx.db,
    query.clinic_id,
    ctx.now,
    query.service_id ?? null,
    from,
    to,
    query.vet_id ?? null,
    query.slot_type ?? null,
  );
}

/** One slot, whatever its state. Errors: 404. */
export async function getSlot(ctx: Ctx, id: string): Promise<Slot> {
  const [slot] = await selectSlot(ctx.db, id);
  if (!slot) throw new NotFound('time');
  return slot;
}

/** What to offer instead of a slot that was taken: the nearest three starts for the same service. */
export async function alternativesTo(ctx: Ctx, slotId: string, serviceId: number): Promise<Slot[]> {
  return selectAlternatives(ctx.db, slotId, ctx.now, serviceId);
}

/** Every slot of a clinic's day, whatever its state; who may see that is the caller's to decide. */
export async function getDay(ctx: Ctx, clinicId: string, date: string): Promise<Slot[]> {
  return selectDay(ctx.db, clinicId, date);
}
