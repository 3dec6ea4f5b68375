import { data, Form, redirect, useNavigation } from 'react-router';
import { answer, idParam, needsSignIn, refusal } from '../answer.ts';
import { loadWeek } from '../clinic/times.ts';
import { Week } from '../clinic/week.tsx';
import type { Slot } from '../contract.ts';
import { text } from '../form-values.ts';
import { dateTime, localIn, phoneNumber, serviceName } from '../format.ts';
import { paths } from '../paths.ts';
import { afterRefusal } from '../revalidate.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Page, Title } from '../ui/page.tsx';
import { TimePill } from '../ui/time-pill.tsx';
import { ownerCan } from '../visits/can.ts';
import { shownVisit } from '../visits/shown.ts';
import type { Route } from './+types/visit-move';

export const meta: Route.MetaFunction = () => [{ title: 'Move a visit · FindMyVet' }];

export const shouldRevalidate = afterRefusal;

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    const { timezone } = needsSignIn(asked);
    const { domain, ctx, url } = asked;
    const visit = await domain.appointments.get(ctx, idParam(args.params.id));
    const can = ownerCan(visit, ctx.now);
    const today = localIn(visit.clinic.timezone, ctx.now).date;
    const refused = can.live
      ? can.move === true
        ? null
        : can.move
      : 'This visit is over already.';
    const week = refused
      ? null
      : await loadWeek(asked, today, url.searchParams.get('from'), {
          clinic_id: visit.clinic.id,
          service_id: visit.service.id,
          slot_type: visit.appointment_type,
        });
    return {
      shown: shownVisit(visit, [], ctx.now, timezone),
      week,
      refused,
      today,
      now: ctx.now.toISOString(),
    };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { domain, ctx } = asked;
    const id = idParam(args.params.id);
    let next = paths.visit(id, { done: 'moved' });
    const slot_id = text(await args.request.formData(), 'slot_id');
    try {
      const moved = await domain.appointments.reschedule(ctx, id, { slot_id });
      // Staff go back to their day, where the visit is now.
      if ('owner' in moved) {
        next = paths.deskDay(moved.clinic.slug, { date: moved.scheduled_date, visit: id });
      }
    } catch (error) {
      const { code, message, extra, status } = refusal(error);
      return data({ code, message, alternatives: (extra.alternatives ?? []) as Slot[] }, status);
    }
    throw redirect(next);
  });

export default function MoveVisit({ loaderData, actionData }: Route.ComponentProps) {
  const { shown, week, refused, today, now } = loaderData;
  const { visit, zone, policy } = shown;
  const { state, location } = useNavigation();
  const here = paths.moveVisit(visit.id);
  const loading = state === 'loading' && location.pathname === here;
  return (
    <Page width="narrow">
      <Title className="mt-8 sm:mt-12">Move {visit.pet.name}'s visit</Title>
      <p className="numeric mt-2 text-muted">
        Now {dateTime(visit.scheduled_date, visit.scheduled_start)}
        {zone}. {serviceName(visit.service.name)} at {visit.clinic.name}.
      </p>
      <p className="mt-1 mb-5 text-sm text-muted">
        It is yours until you press another time. The code stays the same.
        {policy ? ` ${policy}.` : ''}
      </p>
      {actionData ? (
        <Form method="post" action={here} className="mb-5">
          <Banner
            tone="caution"
            title={
              actionData.code === 'slot_taken'
                ? 'Someone took that time a moment ago'
                : actionData.message
            }
          >
            Your visit is where it was.{' '}
            {actionData.alternatives.length ? 'These are free near it:' : ''}
          </Banner>
          <ul className="mt-3 flex flex-wrap gap-2">
            {actionData.alternatives.map((slot) => (
              <li key={slot.id}>
                <TimePill
                  slot={slot}
                  name="slot_id"
                  value={slot.id}
                  {...{ today, now }}
                  className="min-w-36"
                />
              </li>
            ))}
          </ul>
        </Form>
      ) : null}
      {week ? (
        <Card className="p-4 pt-0.5 sm:p-5 sm:pt-1">
          <Form method="post" action={here}>
            <Week
              times={week}
              {...{ today, loading }}
              to={(from) => paths.moveVisit(visit.id, { from })}
              press={(slot) => ({ name: 'slot_id', value: slot.id })}
              instead={`Call the clinic at ${phoneNumber(visit.clinic.phone)}.`}
            />
          </Form>
        </Card>
      ) : (
        <Banner tone="caution" title="This visit cannot be moved here">
          {refused}
        </Banner>
      )}
      <ButtonLink to={paths.visit(visit.id)} look="plain" className="mt-5">
        {week ? 'Keep the time' : 'Back to the visit'}
      </ButtonLink>
    </Page>
  );
}
