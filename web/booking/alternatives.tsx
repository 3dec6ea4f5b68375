import type { Slot } from '../contract.ts';
import { paths } from '../paths.ts';
import { TimePill } from '../ui/time-pill.tsx';
import type { Booking } from './load.ts';

type Props = { slots: Slot[]; booking: Booking; intent: 'switch' | 'hold' };

/** Other times as buttons of the form around them: in the visit's own form pressing one keeps everything typed. */
export function Alternatives({ slots, booking, intent }: Props) {
  const { service, who, today, now } = booking;
  return (
    <ul className="mt-3 flex flex-wrap gap-2">
      {slots.map((slot) => (
        <li key={slot.id}>
          <TimePill
            slot={slot}
            value={intent}
            action={paths.book(slot.id, { service: service?.slug, who })}
            {...{ today, now }}
            className="min-w-36"
          />
        </li>
      ))}
    </ul>
  );
}
