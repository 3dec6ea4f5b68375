import { data, redirect } from 'react-router';
import { PAYMENT_STATES } from '#domain/payments/payment.ts';
import { answer, idParam, needsSignIn, refusal, slugParam } from '../answer.ts';
import { optional, text } from '../form-values.ts';
import { loadMoney } from '../money/load.ts';
import { MoneyPage } from '../money/money-page.tsx';
import { PaymentRow } from '../money/payment-row.tsx';
import { oneIn } from '../money/period.ts';
import { PeriodForm } from '../money/period-form.tsx';
import { TakingsTable } from '../money/takings-table.tsx';
import { paths } from '../paths.ts';
import { afterRefusal } from '../revalidate.ts';
import { cents } from '../typed-cents.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import type { Route } from './+types/desk-payments';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Payments · ${loaderData?.clinic.name ?? 'the clinic'} · FindMyVet` },
];

export const shouldRevalidate = afterRefusal;

const STATES = {
  '': 'All of them',
  taken: 'Taken',
  given_back: 'Given back',
  failed: 'Failed tries',
  open: 'Open',
};

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    const { clinic, period } = await loadMoney(asked, args.params.clinicSlug);
    const { domain, ctx, url } = asked;
    const state = oneIn(PAYMENT_STATES, url.searchParams.get('state'));
    const cursor = url.searchParams.get('cursor') ?? undefined;
    const [payments, takings] = await Promise.all([
      domain.payments.listForClinic(ctx, clinic.id, { ...period, ...(state && { state }), cursor }),
      domain.payments.takings(ctx, clinic.id, period),
    ]);
    const done = url.searchParams.has('done');
    return { clinic, period, state, payments, takings, done };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const form = await args.request.formData();
    const id = idParam(text(form, 'payment_id'));
    const reason = optional(form, 'reason');
    try {
      await asked.domain.payments.refund(asked.ctx, id, {
        amount_cents: cents(text(form, 'amount')),
        ...(reason && { reason }),
      });
    } catch (error) {
      const { message, errors, status } = refusal(error);
      const [why] = Object.values(errors);
      return data({ id, problem: why ? `The amount ${why}.` : message }, status);
    }
    const { searchParams } = asked.url;
    const kept = Object.fromEntries(
      ['from', 'to', 'state', 'cursor'].map((name) => [name, searchParams.get(name)]),
    );
    throw redirect(paths.deskPayments(slugParam(args.params.clinicSlug), { ...kept, done: 1 }));
  });

export default function DeskPayments({ loaderData, actionData }: Route.ComponentProps) {
  const { clinic, period, state, payments, takings, done } = loaderData;
  return (
    <MoneyPage {...{ clinic, period }} part="payments">
      {done && !actionData ? (
        <div className="mb-5">
          <Banner tone="good" title="The money is on its way back" />
        </div>
      ) : null}
      <PeriodForm period={period} states={{ label: 'Which', chosen: state, words: STATES }} />
      {takings.length > 0 ? <TakingsTable takings={takings} /> : null}
      {payments.data.length === 0 ? (
        <EmptyState
          title="No payment here"
          of={['dog']}
          action={<ButtonLink to={paths.deskDay(clinic.slug)}>The day</ButtonLink>}
        >
          Choose other days. What is paid online, in cash or on the terminal appears here.
        </EmptyState>
      ) : (
        <>
          <ul className="divide-y divide-line rounded-card border border-line bg-surface text-sm">
            {payments.data.map((payment) => (
              <PaymentRow
                key={payment.id}
                payment={payment}
                slug={clinic.slug}
                problem={actionData?.id === payment.id ? actionData.problem : null}
              />
            ))}
          </ul>
          {payments.next_cursor ? (
            <div className="mt-5 mb-8">
              <ButtonLink
                look="plain"
                to={paths.deskPayments(clinic.slug, {
                  ...period,
                  state,
                  cursor: payments.next_cursor,
                })}
              >
                Older
              </ButtonLink>
            </div>
          ) : null}
        </>
      )}
    </MoneyPage>
  );
}
