import type { Slot } from '../contract.ts';
import { paths } from '../paths.ts';
import { PILL, TimePillText } from '../ui/time-pill.tsx';
import type { Booking } from './load.ts';

type Props = { slots: Slot[]; booking: Booking };

/** Other times as buttons of the same form: pressing one keeps everything that was typed. */
export function Alternatives({ slots, booking: { service, who, today, now } }: Props) {
  return (
    <ul className="mt-3 flex flex-wrap gap-2">
      {slots.map((slot) => (
        <li key={slot.id}>
          <button
            type="submit"
            name="intent"
            value="switch"
            formAction={paths.book(slot.id, { service: service?.slug, who })}
            formNoValidate
            className={`${PILL} min-w-36 border border-transparent`}
          >
            <TimePillText slot={slot} today={today} now={now} />
          </button>
        </li>
      ))}
    </ul>
  );
}
