import { data, Form, redirect } from 'react-router';
import { answer, idParam, needsSignIn } from '../answer.ts';
import type { StuckMoney } from '../contract.ts';
import { text } from '../form-values.ts';
import { ago, money } from '../format.ts';
import { paths } from '../paths.ts';
import { failure } from '../payments/card-words.ts';
import { ReasonField } from '../support/reason-field.tsx';
import { problemOf } from '../support/refused.ts';
import { SupportPage } from '../support/support-page.tsx';
import { ButtonLink, SubmitButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import type { Route } from './+types/support-payments';

export const meta: Route.MetaFunction = () => [{ title: 'Payments · Support · FindMyVet' }];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { domain, ctx, url } = asked;
    const cursor = url.searchParams.get('cursor');
    const { data: stuck, next_cursor } = await domain.support.listStuckMoney(ctx, {
      ...(cursor ? { cursor } : {}),
    });
    const now = ctx.now.toISOString();
    return {
      stuck: stuck.map((one) => ({ ...one, ago: ago(one.since, now) })),
      next: next_cursor,
      done: url.searchParams.get('done'),
    };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { domain, ctx } = asked;
    const form = await args.request.formData();
    try {
      const reason = text(form, 'reason');
      const id = idParam(text(form, 'id'));
      const { settled } = await domain.support.retryStuckMoney(ctx, id, { reason });
      return redirect(paths.supportPayments({ done: settled ? 'settled' : 'asked' }));
    } catch (error) {
      const { problem, status } = problemOf(error);
      return data({ problem }, status);
    }
  });

const DONE: Record<string, string> = {
  settled: 'The provider answered, and it is settled',
  asked: 'The provider was asked again, and it is stuck still',
};

export default function Payments({ loaderData, actionData }: Route.ComponentProps) {
  const { stuck, next, done } = loaderData;
  return (
    <SupportPage
      part="payments"
      title="Money that is stuck"
      problem={actionData?.problem}
      done={done ? (DONE[done] ?? null) : null}
    >
      {stuck.length === 0 ? (
        <EmptyState title="No money is stuck" of={['cat']}>
          Charges and refunds that a provider does not answer, or refuses, stand here.
        </EmptyState>
      ) : (
        <>
          <p className="mb-5 text-muted">
            We ask about what is unanswered each minute, and a webhook that we could not take in is
            sent again by its provider. Asking twice never moves money twice.
          </p>
          <ul className="grid gap-3">
            {stuck.map((one) => (
              <li key={one.id} className="rounded-card border border-line bg-surface p-4">
                <p className="numeric flex flex-wrap items-baseline justify-between gap-x-3">
                  <span className="font-semibold">{WORDS[one.what][one.state]}</span>
                  <span className="font-semibold">{money(one.amount_cents, one.currency)}</span>
                </p>
                <p className="text-sm text-muted">
                  {one.clinic.name}, by {one.provider}, {one.ago}
                </p>
                {one.trouble ? <p className="text-sm text-muted">{failure(one.trouble)}</p> : null}
                <details>
                  <summary className="flex min-h-11 w-fit items-center font-semibold text-brand-ink">
                    Try again<span className="sr-only">, {WORDS[one.what][one.state]}</span>
                  </summary>
                  <Form method="post" className="mt-2 grid gap-4">
                    <input type="hidden" name="id" value={one.id} />
                    <ReasonField />
                    <div>
                      <SubmitButton name="intent" value={one.id} look="plain" busy="Asking">
                        {one.state === 'refused' ? 'Give it back again' : 'Ask the provider again'}
                      </SubmitButton>
                    </div>
                  </Form>
                </details>
              </li>
            ))}
          </ul>
          {next ? (
            <div className="mt-6 flex justify-center">
              <ButtonLink to={paths.supportPayments({ cursor: next })} look="plain">
                More
              </ButtonLink>
            </div>
          ) : null}
        </>
      )}
    </SupportPage>
  );
}

const WORDS: Record<StuckMoney['what'], Record<StuckMoney['state'], string>> = {
  charge: {
    unanswered: 'Charge without an answer',
    owed: 'Charge to give back',
    refused: 'Charge refused',
  },
  checkout: {
    unanswered: 'Checkout without an answer',
    owed: 'Paid for a time that was gone, not given back yet',
    refused: 'Checkout refused',
  },
  refund: {
    unanswered: 'Refund without an answer',
    owed: 'Refund not given yet',
    refused: 'Refund refused by the provider',
  },
};
