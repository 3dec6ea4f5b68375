import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { isLive } from '#domain/appointments/appointment.ts';
import { addressLine } from '../clinic/heading.tsx';
import type { Visit, VisitEvent } from '../contract.ts';
import { clock, dateTime, duration, money, phoneNumber, serviceName } from '../format.ts';
import { paths } from '../paths.ts';
import { statusWord } from '../ui/badge.tsx';
import { PolicyLine } from '../ui/policy-line.tsx';

type LocalEvent = VisitEvent & { at: { date: string; time: string } };

type Props = {
  visit: Visit;
  /** What cancelling means now, or cost. */
  policy: string | null;
  /** Other pets that come with this one. */
  companions: Visit[];
  history: LocalEvent[];
  /** False where the code already stands large above. */
  code?: boolean;
};

/** Everything about one visit, as label and value. */
export function VisitDetails({ visit, policy, companions, history, code = true }: Props) {
  const { clinic, service } = visit;
  return (
    <>
      <dl className="mt-6 divide-y divide-line rounded-card border border-line bg-surface px-5">
        {code ? (
          <Line label="Code">
            <span className="numeric font-semibold tracking-wider">{visit.confirmation_code}</span>
          </Line>
        ) : null}
        <Line label="Clinic">
          <Link
            to={paths.clinic(clinic.slug)}
            className="font-semibold underline underline-offset-4 hover:no-underline"
          >
            {clinic.name}
          </Link>
          <br />
          {addressLine(clinic)}
          <br />
          <a href={paths.call(clinic.phone)} className={`numeric ${LINK}`}>
            {phoneNumber(clinic.phone)}
          </a>
          {visit.appointment_type === 'home_visit' ? null : (
            <>
              <span aria-hidden className="mx-2 text-muted">
                ·
              </span>
              <a href={paths.directions(clinic)} rel="noreferrer" className={LINK}>
                Directions
              </a>
            </>
          )}
        </Line>
        {visit.home_address_line1 ? (
          <Line label="Where">
            {[visit.home_address_line1, visit.home_address_line2].filter(Boolean).join(', ')}
            <br />
            {visit.home_city}, {visit.home_state} {visit.home_postal_code}
            {visit.home_access_notes ? (
              <p className="mt-1 text-muted">{visit.home_access_notes}</p>
            ) : null}
          </Line>
        ) : null}
        <Line label="What for">
          {serviceName(service.name)}, {duration(service.duration_min)}{' '}
          {service.price_cents === null ? null : (
            <span className="numeric text-muted">
              , from {money(service.price_cents, clinic.currency)}
            </span>
          )}
        </Line>
        {visit.booked_by ? <Line label="Booked by">{visit.booked_by}</Line> : null}
        {visit.owner_notes ? (
          <Line label={visit.booked_by ? 'Notes' : 'Your notes'}>
            <p className="whitespace-pre-line">{visit.owner_notes}</p>
          </Line>
        ) : null}
        {companions.length ? (
          <Line label="Comes with">
            <ul>
              {companions.map((other) => (
                <li key={other.id} className="numeric">
                  <Link to={paths.visit(other.id)} className={LINK}>
                    {other.pet.name}
                  </Link>
                  , {clock(other.scheduled_start)}, code {other.confirmation_code}
                </li>
              ))}
            </ul>
          </Line>
        ) : null}
        {visit.cancellation_reason ? (
          <Line label="Why cancelled">{visit.cancellation_reason}</Line>
        ) : null}
        {policy ? (
          <Line label={isLive(visit.status) ? 'If plans change' : 'What it cost'}>
            <PolicyLine policy={policy} className="text-base!" />
          </Line>
        ) : null}
      </dl>
      {history.length ? (
        <section aria-labelledby="history" className="mt-8">
          <h2 id="history" className="mb-2 font-medium text-muted">
            What happened so far
          </h2>
          <ol className="grid gap-1.5 text-sm">
            {history.map(({ at, new_status, changed_by_name, reason }) => (
              <li key={`${at.date}${at.time}${new_status}`}>
                <span className="numeric text-muted">{dateTime(at.date, at.time)}</span>{' '}
                <span className="font-medium">
                  {statusWord(new_status, false, visit.booked_by !== null)}
                </span>
                {changed_by_name ? ` by ${changed_by_name}` : ''}
                {reason ? `: ${reason}` : ''}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </>
  );
}

const LINK = 'font-medium text-brand-ink underline underline-offset-4 hover:no-underline';

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 py-3.5 sm:grid-cols-[8rem_1fr]">
      <dt className="text-sm text-muted sm:pt-0.5">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
