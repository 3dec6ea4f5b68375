import { Link } from 'react-router';
import { answer, needsSignIn, slugParam } from '../answer.ts';
import { DayHeading } from '../desk/day-heading.tsx';
import { DayList } from '../desk/day-list.tsx';
import { DayTimeline } from '../desk/day-timeline.tsx';
import { VisitPanel } from '../desk/visit-panel.tsx';
import { isDay, localIn, longDate } from '../format.ts';
import { paths } from '../paths.ts';
import { EmergencyBadge } from '../ui/emergency-state.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import type { Route } from './+types/desk-day';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title: loaderData
      ? `${longDate(loaderData.day.date)} · ${loaderData.day.clinic.name} · FindMyVet`
      : 'FindMyVet',
  },
];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { domain, ctx, url } = asked;
    const clinic = await domain.clinics.get(ctx, slugParam(args.params.clinicSlug));
    const date = url.searchParams.get('date');
    const day = await domain.appointments.clinicDay(ctx, {
      clinic_id: clinic.id,
      ...(date && isDay(date) ? { date } : {}),
    });
    const local = localIn(day.clinic.timezone, ctx.now);
    return {
      day,
      emergency: clinic.accepts_emergency || clinic.emergency ? { sign: clinic.emergency } : null,
      today: local.date,
      time: local.date === day.date ? local.time : null,
      vet: url.searchParams.get('vet'),
      visit: url.searchParams.get('visit'),
      now: ctx.now.toISOString(),
    };
  });

export default function DeskDay({ loaderData }: Route.ComponentProps) {
  const { day, emergency, today, time, vet, visit, now } = loaderData;
  const chosen = day.visits.find(({ id }) => id === visit);
  const nothing = day.visits.length === 0 && day.open_slots.length === 0;
  return (
    <Page
      width="window"
      middle={
        <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <Link to={paths.clinic(day.clinic.slug)} className="font-semibold hover:underline">
            {day.clinic.name}
          </Link>
          {emergency ? (
            <span className="flex items-center gap-2 text-sm text-muted">
              Emergency sign <EmergencyBadge sign={emergency.sign} now={now} desk />
            </span>
          ) : null}
        </p>
      }
    >
      <DayHeading {...{ day, today }} />
      <div className="flex items-start gap-6 pb-10 text-sm">
        <div className="min-w-0 flex-1">
          {nothing ? (
            <EmptyState title="Nothing on this day" of={['cat']}>
              No visit is booked and no time is offered.
            </EmptyState>
          ) : (
            <>
              <DayTimeline {...{ day, time, chosen: chosen?.id ?? null }} />
              <DayList {...{ day, time, vet }} />
            </>
          )}
        </div>
        {chosen ? (
          <VisitPanel
            visit={chosen}
            close={paths.deskDay(day.clinic.slug, { date: day.date, vet })}
          />
        ) : null}
      </div>
    </Page>
  );
}
