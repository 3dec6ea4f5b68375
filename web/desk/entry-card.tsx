import StickyNote from 'lucide-react/icons/sticky-note';
import { Link } from 'react-router';
import { isLive } from '#domain/appointments/appointment.ts';
import type { DeskVisit } from '../contract.ts';
import { clock, duration, serviceName } from '../format.ts';
import { paths } from '../paths.ts';
import { statusWord } from '../ui/badge.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Drag } from './drag.ts';
import { heldWords, minutesLate, stageOf, tone } from './stage.ts';
import { type Entry, minutes } from './timeline.ts';

type Props = {
  entry: Entry;
  clinicSlug: string;
  date: string;
  chosen?: boolean;
  vet?: string | null;
  /** The clock at the clinic when this is today. */
  time?: string | null;
  /** Named where no column says it. */
  vetName?: string;
  /** How many lines of text there is room for. */
  lines?: 1 | 2;
  now: string;
  flash?: string | undefined;
  drag: Drag;
};

/** Where a visit was that is on its way. */
const LIFTED = 'border border-l-4 border-dashed border-outline bg-page text-muted';
const OVER = 'border-brand! border-solid! bg-brand-soft! font-semibold text-brand-ink!';
const FRAME = 'h-full overflow-hidden rounded-control px-3';
/** The line at now runs over the card but never through its words. */
const OVER_LINE = 'relative z-20 w-fit max-w-full bg-inherit pr-1';

/** One thing in the day: a visit in its state's colour, a free time, or a blocked one. */
export function EntryCard({
  entry,
  clinicSlug,
  date,
  chosen,
  vet,
  vetName,
  time,
  lines = 2,
  now,
  flash = '',
  drag,
}: Props) {
  const room = `${lines === 2 ? 'block py-1.5' : 'flex items-center gap-2 text-xs'} ${flash}`;
  const { held } = drag;
  if (entry.kind === 'vet') {
    return (
      <p
        data-target={entry.id}
        className={`${FRAME} ${room} border border-dashed border-brand text-brand-ink ${held?.over?.id === entry.id ? OVER : 'bg-surface'}`}
      >
        Give to {entry.name}
      </p>
    );
  }
  if (entry.kind !== 'visit') {
    const { slot, kind } = entry;
    const isTarget = held?.targets.some(({ id }) => id === slot.id) ?? false;
    const isOver = held?.over?.id === slot.id;
    const look =
      kind === 'blocked'
        ? 'hatched border border-line hover:border-outline'
        : 'border border-dashed border-outline bg-surface hover:border-ink';
    return (
      <Link
        to={paths.deskDay(clinicSlug, { date, vet, slot: slot.id })}
        preventScrollReset
        aria-current={chosen ? 'true' : undefined}
        data-target={kind === 'open' ? slot.id : undefined}
        className={`${FRAME} ${room} ${look} ${isOver ? OVER : isTarget ? 'border-brand! text-brand-ink' : 'text-muted'} ${chosen ? 'ring-2 ring-brand' : ''}`}
      >
        <span className={kind === 'blocked' ? 'relative z-20' : OVER_LINE}>
          {isOver ? `${held?.visit.pet.name} here` : freeWords(entry, now)}
          <span className="sr-only"> at {clock(slot.start_time)}</span>
          {vetName ? `, ${vetName}` : ''}
        </span>
      </Link>
    );
  }
  const { visit } = entry;
  return (
    <Link
      to={paths.deskDay(clinicSlug, { date, vet, visit: visit.id })}
      preventScrollReset
      aria-current={chosen ? 'true' : undefined}
      {...(isLive(visit.status) ? drag.handle(visit) : {})}
      className={`${FRAME} ${room} ${isLive(visit.status) ? 'picked-up-by-press' : ''} border-l-4 pl-2.5 ${held?.visit.id === visit.id ? LIFTED : tone(visit, time ?? null)} ${chosen ? 'ring-2 ring-brand' : 'hover:brightness-97 dark:hover:brightness-125'}`}
    >
      <span className={`block truncate ${OVER_LINE}`}>
        <strong className="font-semibold">{visit.pet.name}</strong>, {visit.owner.name}
      </span>
      <span className={`flex min-w-0 items-center gap-1.5 text-xs ${OVER_LINE}`}>
        <span className="truncate">
          {[details(visit, time ?? null), vetName].filter(Boolean).join(', ')}
        </span>
        {visit.owner_notes ? (
          <>
            <Icon of={StickyNote} size={13} />
            <span className="sr-only">with a note</span>
          </>
        ) : null}
      </span>
    </Link>
  );
}

function freeWords(entry: Exclude<Entry, { kind: 'visit' | 'vet' }>, now: string): string {
  if (entry.kind === 'blocked') return 'Blocked';
  const open = `Open${entry.slot.slot_type === 'home_visit' ? ', home visit' : ''}`;
  return entry.kind === 'held' ? `${open}, ${heldWords(entry.held, now)}` : open;
}

function details(visit: DeskVisit, time: string | null): string {
  const length = minutes(visit.scheduled_end) - minutes(visit.scheduled_start);
  const late = minutesLate(visit, time);
  const stage = stageOf(visit);
  return [
    serviceName(visit.service.name),
    ...(length === 30 || length <= 0 ? [] : [duration(length)]),
    ...(visit.is_emergency && visit.service.slug !== 'emergency-visit' ? ['emergency'] : []),
    ...(visit.appointment_type === 'home_visit' ? ['at home'] : []),
    ...(visit.status === 'booked' ? [] : [statusWord(visit.status, true).toLowerCase()]),
    ...(stage ? [stage] : []),
    ...(late > 0 ? [`${late} min late`] : []),
  ].join(', ');
}
