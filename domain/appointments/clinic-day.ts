import { getDay } from '#domain/availability/find.ts';
import type { Slot } from '#domain/availability/slot.ts';
import { requireStaff } from '#domain/clinics/access.ts';
import type { Ctx } from '#domain/context.ts';
import type { Hold } from '#domain/holds/hold.ts';
import { NotFound } from '#platform/errors.ts';
import { dateIn } from '#platform/local-date.ts';
import { type DeskVisit, isLive } from './appointment.ts';
import { versionsOf } from './live-days.ts';
import { selectClinic, selectDayHolds, selectDayVisits, selectVetsOn } from './sql/clinic-day.ts';

/** A time that a hold keeps from others: at a checkout, or for who waits and is offered it. */
export type HeldTime = {
  slot: Slot;
  kind: Hold['kind'];
  /** RFC 3339, UTC. */
  expires_at: string;
  /** Whom the waiting list offers it to; who is at a checkout is nobody's client yet. */
  offered_to: string | null;
};

export type ClinicDay = {
  /** Of everything in the day; the stream of the clinic's days tells when there is another. */
  version: string;
  clinic: { id: string; slug: string; name: string; timezone: string };
  /** YYYY-MM-DD at the clinic. */
  date: string;
  /** A column for each vet with a slot or a visit that day, then one for any vet when there is need of it. */
  columns: { vet_id: string | null; name: string }[];
  visits: DeskVisit[];
  /** Slots with places left, and blocked ones. */
  open_slots: Slot[];
  held: HeldTime[];
  counts: { booked: number; open: number };
};

/** A clinic's day for its staff; today at the clinic unless a date is given. Errors: 401, 404 for others. */
export async function clinicDay(
  ctx: Ctx,
  asked: { clinic_id: string; date?: string | undefined },
): Promise<ClinicDay> {
  requireStaff(ctx, asked.clinic_id);
  const [clinic] = await selectClinic(ctx.db, asked.clinic_id);
  if (!clinic) throw new NotFound('clinic');
  const date = asked.date ?? dateIn(clinic.timezone, ctx.now);
  // Before the rest: what changes while it is read is then told afterwards.
  const [version = ''] = await versionsOf(ctx.db, [{ clinic_id: clinic.id, date, days: 1 }]);
  const visits = await selectDayVisits(ctx.db, clinic.id, date);
  const slots = await getDay(ctx, clinic.id, date);
  const open_slots = slots.filter((s) => s.is_blocked || s.current_bookings < s.max_bookings);
  const held = (await selectDayHolds(ctx.db, clinic.id, date, ctx.now)).flatMap(
    ({ slot_id, ...hold }) =>
      slots.filter(({ id }) => id === slot_id).map((slot) => ({ ...hold, slot })),
  );
  const vets = await selectVetsOn(ctx.db, clinic.id, date, date);
  const anyVet = slots.some((s) => s.vet_id === null) || visits.some((v) => v.vet === null);
  return {
    version,
    clinic,
    date,
    columns: anyVet ? [...vets, { vet_id: null, name: 'Any vet' }] : vets,
    visits,
    open_slots,
    held,
    counts: {
      booked: visits.filter((v) => isLive(v.status) || v.status === 'completed').length,
      open: open_slots.filter((s) => !s.is_blocked && new Date(s.starts_at) > ctx.now).length,
    },
  };
}
