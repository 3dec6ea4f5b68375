import { useMemo } from 'react';
import { data, Link } from 'react-router';
import { workplaces } from '#domain/accounts/account.ts';
import { isLive } from '#domain/appointments/appointment.ts';
import { answer, needsSignIn, slugParam } from '../answer.ts';
import { useNow } from '../desk/clock.ts';
import { actOnDay } from '../desk/day-actions.ts';
import { DayHeading } from '../desk/day-heading.tsx';
import { DayList } from '../desk/day-list.tsx';
import { AddPanel, PausePanel, ResumeForm, WaitingPanel } from '../desk/day-panels.tsx';
import { DayTimeline } from '../desk/day-timeline.tsx';
import { useFlashes } from '../desk/flashes.ts';
import { useLiveDays } from '../desk/live-days.ts';
import { SignBanner, SignLink } from '../desk/sign.tsx';
import { SignPanel } from '../desk/sign-panel.tsx';
import { SlotPanel } from '../desk/slot-panel.tsx';
import { entriesOf, minutes } from '../desk/timeline.ts';
import { VisitPanel } from '../desk/visit-panel.tsx';
import { clock, isDay, localIn, longDate, shortDate } from '../format.ts';
import { paths } from '../paths.ts';
import { afterRefusal } from '../revalidate.ts';
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

export const shouldRevalidate = afterRefusal;

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    const actor = needsSignIn(asked);
    const { domain, ctx, url } = asked;
    const clinic = await domain.clinics.get(ctx, slugParam(args.params.clinicSlug));
    const query = (name: string) => url.searchParams.get(name);
    const date = query('date');
    const [day, rules, line] = await Promise.all([
      domain.appointments.clinicDay(ctx, {
        clinic_id: clinic.id,
        ...(date && isDay(date) ? { date } : {}),
      }),
      domain.schedule.getBookingRules(ctx, clinic.id),
      domain.waitlist.listForClinic(ctx, clinic.id),
    ]);
    const chosen = day.visits.find(({ id }) => id === query('visit')) ?? null;
    const starts =
      chosen && isLive(chosen.status)
        ? await domain.availability.listSlots(ctx, {
            clinic_id: clinic.id,
            service_id: chosen.service.id,
            from: day.date,
            to: day.date,
            slot_type: chosen.appointment_type,
          })
        : [];
    const paid = chosen ? await domain.payments.listForVisit(ctx, chosen.id) : null;
    const local = localIn(day.clinic.timezone, ctx.now);
    const until = rules.intake_paused_until;
    return {
      day,
      several: workplaces(actor).length > 1,
      sign: clinic.emergency,
      team: clinic.team.map(({ vet_id, name }) => ({ vet_id, name })),
      today: local.date,
      restOfDay: Math.max(0.25, Math.round((24 - minutes(local.time) / 60) * 100) / 100),
      paused:
        until && new Date(until) > ctx.now
          ? { date: until.slice(0, 10), time: until.slice(11, 16) }
          : null,
      waiting: line.map((entry) => ({
        ...entry,
        until: entry.offer && localIn(day.clinic.timezone, entry.offer.expires_at).time,
      })),
      chosen,
      paid,
      slot: day.open_slots.find(({ id }) => id === query('slot')) ?? null,
      panel: query('panel'),
      starts,
      vet: query('vet'),
      now: ctx.now.toISOString(),
    };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const clinic = await asked.domain.clinics.get(asked.ctx, slugParam(args.params.clinicSlug));
    const problem = await actOnDay(asked, await args.request.formData(), clinic.id, clinic.slug);
    return data(problem, problem.status);
  });

