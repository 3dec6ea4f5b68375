import { data, Form, redirect } from 'react-router';
import { answer, idParam, needsSignIn, refusal } from '../answer.ts';
import { text } from '../form-values.ts';
import { paths } from '../paths.ts';
import { enterCard } from '../payments/enter-card.ts';
import { MethodRow } from '../payments/method-row.tsx';
import { afterRefusal } from '../revalidate.ts';
import { Banner } from '../ui/banner.tsx';
import { SubmitButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/payment-methods';

export const meta: Route.MetaFunction = () => [{ title: 'Payment methods · FindMyVet' }];

export const shouldRevalidate = afterRefusal;

const DONE = {
  added: 'Your card is saved',
  default: 'This card is used from now on',
  removed: 'The card is removed',
} as const;

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const done = asked.url.searchParams.get('done');
    return {
      methods: await asked.domain.payments.listMethods(asked.ctx),
      done: done !== null && done in DONE ? DONE[done as keyof typeof DONE] : null,
    };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { domain, ctx } = asked;
    const form = await args.request.formData();
    const intent = text(form, 'intent');
    try {
      if (intent === 'add') throw await enterCard(asked, null);
      const id = idParam(text(form, 'id'));
      if (intent === 'default') await domain.payments.makeDefault(ctx, id);
      if (intent === 'remove') await domain.payments.removeMethod(ctx, id);
    } catch (error) {
      if (error instanceof Response) throw error;
      return data({ problem: refusal(error).message }, 409);
    }
    throw redirect(paths.paymentMethods({ done: intent === 'remove' ? 'removed' : 'default' }));
  });

export default function PaymentMethods({ loaderData, actionData }: Route.ComponentProps) {
  const { methods, done } = loaderData;
  return (
    <Page>
      <div className="mx-auto max-w-3xl">
        <Title className="mt-8 mb-2 sm:mt-12">Payment methods</Title>
        <p className="mb-6 text-muted">
          You enter cards at the payment provider. We see the last four digits and never the number.
        </p>
        {actionData ? (
          <div className="mb-5">
            <Banner tone="error" title={actionData.problem}>
              Your cards are as they were.
            </Banner>
          </div>
        ) : done ? (
          <div className="mb-5">
            <Banner tone="good" title={done} />
          </div>
        ) : null}
        {methods.length ? (
          <>
            <ul className="divide-y divide-line rounded-card border border-line bg-surface">
              {methods.map((method) => (
                <MethodRow key={method.id} method={method} />
              ))}
            </ul>
            <Form method="post" className="mt-5">
              <SubmitButton name="intent" value="add" look="plain" busy="One moment">
                Add a card
              </SubmitButton>
            </Form>
          </>
        ) : (
          <EmptyState
            title="No card yet"
            of={['dog']}
            action={
              <Form method="post">
                <SubmitButton name="intent" value="add" busy="One moment">
                  Add a card
                </SubmitButton>
              </Form>
            }
          >
            Some clinics ask for one when you book. Saved here, it is there the next time.
          </EmptyState>
        )}
      </div>
    </Page>
  );
}
