import { Link } from 'react-router';
import { clock, nearDay, soon } from '../format.ts';

export type PillSlot = {
  id: string;
  slot_date: string;
  start_time: string;
  starts_at: string;
  vet_name: string | null;
};

type Props = { slot: PillSlot; to: string; today: string; now: string; className?: string };

export const PILL =
  'flex min-h-13 flex-col items-center justify-center rounded-full bg-brand-soft px-4 py-1.5 text-center text-brand-ink transition-colors duration-150 ease-out hover:bg-brand-soft-strong';

/** The next free time: day and hour large, then how soon it is, or who it is with. */
export function TimePill({ slot, to, today, now, className = '' }: Props) {
  return (
    <Link to={to} className={`${PILL} ${className}`}>
      <TimePillText slot={slot} today={today} now={now} />
    </Link>
  );
}

export function TimePillText({ slot, today, now }: Omit<Props, 'to'>) {
  return (
    <>
      <span className="numeric leading-tight font-semibold whitespace-nowrap">
        {nearDay(slot.slot_date, today)} {clock(slot.start_time)}
      </span>
      <span className="max-w-full truncate text-xs">
        {soon(slot.starts_at, now) ?? slot.vet_name ?? 'any vet'}
      </span>
    </>
  );
}
