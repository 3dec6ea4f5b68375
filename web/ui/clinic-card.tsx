import { Form, Link } from 'react-router';
import type { ClinicHit } from '../contract.ts';
import { distance, localIn, money, openLine, phoneNumber } from '../format.ts';
import { paths } from '../paths.ts';
import { Badge } from './badge.tsx';
import { emergencyState, waitWords } from './emergency-state.tsx';
import { Monogram } from './monogram.tsx';
import { Rating } from './rating.tsx';
import { type PillSlot, TakenPill, TimePill } from './time-pill.tsx';

type Props = {
  clinic: ClinicHit;
  now: string;
  /** Carried into every link, so that the choice is not asked for twice. */
  service: string | null;
  who: string | null;
  type: string;
  /** Times that others took since the page was opened; they stand struck out where they stood. */
  taken?: PillSlot[];
  /** Its pin on the map is looked at. */
  lit?: boolean;
};

/** One clinic with its next three times; lays itself out by the room it is given, not by the window. */
export function ClinicCard({ clinic, now, service, who, type, taken = [], lit }: Props) {
  const today = localIn(clinic.timezone, now).date;
  const times = paths.clinicTimes(clinic.slug, {
    service,
    who,
    type: type === 'in_person' ? null : type,
  });
  const pills = [...taken, ...clinic.next_slots].sort((a, b) =>
    a.starts_at < b.starts_at ? -1 : 1,
  );
  return (
    <article
      className={`@container rounded-card border bg-surface transition-colors duration-150 ${lit ? 'border-brand ring-1 ring-brand' : 'border-line'}`}
    >
      <div className="grid gap-x-4 gap-y-3 p-4 @lg:grid-cols-[auto_1fr] @4xl:grid-cols-[auto_minmax(0,1fr)_auto] @4xl:items-center">
        <div className="grid grid-cols-[auto_1fr] items-center gap-4 @lg:contents">
          <div className="@lg:row-span-2 @lg:self-start @4xl:row-span-1 @4xl:self-center">
            <Monogram
              id={clinic.id}
              name={clinic.name}
              src={clinic.photo_url ?? clinic.logo_url}
              whole={!clinic.photo_url}
            />
          </div>
          <div className="min-w-0">
            <div className="flex flex-wrap items-baseline gap-x-2.5">
              <h2 className="text-lg leading-snug font-semibold">
                <Link to={paths.clinic(clinic.slug, { service, who })} className="hover:underline">
                  {clinic.name}
                </Link>
              </h2>
              <Rating rating={clinic.rating} count={clinic.review_count} />
            </div>
            <p className="numeric mt-1 text-sm text-muted">{facts(clinic).join(', ')}</p>
            {emergencyState(clinic.emergency, now) === 'accepting' ? (
              <p className="mt-1.5 flex">
                <Badge tone="emergency" dot>
                  {['Takes emergencies', waitWords(clinic.emergency)].filter(Boolean).join(', ')}
                </Badge>
              </p>
            ) : null}
          </div>
        </div>
        {pills.length ? (
          <Form method="post" className="@lg:col-start-2 @4xl:col-start-3">
            <ul className="grid grid-cols-2 gap-2 @lg:flex @lg:flex-wrap @4xl:grid @4xl:grid-cols-[repeat(3,9.5rem)_auto]">
              {pills.map((slot) => (
                <li key={slot.starts_at} className="grid">
                  {taken.includes(slot) ? (
                    <TakenPill slot={slot} today={today} />
                  ) : (
                    <TimePill
                      slot={slot}
                      action={paths.book(slot.id, { service, who })}
                      today={today}
                      now={now}
                    />
                  )}
                </li>
              ))}
              <li className="grid">
                <Link
                  to={times}
                  className="flex min-h-13 items-center justify-center rounded-full border border-line px-5 font-medium whitespace-nowrap text-muted transition-colors duration-150 hover:border-ink hover:text-ink"
                >
                  More<span className="sr-only"> times at {clinic.name}</span>
                </Link>
              </li>
            </ul>
          </Form>
        ) : (
          <NoTimes clinic={clinic} />
        )}
      </div>
    </article>
  );
}

function NoTimes({ clinic }: { clinic: ClinicHit }) {
  return (
    <p className="text-sm text-muted @lg:col-start-2 @4xl:col-start-3">
      No times online.{' '}
      <a
        href={paths.call(clinic.phone)}
        className="font-semibold whitespace-nowrap text-brand-ink underline underline-offset-4"
      >
        Call {phoneNumber(clinic.phone)}
      </a>
    </p>
  );
}

function facts(clinic: ClinicHit): string[] {
  const price = clinic.price_cents;
  return [
    distance(clinic.distance_km),
    openLine(clinic),
    ...(price === null ? [] : [`from ${money(price, clinic.currency)}`]),
  ];
}
