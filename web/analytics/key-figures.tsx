import type { Totals } from '#domain/analytics/analytics.ts';
import { money } from '../format.ts';
import { ahead, net, percent } from './words.ts';

type Key = { name: string; of: (totals: Totals) => string };

const KEYS: Key[] = [
  { name: 'Visits', of: ({ visits }) => visits.toLocaleString('en-US') },
  { name: 'Time booked', of: (all) => percent(all.booked_min, all.offered_min) },
  { name: 'Missed', of: ({ attendance: all }) => percent(all.no_shows, all.ended) },
  {
    name: 'Cancelled late',
    of: ({ attendance: all }) => percent(all.late_cancellations, all.ended),
  },
  {
    name: 'Booked ahead by',
    of: ({ lead_quartiles_min: all }) => (all ? ahead(all[1]) : 'none'),
  },
  { name: 'New clients', of: ({ clients }) => clients.new_clients.toLocaleString('en-US') },
  {
    name: 'Filled from the waitlist',
    of: ({ waitlist }) => waitlist.filled.toLocaleString('en-US'),
  },
];

/** What a period comes to, and what the same number of days before it came to. */
export function KeyFigures({ now, then }: { now: Totals; then: Totals }) {
  const revenue = (now.revenue ?? []).map(
    ({ currency }): Key => ({
      name: 'Revenue',
      of: ({ revenue: all }) => {
        const found = all?.find((one) => one.currency === currency);
        return money(found ? net(found) : 0, currency);
      },
    }),
  );
  return (
    <dl className="numeric mb-6 grid grid-cols-2 gap-x-4 gap-y-5 rounded-card border border-line bg-surface p-5 sm:grid-cols-4 sm:p-6">
      {[...KEYS, ...revenue].map(({ name, of }) => (
        <div key={`${name} ${of(now)}`}>
          <dt className="text-sm text-muted">{name}</dt>
          <dd>
            <span className="block font-title text-xl font-semibold">{of(now)}</span>
            <span className="text-sm text-muted">before: {of(then)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
