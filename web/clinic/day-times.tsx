import ChevronDown from 'lucide-react/icons/chevron-down';
import type { Slot } from '../contract.ts';
import { clock, plural, shortDate } from '../format.ts';
import { Icon } from '../ui/icon.tsx';
import type { Day } from './times.ts';

/** What pressing a time sends with the form around it, and where to. */
export type Press = (slot: Slot) => { name: string; value: string; formAction?: string };

type Props = { day: Day; today: string; press: Press; open: boolean };

const AT_FIRST = 9;

/** One day's free times as small pills, folded unless it is one of the next days. */
export function DayTimes({ day: { date, slots }, today, press, open }: Props) {
  const name = date === today ? 'Today' : shortDate(date);
  if (slots.length === 0) {
    return (
      <p className="flex min-h-11 items-center justify-between text-sm text-muted">
        <span className="font-semibold">{name}</span> No times
      </p>
    );
  }
  const pills = (some: Slot[]) => (
    <ul className="grid grid-cols-3 gap-2">
      {some.map((slot) => (
        <li key={slot.id} className="grid">
          <button
            type="submit"
            {...press(slot)}
            aria-label={`${clock(slot.start_time)}, ${name}${slot.vet_name ? `, ${slot.vet_name}` : ''}`}
            className="numeric flex min-h-11 items-center justify-center rounded-full bg-brand-soft px-2 font-semibold whitespace-nowrap text-brand-ink transition-colors duration-150 hover:bg-brand-soft-strong"
          >
            {clock(slot.start_time)}
          </button>
        </li>
      ))}
    </ul>
  );
  const rest = slots.length - AT_FIRST;
  return (
    <details open={open} className="group/day">
      <summary className="flex min-h-11 items-center gap-2 text-sm">
        <h3 className="font-semibold">{name}</h3>
        <span className="ml-auto text-muted">{plural(slots.length, 'time')}</span>
        <Icon
          of={ChevronDown}
          size={18}
          className="text-muted transition-transform duration-150 group-open/day:rotate-180"
        />
      </summary>
      <div className="pb-4">
        {pills(slots.slice(0, AT_FIRST))}
        {rest > 0 ? (
          <details className="group/more mt-2">
            <summary className="flex min-h-11 items-center justify-center text-sm font-semibold text-brand-ink group-open/more:hidden hover:underline">
              {rest} more
            </summary>
            {pills(slots.slice(AT_FIRST))}
          </details>
        ) : null}
      </div>
    </details>
  );
}
