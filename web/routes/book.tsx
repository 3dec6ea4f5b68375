import { data, redirect } from 'react-router';
import { enter } from '../account/enter.ts';
import { answer, idParam } from '../answer.ts';
import { AccountStep } from '../booking/account-step.tsx';
import { Gone } from '../booking/gone.tsx';
import { loadBooking } from '../booking/load.ts';
import { submitBooking, switchTime } from '../booking/submit.ts';
import { Summary } from '../booking/summary.tsx';
import { VisitForm } from '../booking/visit-form.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/book';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Book at ${loaderData?.clinic.name ?? 'a clinic'} · FindMyVet` },
  { name: 'robots', content: 'noindex' },
];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, (asked) => loadBooking(asked, idParam(args.params.slotId)));

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    const form = await args.request.formData();
    const intent = form.get('intent');
    if (intent === 'switch') return { kind: 'visit' as const, ...switchTime(form) };
    if (intent === 'register' || intent === 'sign-in') {
      const entered = await enter(asked, form);
      if (!entered.ok) {
        const { status } = entered.answer.refused;
        return data(
          { kind: 'account' as const, intent: entered.intent, ...entered.answer },
          status,
        );
      }
      // Back to the same address: the chosen time is in it.
      asked.url.searchParams.delete('auth');
      throw redirect(`${asked.url.pathname}${asked.url.search}`, { headers: entered.headers });
    }
    const refused = await submitBooking(asked, form, idParam(args.params.slotId));
    return data({ kind: 'visit' as const, ...refused.data }, refused.init ?? undefined);
  });

export default function Book({ loaderData: booking, actionData }: Route.ComponentProps) {
  const visitAnswer = actionData?.kind === 'visit' ? actionData : undefined;
  const accountAnswer = actionData?.kind === 'account' ? actionData : undefined;
  const taken = visitAnswer?.problem?.code === 'slot_taken';
  return (
    <Page>
      <div className="grid gap-x-12 gap-y-6 pt-6 sm:pt-10 lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start">
        <div className="lg:col-start-2 lg:row-start-1">
          <Summary booking={booking} struck={booking.gone || taken} />
        </div>
        <div className="max-w-2xl lg:col-start-1 lg:row-start-1">
          <Title className="mb-5">
            {booking.reader ? 'Who is the visit for?' : 'First, who is booking?'}
          </Title>
          {booking.gone && !taken ? <Gone booking={booking} /> : null}
          {booking.reader ? (
            <VisitForm key={booking.slot.id} booking={booking} answer={visitAnswer} />
          ) : (
            <AccountStep booking={booking} answer={accountAnswer} />
          )}
        </div>
      </div>
    </Page>
  );
}
