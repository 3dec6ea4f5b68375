import { Form } from 'react-router';
import { plural, serviceName, shortClock, shortDate } from '../format.ts';
import { SubmitButton } from '../ui/button.tsx';
import type { ShownEntry } from './offer-card.tsx';

/** A place in line, with what it waits for and how many are before it. */
export function EntryRow({ entry }: ShownEntry) {
  const { pet, clinic, service, vet, ahead } = entry;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 p-4 sm:px-5">
      <div className="min-w-0">
        <p className="font-semibold">
          {pet.name}, {serviceName(service.name).toLowerCase()} at {clinic.name}
        </p>
        <p className="numeric text-sm text-muted">
          {span(entry)}
          {vet ? `, with ${vet.name}` : ''}.{' '}
          {ahead === 0
            ? 'You are next in line.'
            : `${plural(ahead, 'person', 'people')} before you.`}
          {entry.appointment_id ? ' Accepting moves the visit you have.' : ''}
        </p>
      </div>
      <Form method="post">
        <input type="hidden" name="entry_id" value={entry.id} />
        <SubmitButton
          name="intent"
          value="leave"
          look="plain"
          busy="One moment"
          aria-label={`Leave the line for ${pet.name} at ${clinic.name}`}
        >
          Leave the line
        </SubmitButton>
      </Form>
    </li>
  );
}

/** 'Mon, Nov 30 to Wed, Dec 30, 8 AM to noon'. */
function span({ from_date, to_date, from_time, to_time }: ShownEntry['entry']): string {
  const days =
    from_date === to_date
      ? shortDate(from_date)
      : `${shortDate(from_date)} to ${shortDate(to_date)}`;
  const [from, to] = [from_time.slice(0, 5), to_time.slice(0, 5)];
  if (from === '00:00' && to === '24:00') return days;
  if (from === '00:00') return `${days}, before ${shortClock(to)}`;
  if (to === '24:00') return `${days}, from ${shortClock(from)}`;
  return `${days}, ${shortClock(from)} to ${shortClock(to)}`;
}
