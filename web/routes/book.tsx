import { data, redirect } from 'react-router';
import { enter } from '../account/enter.ts';
import { type Asked, answer, idParam } from '../answer.ts';
import { AccountStep } from '../booking/account-step.tsx';
import { CardStep } from '../booking/card-step.tsx';
import { Gone } from '../booking/gone.tsx';
import { keptOf, loadBooking } from '../booking/load.ts';
import { Offer } from '../booking/offer.tsx';
import { submitBooking } from '../booking/submit.ts';
import { Summary } from '../booking/summary.tsx';
import { letTimeGo, switchTime, takeTime } from '../booking/take.ts';
import { VisitForm } from '../booking/visit-form.tsx';
import { HoldBar } from '../holds/hold-bar.tsx';
import { isUsable } from '../payments/card-words.ts';
import { enterCard } from '../payments/enter-card.ts';
import { afterRefusal } from '../revalidate.ts';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/book';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Book at ${loaderData?.clinic.name ?? 'a clinic'} · FindMyVet` },
];

export const shouldRevalidate = afterRefusal;

export const loader = (args: Route.LoaderArgs) =>
  answer(args, (asked) => loadBooking(asked, idParam(args.params.slotId), keptOf(args)));

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    const form = await args.request.formData();
    const slotId = idParam(args.params.slotId);
    const intent = form.get('intent');
    const kept = keptOf(args);
    if (intent === 'hold') return takeTime(asked, form, slotId, kept);
    if (intent === 'release') return letTimeGo(asked, slotId, kept);
    if (intent === 'switch') return switchTime(asked, form, slotId, kept, args.context);
    if (intent === 'add-card') {
      throw await enterCard(asked, `${asked.url.pathname}${asked.url.search}`);
    }
    if (intent === 'register' || intent === 'sign-in' || intent === 'link') {
      return enterHere(asked, form, args.request);
    }
    const refused = await submitBooking(asked, form, slotId, kept);
    return data({ kind: 'visit' as const, ...refused.data }, refused.init ?? undefined);
  });

/** Signing in on the way: it leads back to the same address, for the chosen time is in it. */
async function enterHere(asked: Asked, form: FormData, request: Request) {
  const { searchParams, pathname } = asked.url;
  searchParams.delete('auth');
  const next = `${pathname}${searchParams.size ? `?${searchParams}` : ''}`;
  const entered = await enter(asked, form, { request, next });
  if (entered.way === 'in') throw redirect(next, { headers: entered.headers });
  if (entered.way === 'sent') {
    return data({ kind: 'sent' as const, email: entered.email }, { headers: entered.headers });
  }
  const { intent, answer: refused } = entered;
  return data({ kind: 'account' as const, intent, ...refused }, refused.refused.status);
}

export default function Book({ loaderData: booking, actionData }: Route.ComponentProps) {
  const visitAnswer = actionData?.kind === 'visit' ? actionData : undefined;
  const accountAnswer = actionData?.kind === 'account' ? actionData : undefined;
  const offerAnswer = actionData?.kind === 'offer' ? actionData : undefined;
  const { hold, now } = booking;
  const taken = visitAnswer?.problem?.code === 'slot_taken' && hold === null;
  const lost = taken || booking.gone || offerAnswer !== undefined;
  // A form that was sent stays, whatever became of its time.
  const form = hold !== null || visitAnswer !== undefined;
  const needsCard = booking.terms !== null && !booking.methods.some(isUsable);
  return (
    <Page bar={hold ? <HoldBar {...hold} now={now} /> : null}>
      <div className="grid gap-x-12 gap-y-6 pt-6 sm:pt-10 lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start">
        <div className="lg:col-start-2 lg:row-start-1">
          <Summary booking={booking} struck={lost} />
        </div>
        <div className="max-w-2xl lg:col-start-1 lg:row-start-1">
          <Title className="mb-5">{title()}</Title>
          {lost && !taken ? (
            <Gone
              booking={booking}
              alternatives={offerAnswer?.problem.alternatives ?? booking.alternatives}
            />
          ) : null}
          {form ? steps() : lost ? null : <Offer booking={booking} />}
        </div>
      </div>
    </Page>
  );

  function title(): string {
    if (!form) return lost ? 'Another time?' : 'Is this the time?';
    if (needsCard) return 'First, a card';
    return booking.reader ? 'Who is the visit for?' : 'First, who is booking?';
  }

  function steps() {
    if (needsCard) return <CardStep booking={booking} />;
    return booking.reader ? (
      <VisitForm key={booking.slot.id} booking={booking} answer={visitAnswer} />
    ) : (
      <AccountStep
        booking={booking}
        answer={accountAnswer}
        sent={actionData?.kind === 'sent' ? actionData.email : null}
      />
    );
  }
}
