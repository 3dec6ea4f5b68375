import { requireStaff } from '#domain/clinics/access.ts';
import type { Ctx } from '#domain/context.ts';
import { NotFound } from '#platform/errors.ts';
import { addDays, dateIn, mondayOf } from '#platform/local-date.ts';
import { type DeskVisit, isLive } from './appointment.ts';
import { versionsOf } from './live-days.ts';
import { selectClinic, selectVetsOn } from './sql/clinic-day.ts';
import { selectWeekOpen, selectWeekVisits } from './sql/clinic-week.ts';

const DAYS = 7;

/** A visit as a tile of the week shows it. */
export type WeekVisit = Pick<
  DeskVisit,
  | 'id'
  | 'status'
  | 'appointment_type'
  | 'scheduled_date'
  | 'scheduled_start'
  | 'scheduled_end'
  | 'checked_in_at'
  | 'started_at'
  | 'is_emergency'
  | 'vet'
> & { pet: { name: string }; owner: { name: string }; service: { slug: string; name: string } };

export type ClinicWeek = {
  /** Of everything in the week; the stream of the clinic's days tells when there is another. */
  version: string;
  clinic: { id: string; slug: string; name: string; timezone: string };
  /** Monday to Sunday at the clinic. */
  from: string;
  to: string;
  vets: { vet_id: string; name: string }[];
  days: { date: string; visits: WeekVisit[]; counts: { booked: number; open: number } }[];
};

/**
 * The week of a clinic in which a day lies, for its staff, of one vet or of all; this week at the clinic unless a date is given.
 * Errors: 401, 404 for others.
 */
export async function clinicWeek(
  ctx: Ctx,
  asked: { clinic_id: string; date?: string | undefined; vet_id?: string | undefined },
): Promise<ClinicWeek> {
  requireStaff(ctx, asked.clinic_id);
  const [clinic] = await selectClinic(ctx.db, asked.clinic_id);
  if (!clinic) throw new NotFound('clinic');
  const from = mondayOf(asked.date ?? dateIn(clinic.timezone, ctx.now));
  const vetId = asked.vet_id ?? null;
  // Before the rest: what changes while it is read is then told afterwards.
  const [version = ''] = await versionsOf(ctx.db, [
    { clinic_id: clinic.id, date: from, days: DAYS },
  ]);
  const visits = await selectWeekVisits(ctx.db, clinic.id, from, vetId);
  const open = await selectWeekOpen(ctx.db, clinic.id, from, vetId, ctx.now);
  const to = addDays(from, DAYS - 1);
  const vets = await selectVetsOn(ctx.db, clinic.id, from, to);
  const days = Array.from({ length: DAYS }, (_, nr) => {
    const date = addDays(from, nr);
    const ofDay = visits.filter(({ scheduled_date }) => scheduled_date === date);
    return {
      date,
      visits: ofDay,
      counts: {
        booked: ofDay.filter(({ status }) => isLive(status) || status === 'completed').length,
        open: open.find(({ slot_date }) => slot_date === date)?.count ?? 0,
      },
    };
  });
  return { version, clinic, from, to, vets, days };
}
