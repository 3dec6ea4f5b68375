import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { longDate, shortDate } from '../format.ts';
import { Icon } from '../ui/icon.tsx';
import { DayTimes, type Press } from './day-times.tsx';
import type { WeekTimes } from './times.ts';

type Props = {
  times: WeekTimes;
  today: string;
  loading: boolean;
  /** The address of the week that begins on a day. */
  to: (from: string) => string;
  press: Press;
  /** What to do when nothing is free for a month. */
  instead: ReactNode;
};

/** Days unfolded at first; the others show how many times they have. */
const OPEN_DAYS = 2;

/** Seven days of free times; lives inside the form that takes one. */
export function Week({ times, today, loading, to, press, instead }: Props) {
  const { from, days, previous, next, nextFree } = times;
  const free = days.filter(({ slots }) => slots.length > 0).map(({ date }) => date);
  const openDays = free.slice(0, OPEN_DAYS);
  return (
    <div aria-busy={loading} className={loading ? 'opacity-50 transition-opacity delay-150' : ''}>
      <div className="mt-4 flex items-center justify-between">
        <WeekLink to={previous && to(previous)} icon={ChevronLeft} label="Earlier days" />
        <p className="text-sm font-semibold">
          {shortDate(from)} to {shortDate(days.at(-1)?.date ?? from)}
        </p>
        <WeekLink to={to(next)} icon={ChevronRight} label="Later days" />
      </div>
      {free.length === 0 ? (
        <div className="mt-3 rounded-control bg-sunken p-4 text-sm">
          <p>No free times in these seven days.</p>
          {nextFree ? (
            <p className="mt-1">
              <Link
                to={to(nextFree)}
                preventScrollReset
                className="font-semibold text-brand-ink underline underline-offset-4"
              >
                Next free: {longDate(nextFree)}
              </Link>
            </p>
          ) : (
            <p className="mt-1 text-muted">{instead}</p>
          )}
        </div>
      ) : (
        <ol className="mt-2 divide-y divide-line">
          {days.map((day) => (
            <li key={day.date}>
              <DayTimes {...{ day, today, press }} open={openDays.includes(day.date)} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

type WeekLinkProps = { to: string | null; icon: typeof ChevronLeft; label: string };

function WeekLink({ to, icon, label }: WeekLinkProps) {
  if (!to) return <span className="size-11" />;
  return (
    <Link
      to={to}
      preventScrollReset
      aria-label={label}
      className="flex size-11 items-center justify-center rounded-control text-muted hover:bg-brand-soft hover:text-brand-ink"
    >
      <Icon of={icon} />
    </Link>
  );
}
