import { isAdmin, requireStaff } from '#domain/clinics/access.ts';
import type { Ctx } from '#domain/context.ts';
import { checkPeriod, type Period } from '#domain/invoices/period.ts';
import { addDays, daysBetween } from '#platform/local-date.ts';
import { type Analytics, type Figures, LEADS, type Revenue, type Totals } from './analytics.ts';
import type { AnalyticsInput } from './input.ts';
import type { Asked } from './sql/asked.ts';
import { selectClients } from './sql/clients.ts';
import { selectRevenue } from './sql/revenue.ts';
import { selectUtilisation } from './sql/utilisation.ts';
import { selectAttendance, selectLeads, selectServices, selectVets } from './sql/visits.ts';
import { selectWaitlist } from './sql/waitlist.ts';

/**
 * How a clinic does in a period of its calendar, beside as many days before it, for its staff; its revenue for its admins.
 * Errors: 401, 404 for others, 422.
 */
export async function read(
  ctx: Ctx,
  clinicId: string,
  { from, to, vet_id = null }: Omit<AnalyticsInput, 'vet_id'> & { vet_id?: string | null },
): Promise<Analytics> {
  requireStaff(ctx, clinicId);
  checkPeriod({ from, to });
  const before = { from: addDays(from, -daysBetween(from, to) - 1), to: addDays(from, -1) };
  const asked = (period: Period): Asked => [clinicId, period.from, period.to, vet_id];
  const now = await count(ctx, asked({ from, to }));
  const then = await count(ctx, asked(before));
  return {
    period: { from, to },
    ...now.figures,
    totals: now.totals,
    previous: { period: before, totals: then.totals },
  };
}

// One after the other: a request that asked for eight connections at once would keep everybody else from theirs.
async function count(ctx: Ctx, asked: Asked): Promise<{ figures: Figures; totals: Totals }> {
  const { db } = ctx;
  const [clinicId] = asked;
  const utilisation = await selectUtilisation(db, ...asked);
  const attendance = await selectAttendance(db, ...asked);
  const leads = await selectLeads(db, ...asked);
  const revenue = isAdmin(ctx, clinicId) ? await selectRevenue(db, ...asked) : null;
  const clients = await selectClients(db, ...asked);
  const waitlist = await selectWaitlist(db, ...asked);
  const services = await selectServices(db, ...asked);
  const vets = await selectVets(db, ...asked);
  const ofPeriod = clients.find(({ week }) => week === null);
  return {
    figures: {
      utilisation,
      attendance,
      lead_times: LEADS.map((lead, index) => {
        const { quartiles, ...counted } = leads.find((one) => one.lead === index) ?? NOBODY;
        return { ...counted, lead };
      }),
      revenue,
      clients: clients.flatMap(({ week, ...counted }) =>
        week === null ? [] : [{ week, ...counted }],
      ),
      waitlist,
      services,
      vets,
    },
    totals: {
      visits: sum(services, 'visits'),
      offered_min: sum(utilisation, 'offered_min'),
      booked_min: sum(utilisation, 'booked_min'),
      attendance: {
        ended: sum(attendance, 'ended'),
        no_shows: sum(attendance, 'no_shows'),
        late_cancellations: sum(attendance, 'late_cancellations'),
      },
      lead_quartiles_min: leads.find(({ lead }) => lead === null)?.quartiles ?? null,
      revenue: revenue && byCurrency(revenue),
      clients: {
        new_clients: ofPeriod?.new_clients ?? 0,
        returning_clients: ofPeriod?.returning_clients ?? 0,
      },
      waitlist: {
        joined: sum(waitlist, 'joined'),
        offered: sum(waitlist, 'offered'),
        filled: sum(waitlist, 'filled'),
      },
    },
  };
}

const NOBODY = { visits: 0, ended: 0, no_shows: 0, late_cancellations: 0, quartiles: null };

const sum = <Key extends string>(rows: Record<Key, number>[], key: Key): number =>
  rows.reduce((all, row) => all + row[key], 0);

function byCurrency(weeks: Revenue[]): Revenue[] {
  return [...Map.groupBy(weeks, ({ currency }) => currency)].map(([currency, rows]) => ({
    currency,
    taken_cents: sum(rows, 'taken_cents'),
    given_back_cents: sum(rows, 'given_back_cents'),
  }));
}
