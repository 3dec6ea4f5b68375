import StickyNote from 'lucide-react/icons/sticky-note';
import { Link } from 'react-router';
import type { DeskVisit } from '../contract.ts';
import { clock, duration, serviceName } from '../format.ts';
import { paths } from '../paths.ts';
import { statusWord } from '../ui/badge.tsx';
import { Icon } from '../ui/icon.tsx';
import { heldWords, minutesLate, stageOf } from './stage.ts';
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
};

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
}: Props) {
  const room = `${lines === 2 ? 'block py-1.5' : 'flex items-center gap-2 text-xs'} ${flash}`;
  if (entry.kind !== 'visit') {
    const { slot, kind } = entry;
    const look =
      kind === 'blocked'
        ? 'hatched border border-line hover:border-outline'
        : 'border border-dashed border-outline bg-surface hover:border-ink';
    return (
      <Link
        to={paths.deskDay(clinicSlug, { date, vet, slot: slot.id })}
        preventScrollReset
        aria-current={chosen ? 'true' : undefined}
        className={`${FRAME} ${room} text-muted ${look} ${chosen ? 'ring-2 ring-brand' : ''}`}
      >
        <span className={kind === 'blocked' ? 'relative z-20' : OVER_LINE}>
          {freeWords(entry, now)}
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
      className={`${FRAME} ${room} border-l-4 pl-2.5 ${tone(visit, time ?? null)} ${chosen ? 'ring-2 ring-brand' : 'hover:brightness-97 dark:hover:brightness-125'}`}
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

function freeWords(entry: Exclude<Entry, { kind: 'visit' }>, now: string): string {
  if (entry.kind === 'blocked') return 'Blocked';
  const open = `Open${entry.slot.slot_type === 'home_visit' ? ', home visit' : ''}`;
  return entry.kind === 'held' ? `${open}, ${heldWords(entry.held, now)}` : open;
}

function tone(visit: DeskVisit, time: string | null): string {
  const { status, is_emergency } = visit;
  if (status === 'completed') return 'border-outline bg-sunken text-muted';
  if (status === 'no_show') return 'border-caution bg-caution-soft text-caution-ink';
  if (is_emergency) return 'border-emergency bg-emergency-soft text-emergency-ink';
  if (visit.checked_in_at || visit.started_at) return 'border-info bg-info-soft text-info-ink';
  if (minutesLate(visit, time) > 0) return 'border-caution bg-caution-soft text-caution-ink';
  return 'border-brand bg-brand-soft text-brand-ink';
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
