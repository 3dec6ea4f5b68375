import X from 'lucide-react/icons/x';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { DeskVisit } from '../contract.ts';
import { clock, duration, phoneNumber, serviceName } from '../format.ts';
import { paths } from '../paths.ts';
import { StatusBadge } from '../ui/badge.tsx';
import { Icon } from '../ui/icon.tsx';
import { PetPicture } from '../ui/pet-silhouette.tsx';

/** One visit of the day in full: beside the timeline, on a phone a sheet from below. */
export function VisitPanel({ visit, close }: { visit: DeskVisit; close: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: moves when another visit is shown.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [visit.id]);
  const { pet, owner, service } = visit;
  return (
    <aside
      aria-labelledby="visit-panel"
      className="shrink-0 border-line bg-surface p-5 shadow-float max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-30 max-lg:max-h-[80dvh] max-lg:overflow-y-auto max-lg:rounded-t-card max-lg:border-t lg:sticky lg:top-6 lg:w-80 lg:rounded-card lg:border"
    >
      <div className="flex items-start gap-3">
        <PetPicture id={pet.id} species={pet.species_name} />
        <div className="min-w-0 flex-1">
          <h2
            ref={heading}
            id="visit-panel"
            tabIndex={-1}
            className="font-title text-xl font-semibold outline-none"
          >
            {pet.name}
          </h2>
          <p className="text-muted">
            {pet.species_name}, {clock(visit.scheduled_start)} to {clock(visit.scheduled_end)}
          </p>
        </div>
        <Link
          to={close}
          preventScrollReset
          aria-label="Close"
          className="-mt-2 -mr-2 flex size-11 items-center justify-center rounded-control text-muted hover:bg-brand-soft"
        >
          <Icon of={X} />
        </Link>
      </div>
      <dl className="mt-4 grid gap-3">
        <Line label="Status">
          <StatusBadge status={visit.status} desk />
        </Line>
        <Line label="Code">
          <span className="numeric font-semibold tracking-wider">{visit.confirmation_code}</span>
        </Line>
        <Line label="What for">
          {serviceName(service.name)}, {duration(service.duration_min)}
          {visit.vet ? `, ${visit.vet.name}` : ', any vet'}
        </Line>
        <Line label="Owner">
          {owner.name}
          {owner.phone ? (
            <a href={paths.call(owner.phone)} className={LINK}>
              {phoneNumber(owner.phone)}
            </a>
          ) : null}
          <a href={`mailto:${owner.email}`} className={LINK}>
            {owner.email}
          </a>
        </Line>
        {visit.owner_notes ? (
          <Line label="From the owner">
            <p className="whitespace-pre-line">{visit.owner_notes}</p>
          </Line>
        ) : null}
        {visit.clinic_notes ? (
          <Line label="Our notes">
            <p className="whitespace-pre-line">{visit.clinic_notes}</p>
          </Line>
        ) : null}
        {visit.home_address_line1 ? (
          <Line label="Home visit">
            {[visit.home_address_line1, visit.home_address_line2, visit.home_city]
              .filter(Boolean)
              .join(', ')}{' '}
            {visit.home_state} {visit.home_postal_code}
            {visit.home_access_notes ? (
              <p className="text-muted">{visit.home_access_notes}</p>
            ) : null}
          </Line>
        ) : null}
      </dl>
    </aside>
  );
}

const LINK =
  'numeric block w-fit font-medium wrap-anywhere text-brand-ink underline underline-offset-4';

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-muted">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
