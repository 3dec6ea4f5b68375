import { Form, Link } from 'react-router';
import { appointmentCan, isLive, undoable } from '#domain/appointments/appointment.ts';
import type { DeskVisit, Slot } from '../contract.ts';
import { clock } from '../format.ts';
import { paths } from '../paths.ts';
import { SubmitButton } from '../ui/button.tsx';
import { Select, TextArea, TextField } from '../ui/field.tsx';
import { Fold } from '../ui/fold.tsx';
import type { DayProblem } from './day-actions.ts';
import { dropForm } from './drop-form.ts';

type Props = {
  visit: DeskVisit;
  /** Starts of this day that the visit's service fits. */
  starts: Slot[];
  team: { vet_id: string; name: string }[];
  now: string;
  problem: DayProblem | null;
};

const UNDO = { start: 'Undo start', complete: 'Undo complete', no_show: 'Undo no-show' } as const;

/** What the visit's state allows: the next step strong, everything else quiet below. */
export function VisitActions({ visit, starts, team, now, problem }: Props) {
  const at = new Date(now);
  const last = undoable(visit, at);
  const live = isLive(visit.status);
  const next = nextStep(visit);
  const values = problem?.values;
  const failed = (intent: string) => problem?.intent === intent;
  return (
    <div className="mt-4">
      {next || last ? (
        <Form method="post" className="mb-4 grid gap-2">
          <input type="hidden" name="visit_id" value={visit.id} />
          {next ? (
            <SubmitButton name="intent" value={next.intent} size="lg" wide busy="One moment">
              {next.label}
            </SubmitButton>
          ) : null}
          {last ? (
            <SubmitButton name="intent" value="undo" look="plain" wide busy="One moment">
              {UNDO[last]}
            </SubmitButton>
          ) : null}
        </Form>
      ) : null}
      {live ? (
        <>
          <Fold title="Move" open={failed('move')}>
            <Move {...{ visit, starts, now }} />
          </Fold>
          <Fold title="Assign a vet" open={failed('assign')}>
            <Form method="post" className="grid gap-3">
              <AsSeen visit={visit} />
              <Select
                key={visit.vet?.id}
                label="Vet"
                name="vet_id"
                defaultValue={(failed('assign') ? values?.vet_id : visit.vet?.id) ?? ''}
                error={problem?.errors.vet_id}
              >
                <option value="">Nobody yet</option>
                {team.map(({ vet_id, name }) => (
                  <option key={vet_id} value={vet_id}>
                    {name}
                  </option>
                ))}
              </Select>
              <SubmitButton name="intent" value="assign" look="plain" busy="One moment">
                Assign
              </SubmitButton>
            </Form>
          </Fold>
        </>
      ) : null}
      <Fold title="Our notes" open={failed('notes')}>
        <Form method="post" className="grid gap-3">
          <input type="hidden" name="visit_id" value={visit.id} />
          <TextArea
            key={visit.id}
            label="Only the clinic sees these"
            name="clinic_notes"
            maxLength={10_000}
            defaultValue={(failed('notes') ? values?.clinic_notes : visit.clinic_notes) ?? ''}
          />
          <SubmitButton name="intent" value="notes" look="plain" busy="Saving">
            Save notes
          </SubmitButton>
        </Form>
      </Fold>
      {live ? (
        <>
          <Fold title="No-show" open={failed('no-show')}>
            <NoShow visit={visit} at={at} />
          </Fold>
          <Fold title="Cancel for the clinic" open={failed('cancel')}>
            <Form method="post" className="grid gap-3">
              <input type="hidden" name="visit_id" value={visit.id} />
              <TextField
                label="Reason"
                name="reason"
                maxLength={1_000}
                defaultValue={values?.reason}
                hint="The owner reads it. Cancelling costs them nothing."
              />
              <SubmitButton
                name="intent"
                value="cancel"
                look="danger"
                busy="Cancelling"
                disabled={!appointmentCan.cancel(visit, at)}
              >
                Cancel this visit
              </SubmitButton>
              {appointmentCan.cancel(visit, at) ? null : (
                <p className="text-muted">A visit that has started or is over stays.</p>
              )}
            </Form>
          </Fold>
        </>
      ) : null}
    </div>
  );
}

function nextStep(visit: DeskVisit) {
  if (appointmentCan.checkIn(visit) && !visit.started_at) {
    return { intent: 'check-in', label: 'Check in' };
  }
  if (appointmentCan.start(visit)) return { intent: 'start', label: 'Start' };
  if (appointmentCan.complete(visit)) return { intent: 'complete', label: 'Complete' };
  return null;
}

function Move({ visit, starts, now }: Pick<Props, 'visit' | 'starts' | 'now'>) {
  const others = starts.filter(({ id }) => id !== visit.slot_id);
  const elsewhere = (
    <Link
      to={paths.moveVisit(visit.id)}
      className="flex min-h-11 items-center font-semibold text-brand-ink underline underline-offset-4"
    >
      Another day
    </Link>
  );
  if (!appointmentCan.reschedule(visit, new Date(now))) {
    return <p className="text-muted">A visit that is checked in or over stays where it is.</p>;
  }
  return (
    <Form method="post" className="grid gap-3">
      <AsSeen visit={visit} />
      {others.length ? (
        <>
          <Select label="To an open time of this day" name="slot_id">
            {others.map((slot) => (
              <option key={slot.id} value={slot.id}>
                {clock(slot.start_time)}, {slot.vet_name ?? 'any vet'}
              </option>
            ))}
          </Select>
          <SubmitButton name="intent" value="move" look="plain" busy="Moving">
            Move
          </SubmitButton>
        </>
      ) : (
        <p className="text-muted">No open time of this day fits.</p>
      )}
      {elsewhere}
    </Form>
  );
}

/** Which visit, as the page shows it: is it another by then, nothing is changed. */
function AsSeen({ visit }: { visit: DeskVisit }) {
  return Object.entries(dropForm(visit)).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

function NoShow({ visit, at }: { visit: DeskVisit; at: Date }) {
  const can = appointmentCan.markNoShow(visit, at);
  return (
    <Form method="post" className="grid gap-3">
      <input type="hidden" name="visit_id" value={visit.id} />
      <SubmitButton
        name="intent"
        value="no-show"
        look="plain"
        disabled={!can}
        aria-describedby="no-show-why"
        busy="One moment"
      >
        Mark as no-show
      </SubmitButton>
      <p id="no-show-why" className="text-muted">
        {can
          ? 'Can be undone within an hour.'
          : visit.checked_in_at
            ? 'They are checked in.'
            : `Not before ${clock(visit.scheduled_start)}.`}
      </p>
    </Form>
  );
}
