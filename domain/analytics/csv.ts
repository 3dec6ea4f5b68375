import { requireAdmin } from '#domain/clinics/access.ts';
import type { Ctx } from '#domain/context.ts';
import { csv as write } from '#platform/csv.ts';
import type { Analytics, Figure } from './analytics.ts';
import type { AnalyticsInput } from './input.ts';
import { read } from './read.ts';

/** What stands behind one plot, as CSV. Errors: as for read; 404 for revenue, for who is no admin. */
export async function csv(
  ctx: Ctx,
  clinicId: string,
  figure: Figure,
  input: AnalyticsInput,
): Promise<string> {
  if (figure === 'revenue') requireAdmin(ctx, clinicId);
  const { columns, rowsOf } = TABLES[figure];
  return write(rowsOf(await read(ctx, clinicId, input)), {
    columns,
    money: ['taken', 'given_back', 'revenue'],
  });
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const ENDED = ['ended', 'no_shows', 'late_cancellations'];

type Table = { columns: string[]; rowsOf: (analytics: Analytics) => object[] };
const TABLES: Record<Figure, Table> = {
  utilisation: {
    columns: ['weekday', 'hour', 'offered_min', 'booked_min'],
    rowsOf: ({ utilisation }) =>
      utilisation.map(({ day_of_week, ...rest }) => ({ weekday: DAYS[day_of_week], ...rest })),
  },
  attendance: { columns: ['week', ...ENDED], rowsOf: ({ attendance }) => attendance },
  lead_times: {
    columns: ['lead', 'visits', ...ENDED],
    rowsOf: ({ lead_times }) => lead_times,
  },
  revenue: {
    columns: ['week', 'currency', 'taken', 'given_back', 'revenue'],
    rowsOf: ({ revenue }) =>
      (revenue ?? []).map(({ week, currency, taken_cents, given_back_cents }) => ({
        week,
        currency,
        taken: taken_cents / 100,
        given_back: given_back_cents / 100,
        revenue: (taken_cents - given_back_cents) / 100,
      })),
  },
  clients: {
    columns: ['week', 'new_clients', 'returning_clients'],
    rowsOf: ({ clients }) => clients,
  },
  waitlist: {
    columns: ['week', 'joined', 'offered', 'filled'],
    rowsOf: ({ waitlist }) => waitlist,
  },
  services: {
    columns: ['service', 'visits'],
    rowsOf: ({ services }) =>
      services.map(({ service, visits }) => ({ service: service.name, visits })),
  },
  vets: {
    columns: ['vet', 'visits'],
    rowsOf: ({ vets }) => vets.map(({ vet, visits }) => ({ vet: vet?.name ?? '', visits })),
  },
};
