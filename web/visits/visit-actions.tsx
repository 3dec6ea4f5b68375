import { useId } from 'react';
import type { Visit } from '../contract.ts';
import { paths } from '../paths.ts';
import { Button, ButtonAnchor, ButtonLink } from '../ui/button.tsx';
import type { OwnerCan } from './can.ts';

type Props = { visit: Visit; can: OwnerCan; waiting: boolean; reviewed: boolean };

/** Move, cancel, wait for earlier; what cannot be done now stays in sight with the reason. */
export function VisitActions({ visit, can, waiting, reviewed }: Props) {
  const id = useId();
  if (!can.live) {
    return (
      <div className="mt-6 flex flex-wrap gap-3 print:hidden">
        {visit.status === 'completed' && visit.reader === 'booker' ? (
          <ButtonLink to={paths.reviewVisit(visit.id)} look={reviewed ? 'plain' : 'strong'}>
            {reviewed ? 'Your review' : 'Write a review'}
          </ButtonLink>
        ) : null}
        <ButtonLink
          look={
            visit.status === 'completed' && visit.reader === 'booker' && !reviewed
              ? 'plain'
              : 'strong'
          }
          to={paths.clinicTimes(visit.clinic.slug, { service: visit.service.slug })}
        >
          Book again
        </ButtonLink>
      </div>
    );
  }
  const reasons = [...new Set([can.move, can.cancel].filter((why) => why !== true))];
  return (
    <div className="mt-6 print:hidden">
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        <Action to={paths.moveVisit(visit.id)} can={can.move} describedBy={id}>
          Move
        </Action>
        <Action to={paths.cancelVisit(visit.id)} can={can.cancel} describedBy={id}>
          Cancel
        </Action>
        <ButtonAnchor look="quiet" href={paths.visitCalendar(visit.id)}>
          Add to calendar
        </ButtonAnchor>
        {can.move === true && !waiting ? (
          <ButtonLink look="quiet" to={paths.waitForEarlier(visit.id)}>
            Wait for an earlier time
          </ButtonLink>
        ) : null}
      </div>
      {reasons.length ? (
        <p id={id} className="mt-2 text-sm text-muted">
          {reasons.join(' ')}
        </p>
      ) : null}
    </div>
  );
}

type ActionProps = { to: string; can: true | string; describedBy: string; children: string };

function Action({ to, can, describedBy, children }: ActionProps) {
  if (can === true) {
    return (
      <ButtonLink to={to} look="plain">
        {children}
      </ButtonLink>
    );
  }
  return (
    <Button look="plain" disabled aria-describedby={describedBy}>
      {children}
    </Button>
  );
}
