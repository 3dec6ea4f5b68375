import { data, Form, redirect } from 'react-router';
import { answer, idParam, needsSignIn } from '../answer.ts';
import { dateTime, localIn } from '../format.ts';
import { paths } from '../paths.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink, SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Page, Title } from '../ui/page.tsx';
import { ownerCan } from '../visits/can.ts';
import { shownVisit } from '../visits/shown.ts';
import { HowItWorks } from '../waitlist/how-it-works.tsx';
import { joinFrom } from '../waitlist/join.ts';
import { WhenFields } from '../waitlist/when-fields.tsx';
import type { Route } from './+types/visit-wait';

export const meta: Route.MetaFunction = () => [{ title: 'Wait for an earlier time · FindMyVet' }];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    const { timezone } = needsSignIn(asked);
    const { domain, ctx } = asked;
    const visit = await domain.appointments.get(ctx, idParam(args.params.id));
    const can = ownerCan(visit, ctx.now);
    return {
      shown: shownVisit(visit, [], ctx.now, timezone),
      refused: can.live ? (can.move === true ? null : can.move) : 'This visit is over already.',
      today: localIn(visit.clinic.timezone, ctx.now).date,
    };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const id = idParam(args.params.id);
    const visit = await asked.domain.appointments.get(asked.ctx, id);
    const refused = await joinFrom(asked, await args.request.formData(), {
      clinic_id: visit.clinic.id,
      service_id: visit.service.id,
      pet_id: visit.pet.id,
      appointment_id: id,
    });
    if (refused) return data(refused, refused.refused.status);
    throw redirect(paths.visit(id, { done: 'waiting' }));
  });

export default function VisitWait({ loaderData, actionData }: Route.ComponentProps) {
  const { shown, refused, today } = loaderData;
  const { visit, zone } = shown;
  const { errors = {}, message } = actionData?.refused ?? {};
  return (
    <Page width="narrow">
      <Title className="mt-8 sm:mt-12">Wait for an earlier time</Title>
      <p className="numeric mt-2 mb-4 font-medium">
        {visit.pet.name} has {dateTime(visit.scheduled_date, visit.scheduled_start)}
        {zone} at {visit.clinic.name}.
      </p>
      <HowItWorks moves={visit.pet.name} />
      {refused ? (
        <Banner tone="caution" title="This visit cannot move any more">
          {refused}
        </Banner>
      ) : (
        <Card className="p-5 sm:p-6">
          <Form method="post" className="grid gap-4">
            {message && Object.keys(errors).length === 0 ? (
              <Banner tone="caution" title={message} />
            ) : null}
            <WhenFields
              values={actionData?.values ?? {}}
              errors={errors}
              {...{ today }}
              last={visit.scheduled_date}
              team={[]}
            />
            <SubmitButton size="lg" wide busy="One moment">
              Get in line
            </SubmitButton>
          </Form>
        </Card>
      )}
      <ButtonLink to={paths.visit(visit.id)} look="quiet" className="mt-3">
        Back to the visit
      </ButtonLink>
    </Page>
  );
}
