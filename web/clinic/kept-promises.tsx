import type { ClinicProfile } from '../contract.ts';

/** How the clinic keeps to what is booked; nothing while there is too little to tell. */
export function KeptPromises({ kept }: { kept: ClinicProfile['kept_promises'] }) {
  const { booked, kept_share, median_delay_min } = kept;
  if (kept_share === null) return null;
  // Never rounded up to all of them.
  const percent = Math.floor(kept_share * 100);
  return (
    <dl className="numeric grid grid-cols-2 gap-4 rounded-card border border-line bg-surface p-4 sm:grid-cols-3">
      <Figure value={`${percent}%`}>
        of {booked.toLocaleString('en-US')} online bookings kept
      </Figure>
      {median_delay_min === null ? null : (
        <Figure value={median_delay_min < 1 ? 'On time' : `${median_delay_min} min`}>
          {median_delay_min < 1
            ? 'is when most visits begin'
            : 'is how late half of the visits begin at most'}
        </Figure>
      )}
      <Figure value="At once">is when a booking is confirmed</Figure>
    </dl>
  );
}

function Figure({ value, children }: { value: string; children: React.ReactNode }) {
  return (
    <div className="flex flex-col-reverse justify-end">
      <dt className="text-sm text-muted">{children}</dt>
      <dd className="font-title text-xl font-semibold">{value}</dd>
    </div>
  );
}
