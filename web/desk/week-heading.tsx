import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { Link } from 'react-router';
import type { ClinicWeek } from '../contract.ts';
import { addDays, dayRange, plural } from '../format.ts';
import { paths } from '../paths.ts';
import { Title } from '../ui/page.tsx';
import { DayLink } from './day-heading.tsx';
import { LiveWord } from './live-word.tsx';
import { VetFilter } from './vet-filter.tsx';

type Props = { week: ClinicWeek; today: string; vet: string | null; live: string };

/** Which week, how full it is, and the way to the weeks around it. */
export function WeekHeading({ week, today, vet, live }: Props) {
  const { clinic, from, to, days, vets } = week;
  const isNow = from <= today && today <= to;
  const on = (date: string | null, of = vet) => paths.deskWeek(clinic.slug, { date, vet: of });
  const sum = (what: 'booked' | 'open') => days.reduce((all, { counts }) => all + counts[what], 0);
  return (
    <div className="py-4 sm:py-5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="-ml-2 flex items-center">
          <DayLink to={on(addDays(from, -7))} icon={ChevronLeft} label="The week before" />
          <DayLink to={on(addDays(from, 7))} icon={ChevronRight} label="The week after" />
        </div>
        <div className="order-3 flex w-full flex-wrap items-baseline gap-x-4 sm:order-none sm:w-auto sm:flex-1">
          <Title className="text-xl! sm:text-2xl!">{dayRange(from, to)}</Title>
          <p className="numeric text-muted">
            {plural(sum('booked'), 'visit')} booked, {sum('open')} open
          </p>
          <LiveWord>{live}</LiveWord>
        </div>
        {isNow ? null : (
          <Link
            to={on(null)}
            className="ml-auto flex min-h-11 items-center rounded-control px-3 font-semibold text-brand-ink hover:bg-brand-soft"
          >
            This week
          </Link>
        )}
      </div>
      {vets.length > 1 ? (
        <VetFilter
          vets={vets}
          chosen={vets.some(({ vet_id }) => vet_id === vet) ? vet : null}
          to={(of) => on(isNow ? null : from, of)}
        />
      ) : null}
    </div>
  );
}
