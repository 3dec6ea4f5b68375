import { clock, nearDay, soon } from '../format.ts';

export type PillSlot = {
  id: string;
  slot_date: string;
  start_time: string;
  starts_at: string;
  vet_name: string | null;
};

type Props = {
  slot: PillSlot;
  /** Where the form around it goes when this time is pressed. */
  action?: string;
  name?: string;
  value?: string;
  today: string;
  now: string;
  className?: string;
};

const PILL =
  'flex min-h-13 flex-col items-center justify-center rounded-full bg-brand-soft px-4 py-1.5 text-center text-brand-ink transition-colors duration-150 ease-out hover:bg-brand-soft-strong';

/** The next free time: day and hour large, then how soon it is, or who it is with. Pressing it keeps it. */
export function TimePill({
  slot,
  action,
  name = 'intent',
  value = 'hold',
  today,
  now,
  className = '',
}: Props) {
  return (
    <button
      type="submit"
      name={name}
      value={value}
      formAction={action}
      formNoValidate
      className={`${PILL} ${className}`}
    >
      <span className="numeric leading-tight font-semibold whitespace-nowrap">
        {nearDay(slot.slot_date, today)} {clock(slot.start_time)}
      </span>
      <span className="max-w-full truncate text-xs">
        {soon(slot.starts_at, now) ?? slot.vet_name ?? 'any vet'}
      </span>
    </button>
  );
}
