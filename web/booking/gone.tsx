import { paths } from '../paths.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { TimePill } from '../ui/time-pill.tsx';
import type { Booking } from './load.ts';

/** The link led to a time that is no longer free. */
export function Gone({ booking }: { booking: Booking }) {
  const { alternatives, service, who, today, now, clinic } = booking;
  return (
    <div className="mb-6 grid gap-3">
      <Banner tone="caution" title="This time is no longer free">
        Nothing was booked.{' '}
        {alternatives.length ? 'These are the next ones at the same clinic.' : ''}
      </Banner>
      {alternatives.length ? (
        <ul className="flex flex-wrap gap-2">
          {alternatives.map((slot) => (
            <li key={slot.id}>
              <TimePill
                slot={slot}
                to={paths.book(slot.id, { service: service?.slug, who })}
                {...{ today, now }}
                className="min-w-36"
              />
            </li>
          ))}
        </ul>
      ) : (
        <div>
          <ButtonLink to={paths.clinicTimes(clinic.slug, { service: service?.slug, who })}>
            See all times
          </ButtonLink>
        </div>
      )}
    </div>
  );
}
