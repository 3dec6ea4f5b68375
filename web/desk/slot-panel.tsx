import { Form } from 'react-router';
import type { HeldTime, Slot } from '../contract.ts';
import { clock } from '../format.ts';
import { paths } from '../paths.ts';
import { ButtonLink, SubmitButton } from '../ui/button.tsx';
import type { DayProblem } from './day-actions.ts';
import { Panel } from './panel.tsx';
import { heldWords } from './stage.ts';

type Props = {
  slot: Slot;
  slug: string;
  /** Whom it is kept for just now. */
  held: HeldTime | null;
  now: string;
  close: string;
  problem: DayProblem | null;
};

/** One open or blocked time: book it, block it, take it off the calendar. */
export function SlotPanel({ slot, slug, held, now, close, problem }: Props) {
  const { slot_date, start_time, vet_id } = slot;
  const left = slot.max_bookings - slot.current_bookings;
  const subtitle = `${clock(start_time)} to ${clock(slot.end_time)}, ${slot.vet_name ?? 'any vet'}`;
  if (held && left === 0) {
    return (
      <Panel of={slot.id} title="Kept for somebody" {...{ subtitle, close, problem }}>
        <p className="numeric mt-3 text-muted">
          It is {heldWords(held, now)}. Then it is open again, unless it is taken.
        </p>
      </Panel>
    );
  }
  return (
    <Panel
      of={slot.id}
      title={slot.is_blocked ? 'Blocked time' : 'Open time'}
      {...{ subtitle, close, problem }}
    >
      <p className="mt-3 text-muted">
        {slot.is_blocked
          ? 'Nobody can book it online.'
          : `Owners can book it online${slot.max_bookings > 1 ? `, ${left} of ${slot.max_bookings} places left` : ''}.`}
      </p>
      <div className="mt-4 grid gap-2">
        {slot.is_blocked ? null : (
          <ButtonLink
            to={paths.deskBook(slug, { date: slot_date, time: start_time, vet: vet_id })}
            size="lg"
          >
            Book this time
          </ButtonLink>
        )}
        <Form method="post" className="grid gap-2">
          <input type="hidden" name="slot_id" value={slot.id} />
          <SubmitButton
            name="intent"
            value={slot.is_blocked ? 'unblock' : 'block'}
            look={slot.is_blocked ? 'strong' : 'plain'}
            busy="One moment"
          >
            {slot.is_blocked ? 'Unblock' : 'Block'}
          </SubmitButton>
          <SubmitButton
            name="intent"
            value="delete"
            look="quiet"
            className="text-emergency-ink"
            busy="One moment"
          >
            Delete this time
          </SubmitButton>
        </Form>
      </div>
      <p className="mt-3 text-muted">
        A deleted time from the weekly plan comes back when the schedule changes. Block it to keep
        it out.
      </p>
    </Panel>
  );
}
