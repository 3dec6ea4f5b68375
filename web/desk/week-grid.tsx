import { Link } from 'react-router';
import type { ClinicWeek } from '../contract.ts';
import { clock, plural, serviceName, shortClock, shortDate, weekday } from '../format.ts';
import { paths } from '../paths.ts';
import { statusWord } from '../ui/badge.tsx';
import { stageOf, tone } from './stage.ts';
import { isCancelled } from './timeline.ts';

type Day = ClinicWeek['days'][number];
type WeekVisit = Day['visits'][number];
type Props = { week: ClinicWeek; today: string; time: string; vet: string | null };

/** Seven days side by side, below each other on a phone; a press leads to the day. */
export function WeekGrid({ week, today, time, vet }: Props) {
  return (
    <ol className="mb-10 grid gap-3 text-sm lg:grid-cols-7 lg:gap-0 lg:overflow-hidden lg:rounded-card lg:border lg:border-line lg:bg-surface">
      {week.days.map((day) => (
        <li
          key={day.date}
          className="min-w-0 border-line max-lg:rounded-card max-lg:border max-lg:bg-surface lg:border-l lg:first:border-l-0"
        >
          <DayHead day={day} slug={week.clinic.slug} isToday={day.date === today} vet={vet} />
          <Visits
            day={day}
            slug={week.clinic.slug}
            time={day.date === today ? time : null}
            vet={vet}
          />
        </li>
      ))}
    </ol>
  );
}

type HeadProps = { day: Day; slug: string; isToday: boolean; vet: string | null };

function DayHead({ day: { date, counts }, slug, isToday, vet }: HeadProps) {
  return (
    <h2 className="border-b border-line font-normal">
      <Link
        to={paths.deskDay(slug, { date, vet })}
        aria-current={isToday ? 'date' : undefined}
        className={`flex min-h-11 flex-wrap items-baseline gap-x-2 px-3 py-2 -outline-offset-2 max-lg:rounded-t-card lg:block ${isToday ? 'bg-brand-soft text-brand-ink' : 'hover:bg-page'}`}
      >
        <span className="numeric font-semibold">
          <span className="max-lg:hidden">
            {weekday(date).slice(0, 3)} {Number(date.slice(8))}
          </span>
          <span className="lg:hidden">{shortDate(date)}</span>
          {isToday ? ', today' : ''}
        </span>
        <span className={`numeric block text-xs ${isToday ? '' : 'text-muted'}`}>
          {counts.booked} booked, {counts.open} open
        </span>
      </Link>
    </h2>
  );
}

type VisitsProps = { day: Day; slug: string; time: string | null; vet: string | null };

function Visits({ day, slug, time, vet }: VisitsProps) {
  const shown = day.visits.filter((visit) => !isCancelled(visit));
  const cancelled = day.visits.length - shown.length;
  return (
    <div className="p-1.5">
      {shown.length ? (
        <ol className="grid gap-1">
          {shown.map((visit) => (
            <li key={visit.id} className="min-w-0">
              <Link
                to={paths.deskDay(slug, { date: day.date, vet, visit: visit.id })}
                className={`flex min-h-8 items-center gap-1.5 rounded-sm border-l-4 px-2 py-1 text-xs hover:brightness-97 pointer-coarse:min-h-11 dark:hover:brightness-125 ${tone(visit, time)}`}
              >
                <span className="numeric shrink-0">{shortClock(visit.scheduled_start)}</span>
                <span className="truncate">
                  <strong className="font-semibold">{visit.pet.name}</strong>
                  <span className="lg:hidden">, {visit.owner.name}</span>
                  <span className="sr-only lg:hidden">. </span>
                  <span className="lg:sr-only">, {details(visit)}</span>
                </span>
              </Link>
            </li>
          ))}
        </ol>
      ) : (
        <p className="px-1.5 py-2 text-xs text-muted">Nothing booked</p>
      )}
      {cancelled ? (
        <p className="px-1.5 pt-1.5 text-xs text-muted">{plural(cancelled, 'visit')} cancelled</p>
      ) : null}
    </div>
  );
}

function details(visit: WeekVisit): string {
  const stage = stageOf(visit);
  return [
    serviceName(visit.service.name),
    ...(visit.vet ? [visit.vet.name] : []),
    ...(visit.status === 'booked' ? [] : [statusWord(visit.status, true).toLowerCase()]),
    ...(stage ? [stage] : []),
    `until ${clock(visit.scheduled_end)}`,
  ].join(', ');
}
