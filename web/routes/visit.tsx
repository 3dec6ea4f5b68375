import { Link } from 'react-router';
import { isLive } from '#domain/appointments/appointment.ts';
import { answer, idParam, needsSignIn } from '../answer.ts';
import { localIn } from '../format.ts';
import { paths } from '../paths.ts';
import { VisitMoney } from '../payments/visit-money.tsx';
import { Banner } from '../ui/banner.tsx';
import { Page } from '../ui/page.tsx';
import { Booked } from '../visits/booked.tsx';
import { ownerCan } from '../visits/can.ts';
import { companionsOf } from '../visits/companions.ts';
import { shownVisit } from '../visits/shown.ts';
import { VisitActions } from '../visits/visit-actions.tsx';
import { VisitDetails } from '../visits/visit-details.tsx';
import { VisitHeading } from '../visits/visit-heading.tsx';
import type { Route } from './+types/visit';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.shown.visit.pet.name}'s visit · FindMyVet` : 'FindMyVet' },
];

const DONE = {
  cancelled: 'Cancelled',
  moved: 'Moved',
  waiting: 'You are in line for an earlier time',
  reviewed: 'Thank you. Your review helps the next owner',
  paid: 'Paid',
  paying: 'The payment is on its way',
  unpaid: 'The payment was not confirmed. Nothing was charged',
} as const;

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    const actor = needsSignIn(asked);
    const { domain, ctx, url } = asked;
    const id = idParam(args.params.id);
    const visit = await domain.appointments.get(ctx, id);
    const [history, companions, entries, [review], paid, bills] = await Promise.all([
      domain.appointments.history(ctx, id),
      companionsOf(asked, visit),
      domain.waitlist.list(ctx),
      domain.reviews.ofVisits(ctx, [id]),
      // Money is between who booked and the clinic.
      visit.booked_by ? null : domain.payments.listForVisit(ctx, id),
      domain.invoices.ofVisit(ctx, id),
    ]);
    const { timezone } = visit.clinic;
    const done = url.searchParams.get('done');
    const live = companions.filter((one) => isLive(one.status));
    const justBooked = url.searchParams.has('booked') && visit.status === 'booked';
    return {
      shown: shownVisit(visit, justBooked ? live : [], ctx.now, actor.timezone),
      companions: live,
      paid,
      bills: bills.filter(({ status }) => status === 'issued'),
      history: history.map((event) => ({ ...event, at: localIn(timezone, event.created_at) })),
      reviewed: review !== undefined,
      can: ownerCan(visit, ctx.now),
      waiting: entries.some((entry) => entry.appointment_id === id),
      justBooked,
      done: done !== null && done in DONE ? DONE[done as keyof typeof DONE] : null,
    };
  });

export default function VisitPage({ loaderData }: Route.ComponentProps) {
  const { shown, companions, paid, bills, history, can, waiting, reviewed, justBooked, done } =
    loaderData;
  const { visit, zone, policy } = shown;
  return (
    <Page>
      <div className="mx-auto max-w-3xl pt-6 sm:pt-10">
        {justBooked ? (
          <Booked shown={shown} />
        ) : (
          <>
            <p className="mb-4 print:hidden">
              <Link to={paths.visits()} className="font-semibold text-brand-ink hover:underline">
                Your visits
              </Link>
            </p>
            {done ? (
              <div className="mb-5">
                <Banner tone="good" title={done} />
              </div>
            ) : null}
            <VisitHeading visit={visit} zone={zone} />
          </>
        )}
        <VisitActions {...{ visit, can, waiting, reviewed }} />
        {paid ? <VisitMoney visitId={visit.id} paid={paid} bills={bills} /> : null}
        <VisitDetails
          {...{ visit, policy, companions }}
          history={justBooked ? [] : history}
          code={!justBooked}
        />
      </div>
    </Page>
  );
}
