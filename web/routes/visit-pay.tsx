import { data, Form, redirect, redirectDocument } from 'react-router';
import { answer, idParam, needsSignIn, refusal } from '../answer.ts';
import { text } from '../form-values.ts';
import { dateTime, money, serviceName } from '../format.ts';
import { paths } from '../paths.ts';
import { CardChoice } from '../payments/card-choice.tsx';
import { failure, isUsable } from '../payments/card-words.ts';
import { enterCard } from '../payments/enter-card.ts';
import { KINDS } from '../payments/visit-money.tsx';
import { afterRefusal } from '../revalidate.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink, SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/visit-pay';

export const meta: Route.MetaFunction = () => [{ title: 'Pay for a visit · FindMyVet' }];

export const shouldRevalidate = afterRefusal;

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { domain, ctx } = asked;
    const id = idParam(args.params.id);
    const visit = await domain.appointments.get(ctx, id);
    const [{ due }, methods] = await Promise.all([
      domain.payments.listForVisit(ctx, id),
      domain.payments.listMethods(ctx),
    ]);
    if (!due) throw redirect(paths.visit(id));
    return { visit, due, methods };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { domain, ctx, origin } = asked;
    const id = idParam(args.params.id);
    const form = await args.request.formData();
    try {
      if (form.get('intent') === 'add-card') throw await enterCard(asked, paths.payVisit(id));
      const payment = await domain.payments.pay(ctx, id, {
        payment_method_id: idParam(text(form, 'payment_method_id')),
        amount_cents: Number(text(form, 'amount_cents')),
        return_url: `${origin}${paths.paymentBack()}{payment_id}`,
      });
      if (payment.action_url) throw redirectDocument(payment.action_url);
      if (payment.status === 'failed') {
        return data({ problem: failure(payment.failure_reason) }, 409);
      }
      const done = payment.status === 'succeeded' ? 'paid' : 'paying';
      throw redirect(paths.visit(id, { done }));
    } catch (error) {
      if (error instanceof Response) throw error;
      return data({ problem: refusal(error).message }, 409);
    }
  });

export default function PayVisit({ loaderData, actionData }: Route.ComponentProps) {
  const { visit, due, methods } = loaderData;
  const amount = money(due.amount_cents, visit.clinic.currency);
  const hasCard = methods.some(isUsable);
  return (
    <Page width="narrow">
      <Title className="mt-8 sm:mt-12">Pay {amount}</Title>
      <p className="numeric mt-2 mb-5 text-muted">
        {KINDS[due.kind]}: {visit.pet.name}, {dateTime(visit.scheduled_date, visit.scheduled_start)}
        . {serviceName(visit.service.name)} at {visit.clinic.name}.
      </p>
      {actionData ? (
        <div className="mb-4">
          <Banner tone="error" title={actionData.problem}>
            Nothing was paid. Choose another card, or try again.
          </Banner>
        </div>
      ) : null}
      <Card className="grid gap-5 p-5 sm:p-6">
        {hasCard ? (
          <Form method="post" id="pay" className="grid gap-5">
            <input type="hidden" name="amount_cents" value={due.amount_cents} />
            <CardChoice methods={methods} legend="Card" />
          </Form>
        ) : (
          <p>Add a card first. You enter it at the payment provider; we never see its number.</p>
        )}
        <div className="flex flex-wrap justify-end gap-3">
          <ButtonLink to={paths.visit(visit.id)} look="plain">
            Not now
          </ButtonLink>
          <Form method="post">
            <SubmitButton
              name="intent"
              value="add-card"
              look={hasCard ? 'plain' : 'strong'}
              busy="One moment"
            >
              {hasCard ? 'Another card' : 'Add a card'}
            </SubmitButton>
          </Form>
          {hasCard ? (
            <SubmitButton form="pay" name="intent" value="pay" busy="Paying">
              Pay {amount}
            </SubmitButton>
          ) : null}
        </div>
      </Card>
    </Page>
  );
}
