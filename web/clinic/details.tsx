import type { ReactNode } from 'react';
import type { ClinicProfile, ReviewList } from '../contract.ts';
import { duration, money, serviceName, shortClock, weekday } from '../format.ts';
import { PolicyLine } from '../ui/policy-line.tsx';
import { Gallery } from './gallery.tsx';
import { GettingThere } from './getting-there.tsx';
import { KeptPromises } from './kept-promises.tsx';
import { Reviews } from './reviews.tsx';
import { Team } from './team.tsx';
import { termsWords } from './terms-words.ts';

type Props = { clinic: ClinicProfile; reviews: ReviewList; today: string };

export function ClinicDetails({ clinic, reviews, today }: Props) {
  return (
    <div className="grid min-w-0 gap-10">
      <Gallery photos={clinic.photos} />
      {clinic.description ? (
        <Part title="About">
          <p className="max-w-prose whitespace-pre-line">{clinic.description}</p>
        </Part>
      ) : null}
      <KeptPromises kept={clinic.kept_promises} />
      <Part title="Prices">
        <Prices {...clinic} />
      </Part>
      <Part title="Team">
        <Team team={clinic.team} />
      </Part>
      <div className="grid gap-10 sm:grid-cols-2">
        <Part title="Hours">
          <Hours hours={clinic.hours} today={today} />
        </Part>
        <Part title="Getting there">
          <GettingThere clinic={clinic} />
          <h3 className="mt-8 mb-1 font-semibold">If plans change</h3>
          <PolicyLine
            policy={termsWords(clinic.cancellation_terms, clinic.currency)}
            note={clinic.cancellation_policy}
            className="text-muted"
          />
        </Part>
      </div>
      {clinic.species.length || clinic.insurance_providers.length ? (
        <div className="grid gap-10 sm:grid-cols-2">
          {clinic.species.length ? (
            <Part title="Animals">
              <p>{clinic.species.map(({ name }) => name).join(', ')}</p>
            </Part>
          ) : null}
          {clinic.insurance_providers.length ? (
            <Part title="Insurance">
              <p>{clinic.insurance_providers.map(({ name }) => name).join(', ')}</p>
              <p className="mt-2 text-sm text-muted">
                Ask what your policy pays before a treatment.
              </p>
            </Part>
          ) : null}
        </div>
      ) : null}
      <Part title="Reviews">
        <Reviews clinic={clinic} reviews={reviews} />
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = title.toLowerCase().replace(/\s/g, '-');
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-3 font-title text-xl font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}

function Prices({ services, currency }: Pick<ClinicProfile, 'services' | 'currency'>) {
  if (services.length === 0)
    return <p className="text-muted">The clinic has listed no prices yet.</p>;
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-surface px-4">
      {services.map(({ service_id, name, duration_min, price_cents }) => (
        <li key={service_id} className="flex items-baseline justify-between gap-4 py-3">
          <span>
            <span className="font-medium">{serviceName(name)}</span>
            <span className="ml-2 text-sm whitespace-nowrap text-muted">
              {duration(duration_min)}
            </span>
          </span>
          <span className="numeric text-right whitespace-nowrap">
            {price_cents === null ? (
              <span className="text-muted">Ask the clinic</span>
            ) : (
              <>
                <span className="text-sm text-muted">from </span>
                {money(price_cents, currency)}
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Hours({ hours, today }: { hours: ClinicProfile['hours']; today: string }) {
  if (hours.length === 0) {
    return <p className="text-muted">The clinic has not said when it is open. Call first.</p>;
  }
  const sorted = [...hours].sort((a, b) => ((a.day_of_week + 6) % 7) - ((b.day_of_week + 6) % 7));
  // 2023-01-01 was a Sunday, day 0.
  const name = (day: number) => weekday(`2023-01-0${day + 1}`);
  return (
    <dl className="numeric">
      {sorted.map(({ day_of_week, open_time, close_time, is_closed }) => {
        const isToday = name(day_of_week) === weekday(today);
        return (
          <div
            key={day_of_week}
            className={`-mx-3 flex justify-between rounded-control px-3 py-1.5 ${isToday ? 'bg-brand-soft font-semibold text-brand-ink' : ''}`}
          >
            <dt>
              {name(day_of_week)}
              {isToday ? <span className="ml-2 text-xs font-semibold">Today</span> : null}
            </dt>
            <dd className={is_closed && !isToday ? 'text-muted' : ''}>
              {is_closed ? 'Closed' : openHours(open_time, close_time)}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function openHours(open: string, close: string): string {
  if (open === '00:00' && close === '24:00') return '24 hours';
  return `${shortClock(open)} to ${shortClock(close)}`;
}
