import { useMemo } from 'react';
import { data, Link } from 'react-router';
import { workplaces } from '#domain/accounts/account.ts';
import { isLive } from '#domain/appointments/appointment.ts';
import { type Asked, answer, idParam, needsSignIn, slugParam } from '../answer.ts';
import { useNow } from '../desk/clock.ts';
import { actOnDay } from '../desk/day-actions.ts';
import { DayHeading } from '../desk/day-heading.tsx';
import { DayList } from '../desk/day-list.tsx';
import { AddPanel, PausePanel, WaitingPanel } from '../desk/day-panels.tsx';
import { DayPaper } from '../desk/day-paper.tsx';
import { DayTimeline } from '../desk/day-timeline.tsx';
import { DeskNav } from '../desk/desk-nav.tsx';
import { useDrag } from '../desk/drag.ts';
import { DragHint, DragMarks } from '../desk/drag-marks.tsx';
import { DropNotice, useDrop } from '../desk/drop.tsx';
import { targetsFor } from '../desk/drop-targets.ts';
import { useFlashes } from '../desk/flashes.ts';
import { MovedPanel, TakenPanel } from '../desk/gone-panel.tsx';
import { useLiveDays } from '../desk/live-days.ts';
import { NothingPlanned } from '../desk/nothing-planned.tsx';
import { PausedBanner } from '../desk/paused-banner.tsx';
import { SignBanner, SignLink } from '../desk/sign.tsx';
import { SignPanel } from '../desk/sign-panel.tsx';
import { SlotPanel } from '../desk/slot-panel.tsx';
import { entriesOf, minutes } from '../desk/timeline.ts';
import { VisitPanel } from '../desk/visit-panel.tsx';
import { dateTime, isDay, localIn, longDate } from '../format.ts';
import { paths } from '../paths.ts';
import { afterRefusal } from '../revalidate.ts';
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
    const slots = [...day.open_slots, ...day.held.map(({ slot }) => slot)];
    const paid = chosen ? await domain.payments.listForVisit(ctx, chosen.id) : null;
    const local = localIn(day.clinic.timezone, ctx.now);
    const until = rules.intake_paused_until;
    return {
      day,
      several: workplaces(actor).length > 1,
      sign: clinic.emergency,
      team: clinic.team.map(({ vet_id, name }) => ({ vet_id, name })),
      buffer: rules.buffer_min,
      printed: dateTime(local.date, local.time),
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
      slot: slots.find(({ id }) => id === query('slot')) ?? null,
      isSlotGone: query('slot') !== null && slots.every(({ id }) => id !== query('slot')),
      elsewhere: chosen ? null : await elsewhere(asked, clinic.id, query('visit')),
      panel: query('panel'),
      starts,
      vet: query('vet'),
      now: ctx.now.toISOString(),
    };
  });

/** A visit whose panel is asked for and that is on another day by now. */
async function elsewhere({ domain, ctx }: Asked, clinicId: string, id: string | null) {
  if (!id) return null;
  const visit = await domain.appointments.get(ctx, idParam(id));
  return visit.clinic.id === clinicId ? visit : null;
}

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const clinic = await asked.domain.clinics.get(asked.ctx, slugParam(args.params.clinicSlug));
    const problem = await actOnDay(asked, await args.request.formData(), clinic.id, clinic.slug);
    return data(problem, problem.status);
  });

export default function DeskDay({ loaderData, actionData }: Route.ComponentProps) {
  const problem = actionData ?? null;
  const { day, sign, vet, chosen, slot, paused, waiting } = loaderData;
  const { slug } = day.clinic;
  const now = useNow(loaderData.now);
  const local = localIn(day.clinic.timezone, now);
  const today = local.date;
  const time = today === day.date ? local.time : null;
  const { shown, isOnItsWay, notice, drop, undo, close: closeNotice } = useDrop(day);
  const drag = useDrag({
    columns: shown.columns.map(({ vet_id }) => vet_id),
    targetsOf: (visit) => targetsFor({ day: shown, now, buffer: loaderData.buffer }, visit),
    drop,
  });
  const live = useLiveDays({
    clinicId: day.clinic.id,
    date: day.date,
    version: day.version,
    held: drag.held !== null || isOnItsWay,
  });
  const entries = useMemo(() => entriesOf(day), [day]);
  const flashes = useFlashes(entries, `${slug} ${day.date}`);
  const nothing = entries.length === 0 && day.visits.length === 0;
  const close = paths.deskDay(slug, { date: day.date === today ? null : day.date, vet });
  return (
    <Page
      width="window"
      middle={
        <p className="flex flex-wrap items-center justify-between gap-x-4">
          <span className="flex flex-wrap items-center gap-x-5">
            <Link to={paths.clinic(slug)} className="font-semibold hover:underline">
              {day.clinic.name}
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
      bar={<DeskNav slug={slug} current="day" wide />}
    >
      <DayPaper day={day} now={loaderData.printed} />
      <DayHeading
        {...{ day, today, time, vet }}
        waiting={waiting.length}
        paused={paused !== null}
        live={live}
      />
      <div className="print:hidden">
        <SignBanner {...{ slug, sign, now }} />
      </div>
      {paused ? <PausedBanner {...{ paused, today }} /> : null}
      <div className="flex items-start gap-6 pb-10 text-sm print:hidden">
        <div className="min-w-0 flex-1">
          {nothing ? (
            <NothingPlanned slug={slug} when="day" />
          ) : (
            <>
              <DayTimeline
                {...{ time, now, flashes, drag }}
                day={shown}
                chosen={chosen?.id ?? slot?.id ?? null}
              />
              <DayList {...{ time, vet, now, flashes, drag }} day={shown} />
              {live ? <DragHint /> : null}
            </>
          )}
        </div>
        {panel()}
      </div>
      <DragMarks drag={drag} />
      <DropNotice {...{ notice, undo }} close={closeNotice} />
    </Page>
  );

  function panel() {
    const { team, starts, restOfDay, paid } = loaderData;
    const shared = { close, problem };
    if (chosen) return <VisitPanel visit={chosen} {...{ paid, starts, team, now }} {...shared} />;
    if (loaderData.elsewhere) return <MovedPanel visit={loaderData.elsewhere} close={close} />;
    if (slot) {
      const held = day.held.find((one) => one.slot.id === slot.id) ?? null;
      return <SlotPanel {...{ slot, slug, held, now }} {...shared} />;
    }
    if (loaderData.isSlotGone) return <TakenPanel close={close} />;
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
