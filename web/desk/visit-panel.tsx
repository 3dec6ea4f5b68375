import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { DeskVisit, Slot, VisitPayments } from '../contract.ts';
import { clock, duration, money, phoneNumber, serviceName } from '../format.ts';
import { paths } from '../paths.ts';
import { StatusBadge } from '../ui/badge.tsx';
import { PetPicture } from '../ui/pet-silhouette.tsx';
import type { DayProblem } from './day-actions.ts';
import { MoneyPanel } from './money-panel.tsx';
import { Panel } from './panel.tsx';
import { stageOf } from './stage.ts';
import { VisitActions } from './visit-actions.tsx';

type Props = {
  visit: DeskVisit;
  paid: VisitPayments | null;
  close: string;
  starts: Slot[];
  team: { vet_id: string; name: string }[];
  now: string;
  problem: DayProblem | null;
};

/** One visit of the day in full, with what its state allows. */
export function VisitPanel({ visit, paid, close, starts, team, now, problem }: Props) {
  const { pet, owner, service } = visit;
  const stage = stageOf(visit);
  return (
    <Panel
      of={visit.id}
      title={pet.name}
      subtitle={`${pet.species_name}, ${clock(visit.scheduled_start)} to ${clock(visit.scheduled_end)}`}
      picture={<PetPicture id={pet.id} species={pet.species_name} />}
      {...{ close, problem }}
    >
      <VisitActions {...{ visit, starts, team, now, problem }} />
      {paid ? <MoneyPanel {...{ visit, paid, problem }} /> : null}
      <dl className="grid gap-3 border-t border-line pt-4">
        <Line label="Status">
          <StatusBadge status={visit.status} desk />
          {stage ? <span className="numeric ml-2">{stage}</span> : null}
          {visit.cancellation_fee_cents ? (
            <span className="numeric block">
              Cancellation fee {money(visit.cancellation_fee_cents, visit.clinic.currency)}
            </span>
          ) : null}
          {visit.cancellation_reason ? (
            <span className="block">{visit.cancellation_reason}</span>
          ) : null}
        </Line>
        <Line label="Code">
          <span className="numeric font-semibold tracking-wider">{visit.confirmation_code}</span>
        </Line>
        <Line label="What for">
          {serviceName(service.name)}, {duration(service.duration_min)}
          {visit.vet ? `, ${visit.vet.name}` : ', any vet'}
        </Line>
        <Line label="Health">
          <Link to={paths.deskPet(visit.clinic.slug, pet.id, { visit: visit.id })} className={LINK}>
            {pet.name}'s record
          </Link>
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
          <Line label="Clinic notes">
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
    </Panel>
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