export default function DeskDay({ loaderData, actionData }: Route.ComponentProps) {
  const problem = actionData ?? null;
  const { day, sign, today, vet, chosen, slot, paused, waiting } = loaderData;
  const { slug } = day.clinic;
  const now = useNow(loaderData.now);
  const local = localIn(day.clinic.timezone, now);
  const time = local.date === day.date ? local.time : null;
  const live = useLiveDays({ clinicId: day.clinic.id, date: day.date, version: day.version });
  const entries = useMemo(() => entriesOf(day), [day]);
  const flashes = useFlashes(entries, `${slug} ${day.date}`);
  const nothing = day.visits.length === 0 && day.open_slots.length === 0;
  const close = paths.deskDay(slug, { date: day.date === today ? null : day.date, vet });
  return (
    <Page
      width="window"
      middle={
        <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <span className="flex flex-wrap gap-x-5">
            <Link to={paths.clinic(slug)} className="font-semibold hover:underline">
              {day.clinic.name}
            </Link>
            <Link
              to={paths.deskSchedule(slug)}
              className="text-brand-ink underline-offset-4 hover:underline"
            >
              Schedule
            </Link>
            <Link
              to={paths.deskProfile(slug)}
              className="text-brand-ink underline-offset-4 hover:underline"
            >
              Profile
            </Link>
            <Link
              to={paths.deskMoney(slug)}
              className="text-brand-ink underline-offset-4 hover:underline"
            >
              Money
            </Link>
            <Link
              to={paths.calendar()}
              className="text-brand-ink underline-offset-4 hover:underline"
            >
              Calendar
            </Link>
            <Link
              to={paths.deskReviews(slug)}
              className="text-brand-ink underline-offset-4 hover:underline"
            >
              Reviews
            </Link>
            <Link
              to={paths.deskTeam(slug)}
              className="text-brand-ink underline-offset-4 hover:underline"
            >
              Team
            </Link>
            {loaderData.several ? (
              <Link to={paths.desk()} className="text-brand-ink underline-offset-4 hover:underline">
                Other clinics
              </Link>
            ) : null}
          </span>
          <SignLink {...{ slug, sign, now }} />
        </p>
      }
    >
      <DayHeading
        {...{ day, today, time, vet }}
        waiting={waiting.length}
        paused={paused !== null}
        live={live}
      />
      <SignBanner {...{ slug, sign, now }} />
      {paused ? (
        <div className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-card bg-caution-soft px-4 py-3 text-sm text-caution-ink">
          <p className="numeric">
            <strong className="font-semibold">
              Intake is paused until {paused.date === today ? '' : `${shortDate(paused.date)}, `}
              {clock(paused.time)}.
            </strong>{' '}
            Nobody can book a time before then online. Booked visits stay.
          </p>
          <ResumeForm />
        </div>
      ) : null}
      <div className="flex items-start gap-6 pb-10 text-sm">
        <div className="min-w-0 flex-1">
          {nothing ? (
            <EmptyState title="Nothing on this day" of={['cat']}>
              No visit is booked and no time is offered.
            </EmptyState>
          ) : (
            <>
              <DayTimeline
                {...{ day, time, now, flashes }}
                chosen={chosen?.id ?? slot?.id ?? null}
              />
              <DayList {...{ day, time, vet, now, flashes }} />
            </>
          )}
        </div>
        {panel()}
      </div>
    </Page>
  );

  function panel() {
    const { team, starts, restOfDay, paid } = loaderData;
    const shared = { close, problem };
    if (chosen) return <VisitPanel visit={chosen} {...{ paid, starts, team, now }} {...shared} />;
    if (slot) return <SlotPanel slot={slot} slug={slug} {...shared} />;
    switch (loaderData.panel) {
      case 'pause':
        return <PausePanel restOfDay={restOfDay} paused={paused?.time ?? null} {...shared} />;
      case 'add':
        return <AddPanel day={day} team={team} {...shared} />;
      case 'sign':
        return <SignPanel {...{ sign, now }} {...shared} />;
      case 'waiting':
        return <WaitingPanel entries={waiting} {...shared} />;
      default:
        return null;
    }
  }
}
