import { Link } from 'react-router';
import { answer, needsSignIn, slugParam } from '../answer.ts';
import { useNow } from '../desk/clock.ts';
import { DeskNav } from '../desk/desk-nav.tsx';
import { useLiveDays } from '../desk/live-days.ts';
import { NothingPlanned } from '../desk/nothing-planned.tsx';
import { WeekGrid } from '../desk/week-grid.tsx';
import { WeekHeading } from '../desk/week-heading.tsx';
import { isDay, localIn, shortDate } from '../format.ts';
import { paths } from '../paths.ts';
import { Page } from '../ui/page.tsx';
import type { Route } from './+types/desk-week';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title: loaderData
      ? `Week of ${shortDate(loaderData.week.from)} · ${loaderData.week.clinic.name} · FindMyVet`
      : 'FindMyVet',
  },
];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { domain, ctx, url } = asked;
    const { id } = await domain.clinics.get(ctx, slugParam(args.params.clinicSlug));
    const [date, vet] = [url.searchParams.get('date'), url.searchParams.get('vet')];
    const week = await domain.appointments.clinicWeek(ctx, {
      clinic_id: id,
      ...(date && isDay(date) ? { date } : {}),
      ...(vet && UUID.test(vet) ? { vet_id: vet } : {}),
    });
    return { week, vet, now: ctx.now.toISOString() };
  });

export default function DeskWeek({ loaderData: { week, vet, ...loaded } }: Route.ComponentProps) {
  const { clinic, from: date, version } = week;
  const now = useNow(loaded.now);
  const { date: today, time } = localIn(clinic.timezone, now);
  const live = useLiveDays({ clinicId: clinic.id, date, days: 7, version });
  return (
    <Page
      width="window"
      middle={
        <Link
          to={paths.clinic(clinic.slug)}
          className="inline-flex min-h-11 items-center font-semibold hover:underline"
        >
          {clinic.name}
        </Link>
      }
      bar={<DeskNav slug={clinic.slug} current="week" wide />}
    >
      <WeekHeading {...{ week, today, vet, live }} />
      {week.days.every(({ counts }) => counts.booked + counts.open === 0) ? (
        <NothingPlanned slug={clinic.slug} when="week" />
      ) : (
        <WeekGrid {...{ week, today, time, vet }} />
      )}
    </Page>
  );
}
