import { data, Form, redirect } from 'react-router';
import { isLive } from '#domain/appointments/appointment.ts';
import { answer, idParam, needsSignIn, refusal } from '../answer.ts';
import { optional, text } from '../form-values.ts';
import { clock, dateTime, money, serviceName } from '../format.ts';
import { paths } from '../paths.ts';
import { afterRefusal } from '../revalidate.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink, SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { TextArea } from '../ui/field.tsx';
import { Page, Title } from '../ui/page.tsx';
import { ownerCan } from '../visits/can.ts';
import { companionsOf } from '../visits/companions.ts';
import { shownVisit } from '../visits/shown.ts';
import type { Route } from './+types/visit-cancel';

export const meta: Route.MetaFunction = () => [{ title: 'Cancel a visit · FindMyVet' }];

export const shouldRevalidate = afterRefusal;

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    const { timezone } = needsSignIn(asked);
    const { domain, ctx } = asked;
    const id = idParam(args.params.id);
    const visit = await domain.appointments.get(ctx, id);
    const companions = await companionsOf(asked, visit);
    const live = companions.filter((one) => isLive(one.status));
    const quotes = await Promise.all(
      [visit, ...live].map(async (one) => {
        const { fee_cents } = await domain.appointments.cancellationQuote(ctx, one.id);
        return { id: one.id, name: one.pet.name, start: one.scheduled_start, fee_cents };
      }),
    );
    const can = ownerCan(visit, ctx.now);
    return {
      shown: shownVisit(visit, live, ctx.now, timezone),
      quotes,
      refused: can.live ? (can.cancel === true ? null : can.cancel) : 'This visit is over already.',
    };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { domain, ctx } = asked;
    const id = idParam(args.params.id);
    const form = await args.request.formData();
    const reason = optional(form, 'reason')?.slice(0, 1_000);
    const visit = await domain.appointments.get(ctx, id);
    const family = [id, ...(await companionsOf(asked, visit)).map((one) => one.id)];
    const chosen = form.getAll('visit_ids').map(String);
    const ids = chosen.filter((one) => family.includes(one));
    if (ids.length === 0) return data({ reason, problem: 'Choose whose visit to cancel.' }, 422);
    try {
      const quotes = await Promise.all(
        ids.map((one) => domain.appointments.cancellationQuote(ctx, one)),
      );
      const fee = quotes.reduce((sum, quote) => sum + quote.fee_cents, 0);
      const agreed = ids.reduce((sum, one) => sum + (Number(text(form, `fee-${one}`)) || 0), 0);
      if (fee > agreed) {
        const problem = `Cancelling costs ${money(fee, quotes[0]?.currency)} since a moment ago. Nothing was cancelled.`;
        return data({ reason, problem }, 409);
      }
      for (const one of ids) await domain.appointments.cancel(ctx, one, reason ? { reason } : {});
    } catch (error) {
      return data({ reason, problem: refusal(error).message }, 409);
    }
    throw redirect(paths.visit(ids.includes(id) ? id : (ids[0] ?? id), { done: 'cancelled' }));
  });

export default function CancelVisit({ loaderData, actionData }: Route.ComponentProps) {
  const { shown, quotes, refused } = loaderData;
  const { visit, who, zone, policy } = shown;
  const fee = quotes.reduce((sum, quote) => sum + quote.fee_cents, 0);
  const { currency } = visit.clinic;
  return (
    <Page width="narrow">
      <Title className="mt-8 sm:mt-12">
        Cancel {who === visit.pet.name ? `${who}'s` : 'this'} visit?
      </Title>
      <p className="numeric mt-2 mb-5 text-muted">
        {who}, {dateTime(visit.scheduled_date, visit.scheduled_start)}
        {zone}. {serviceName(visit.service.name)} at {visit.clinic.name}.
      </p>
      {actionData?.problem ? (
        <div className="mb-4">
          <Banner tone="error" title={actionData.problem} />
        </div>
      ) : null}
      {refused ? (
        <>
          <Banner tone="caution" title="This visit cannot be cancelled here">
            {refused}
          </Banner>
          <ButtonLink to={paths.visit(visit.id)} look="plain" className="mt-5">
            Back to the visit
          </ButtonLink>
        </>
      ) : (
        <Card className="p-5 sm:p-6">
          <Form method="post" className="grid gap-5">
            <p className={`numeric text-lg font-semibold ${fee ? 'text-emergency-ink' : ''}`}>
              {policy}
            </p>
            {quotes.map((quote) => (
              <input
                key={quote.id}
                type="hidden"
                name={`fee-${quote.id}`}
                value={quote.fee_cents}
              />
            ))}
            {quotes.length > 1 ? (
              <fieldset>
                <legend className="mb-1 font-medium">Who is not coming?</legend>
                {quotes.map((quote) => (
                  <label key={quote.id} className="numeric flex min-h-11 items-center gap-3">
                    <input
                      type="checkbox"
                      name="visit_ids"
                      value={quote.id}
                      defaultChecked
                      className="size-5 accent-brand"
                    />
                    {quote.name}, {clock(quote.start)}
                    <span className="ml-auto text-muted">
                      {quote.fee_cents ? money(quote.fee_cents, currency) : 'free'}
                    </span>
                  </label>
                ))}
              </fieldset>
            ) : (
              <input type="hidden" name="visit_ids" value={visit.id} />
            )}
            <TextArea
              label="Why?"
              name="reason"
              maxLength={1_000}
              rows={2}
              defaultValue={actionData?.reason}
              hint="The clinic reads it. You can leave it empty."
            />
            <div className="flex flex-wrap justify-end gap-3">
              <ButtonLink to={paths.visit(visit.id)} look="plain">
                Keep the visit
              </ButtonLink>
              <SubmitButton look="danger" busy="Cancelling">
                {fee ? `Cancel for ${money(fee, currency)}` : 'Cancel the visit'}
              </SubmitButton>
            </div>
          </Form>
        </Card>
      )}
      <p className="mt-4 text-sm text-muted">
        Somebody else's pet can have the time the moment you cancel.
      </p>
    </Page>
  );
}
