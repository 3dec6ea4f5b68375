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
        {pillWords(slot, today)}
      </span>
      <span className="max-w-full truncate text-xs">
        {soon(slot.starts_at, now) ?? slot.vet_name ?? 'any vet'}
      </span>
    </button>
  );
}

/** 'Today 3:30 PM'. */
export const pillWords = (slot: Pick<PillSlot, 'slot_date' | 'start_time'>, today: string) =>
  `${nearDay(slot.slot_date, today)} ${clock(slot.start_time)}`;

/** A time that somebody else took while one was looking. */
export function TakenPill({ slot, today }: Pick<Props, 'slot' | 'today'>) {
  return (
    <span className="flex min-h-13 flex-col items-center justify-center rounded-full border border-dashed border-outline px-4 py-1.5 text-center text-muted">
      <s className="numeric leading-tight font-semibold whitespace-nowrap">
        {pillWords(slot, today)}
      </s>
      <span className="text-xs">just taken</span>
    </span>
  );
}
