import { Form } from 'react-router';
import type { ClinicDay, WaitlistEntry } from '../contract.ts';
import { clock, dateTime, serviceName, shortDate } from '../format.ts';
import { SubmitButton } from '../ui/button.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { Fold } from '../ui/fold.tsx';
import type { DayProblem } from './day-actions.ts';
import { Panel } from './panel.tsx';

type Team = { vet_id: string; name: string }[];
type Props = { close: string; problem: DayProblem | null };

const HOURS = [1, 2, 4] as const;

/** Closes online booking for some hours, after saying what that means. */
export function PausePanel({
  close,
  problem,
  restOfDay,
  paused,
}: Props & {
  /** Hours until the day ends at the clinic. */
  restOfDay: number;
  paused: string | null;
}) {
  return (
    <Panel of="pause" title={paused ? 'Intake is paused' : 'Pause intake'} {...{ close, problem }}>
      <p className="mt-3 text-muted">
        Nobody can book a time online that begins within these hours. Visits that are booked stay,
        and the desk can still book. It ends by itself.
      </p>
      <Form method="post" className="mt-4 grid gap-2">
        <input type="hidden" name="intent" value="pause" />
        {HOURS.map((hours) => (
          <SubmitButton key={hours} name="hours" value={hours} look="plain" wide>
            {hours === 1 ? 'For 1 hour' : `For ${hours} hours`}
          </SubmitButton>
        ))}
        <SubmitButton name="hours" value={restOfDay} look="plain" wide>
          For the rest of the day
        </SubmitButton>
      </Form>
      {paused ? <ResumeForm wide /> : null}
    </Panel>
  );
}

export function ResumeForm({ wide }: { wide?: boolean }) {
  return (
    <Form method="post" className={wide ? 'mt-4' : ''}>
      <SubmitButton name="intent" value="resume" wide={wide} busy="One moment">
        Resume intake
      </SubmitButton>
    </Form>
  );
}

/** Adds a single time to the day, or blocks a stretch of it. */
export function AddPanel({ close, problem, day, team }: Props & { day: ClinicDay; team: Team }) {
  const values = problem?.values;
  const errors = problem?.errors ?? {};
  const vet = (label: string) => (
    <Select label="Vet" name="vet_id" defaultValue={values?.vet_id ?? ''} error={errors.vet_id}>
      <option value="">{label}</option>
      {team.map(({ vet_id, name }) => (
        <option key={vet_id} value={vet_id}>
          {name}
        </option>
      ))}
    </Select>
  );
  const time = (name: string, label: string) => (
    <TextField
      label={label}
      name={name}
      type="time"
      step={300}
      required
      defaultValue={values?.[name]}
      error={errors[name]}
    />
  );
  return (
    <Panel of="add" title="Change the times" subtitle={shortDate(day.date)} {...{ close, problem }}>
      <div className="mt-4">
        <Fold title="Add a time" open={problem?.intent !== 'block-stretch'}>
          <Form method="post" className="grid gap-3">
            <input type="hidden" name="slot_date" value={day.date} />
            <div className="grid grid-cols-2 gap-3">
              {time('start_time', 'From')}
              {time('end_time', 'To')}
            </div>
            {vet('Any vet')}
            <Select label="Where" name="slot_type" defaultValue={values?.slot_type}>
              <option value="in_person">At the clinic</option>
              <option value="home_visit">Home visit</option>
            </Select>
            <SubmitButton name="intent" value="add" busy="Adding">
              Add this time
            </SubmitButton>
          </Form>
        </Fold>
        <Fold title="Block a stretch" open={problem?.intent === 'block-stretch'}>
          <Form method="post" className="grid gap-3">
            <input type="hidden" name="date" value={day.date} />
            <div className="grid grid-cols-2 gap-3">
              {time('from', 'From')}
              {time('to', 'To')}
            </div>
            {vet('Everyone')}
            <p className="text-muted">Open times in it are blocked. Booked visits stay.</p>
            <SubmitButton name="intent" value="block-stretch" look="plain" busy="Blocking">
              Block
            </SubmitButton>
          </Form>
        </Fold>
      </div>
    </Panel>
  );
}

/** Who waits for a time here, first come first. */
export function WaitingPanel({
  close,
  problem,
  entries,
}: Props & { entries: (WaitlistEntry & { until: string | null })[] }) {
  return (
    <Panel of="waiting" title="Waiting list" {...{ close, problem }}>
      {entries.length === 0 ? (
        <p className="mt-3 text-muted">Nobody is waiting for a time.</p>
      ) : (
        <ol className="mt-3 divide-y divide-line">
          {entries.map((entry) => (
            <li key={entry.id} className="py-3">
              <p className="font-semibold">
                {entry.pet.name}, {serviceName(entry.service.name).toLowerCase()}
              </p>
              <p className="numeric text-muted">
                {shortDate(entry.from_date)} to {shortDate(entry.to_date)}
                {entry.vet ? `, ${entry.vet.name}` : ''}
                {entry.appointment_id ? ', has a later time' : ''}
              </p>
              {entry.offer ? (
                <p className="numeric text-info-ink">
                  Offered {dateTime(entry.offer.slot.slot_date, entry.offer.slot.start_time)}
                  {entry.until ? ` until ${clock(entry.until)}` : ''}
                </p>
              ) : null}
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
