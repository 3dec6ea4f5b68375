import { Form } from 'react-router';
import type { Slot } from '../contract.ts';
import { paths } from '../paths.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Alternatives } from './alternatives.tsx';
import type { Booking } from './load.ts';

/** The time is no longer free: says so and offers the next ones. */
export function Gone({ booking, alternatives }: { booking: Booking; alternatives: Slot[] }) {
  const { service, who, clinic, expired } = booking;
  return (
    <div className="mb-6 grid gap-3">
      <Banner
        tone="caution"
        title={
          expired
            ? 'We stopped keeping this time for you, and someone took it'
            : 'This time is no longer free'
        }
      >
        Nothing was booked.{' '}
        {alternatives.length ? 'These are the next ones at the same clinic.' : ''}
      </Banner>
      {alternatives.length ? (
        <Form method="post">
          <Alternatives slots={alternatives} booking={booking} intent="hold" />
        </Form>
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
