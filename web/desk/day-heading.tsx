import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { Form, Link } from 'react-router';
import type { ClinicDay } from '../contract.ts';
import { addDays, longDate } from '../format.ts';
import { paths } from '../paths.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Title } from '../ui/page.tsx';
import { LiveWord } from './live-word.tsx';
import { minutesLate } from './stage.ts';
import { isCancelled } from './timeline.ts';

type Props = {
  day: ClinicDay;
  today: string;
  time: string | null;
  vet: string | null;
  waiting: number;
  paused: boolean;
  /** Whether the page follows what others do, in a word. */
  live: string;
};

/** Which day, how full it is, and the way to the days around it. */
export function DayHeading({ day, today, time, vet, waiting, paused, live }: Props) {
  const { clinic, date, counts, visits } = day;
  const on = (other: string) =>
    paths.deskDay(clinic.slug, { date: other === today ? null : other });
  const cancelled = visits.filter(isCancelled).length;
  const late = visits.filter((visit) => minutesLate(visit, time) > 0).length;
  const panel = (name: 'pause' | 'add' | 'waiting') =>
    paths.deskDay(clinic.slug, { date: date === today ? null : date, vet, panel: name });
  const facts = [
    `${counts.booked} booked`,
    `${counts.open} open`,
    ...(late ? [`${late} late`] : []),
    ...(cancelled ? [`${cancelled} cancelled`] : []),
  ];
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 py-4 sm:py-5 print:hidden">
      <div className="order-1 -ml-2 flex items-center">
        <DayLink to={on(addDays(date, -1))} icon={ChevronLeft} label="The day before" />
        <DayLink to={on(addDays(date, 1))} icon={ChevronRight} label="The day after" />
      </div>
      <div className="order-3 flex w-full flex-wrap items-baseline gap-x-4 sm:order-2 sm:w-auto sm:flex-1">
        <Title className="text-xl! sm:text-2xl!">{longDate(date)}</Title>
        <p className="numeric text-muted">
          {facts.join(', ')},{' '}
          <Link
            to={panel('waiting')}
            preventScrollReset
            className="underline underline-offset-4 hover:text-ink"
          >
            {waiting} waiting for an earlier time
          </Link>
        </p>
        <LiveWord>{live}</LiveWord>
      </div>
      <div className="order-2 ml-auto flex items-center gap-2 sm:order-3">
        {date === today ? null : (
          <Link
            to={on(today)}
            className="flex min-h-11 items-center rounded-control px-3 font-semibold text-brand-ink hover:bg-brand-soft"
          >
            Today
          </Link>
        )}
        <Form
          action={paths.deskDay(clinic.slug)}
          className="flex items-center gap-2"
          onChange={({ currentTarget }) => currentTarget.requestSubmit()}
        >
          <input
            key={date}
            type="date"
            name="date"
            aria-label="Go to a day"
            defaultValue={date}
            className="numeric h-11 rounded-control border border-outline bg-surface px-3 text-sm hover:border-ink"
          />
          <noscript>
            <Button type="submit" look="plain">
              Go
            </Button>
          </noscript>
        </Form>
      </div>
      <div className="order-4 flex w-full flex-wrap items-center gap-2 xl:w-auto">
        <ButtonLink to={panel('add')} look="plain" preventScrollReset className="px-4! text-sm">
          Add or block
        </ButtonLink>
        {paused ? null : (
          <ButtonLink to={panel('pause')} look="plain" preventScrollReset className="px-4! text-sm">
            Pause intake
          </ButtonLink>
        )}
        <ButtonLink
          to={paths.deskBook(clinic.slug, date === today ? {} : { date })}
          className="px-4! text-sm max-xl:ml-auto"
        >
          Walk-in
        </ButtonLink>
      </div>
    </div>
  );
}

export function DayLink({
  to,
  icon,
  label,
}: {
  to: string;
  icon: typeof ChevronLeft;
  label: string;
}) {
  return (
    <Link
      to={to}
      aria-label={label}
      className="flex size-11 items-center justify-center rounded-control text-muted hover:bg-brand-soft hover:text-brand-ink"
    >
      <Icon of={icon} />
    </Link>
  );
}
