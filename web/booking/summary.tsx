import { Form, Link } from 'react-router';
import { addressLine } from '../clinic/heading.tsx';
import { clock, duration, longDate, money, serviceName } from '../format.ts';
import { paths } from '../paths.ts';
import { Monogram } from '../ui/monogram.tsx';
import { PolicyLine } from '../ui/policy-line.tsx';
import type { Booking } from './load.ts';

/** What is about to be booked, in sight the whole way. */
export function Summary({ booking, struck }: { booking: Booking; struck: boolean }) {
  const { slot, clinic, service, zone, who } = booking;
  const what = [
    service ? `${serviceName(service.name)}, ${duration(service.duration_min)}` : 'A visit',
    ...(slot.slot_type === 'home_visit' ? ['at your home'] : []),
    ...(slot.vet_name ? [`with ${slot.vet_name}`] : []),
  ];
  return (
    <aside
      aria-label="The visit"
      className="rounded-card border border-line bg-surface p-4 lg:sticky lg:top-6 lg:p-5"
    >
      <p
        className={`numeric text-lg leading-snug font-semibold ${struck ? 'text-muted line-through' : ''}`}
      >
        {longDate(slot.slot_date)},{' '}
        <span className="whitespace-nowrap">{clock(slot.start_time)}</span>
        {zone}
      </p>
      <p className="text-muted">{what.join(', ')}</p>
      <div className="mt-3 flex items-center gap-3 border-t border-line pt-3 lg:mt-4 lg:pt-4">
        <Monogram id={clinic.id} name={clinic.name} src={clinic.logo_url} size="sm" />
        <div className="min-w-0">
          <Link
            to={paths.clinic(clinic.slug, { service: service?.slug, who })}
            className="font-semibold hover:underline"
          >
            {clinic.name}
          </Link>
          <p className="text-sm text-muted">{addressLine(clinic)}</p>
        </div>
      </div>
      <div className="mt-3 border-t border-line pt-3 lg:mt-4 lg:pt-4">
        {service && service.price_cents !== null ? (
          <p className="flex items-baseline justify-between">
            <span>Price</span>
            <span className="numeric font-semibold">
              from {money(service.price_cents, clinic.currency)}
            </span>
          </p>
        ) : null}
        <PolicyLine
          policy={booking.policy}
          note={clinic.cancellation_policy}
          className="mt-0.5 text-muted"
        />
        <Form method="post" action={paths.book(slot.id, { service: service?.slug, who })}>
          <button
            type="submit"
            name="intent"
            value="release"
            className="mt-1 -mb-2 inline-flex min-h-11 items-center text-sm font-semibold text-brand-ink underline underline-offset-4"
          >
            Choose another time
          </button>
        </Form>
      </div>
    </aside>
  );
}
