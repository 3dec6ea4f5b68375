import { data } from 'react-router';
import { answer, needsSignIn } from '../answer.ts';
import { localIn } from '../format.ts';
import { AskedList } from '../household/asked-list.tsx';
import { changeHousehold } from '../household/change.ts';
import { GivenList } from '../household/given-list.tsx';
import { InviteForm } from '../household/invite-form.tsx';
import { ReceivedList } from '../household/received-list.tsx';
import { paths } from '../paths.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/household';

export const meta: Route.MetaFunction = () => [{ title: 'Your household · FindMyVet' }];

const DONE: Record<string, string> = {
  invite: 'The invitation is on its way',
  withdraw: 'The invitation is taken back',
  change: 'Saved',
  messages: 'Saved',
  transfer: 'They are the owner now, and you are co-owner',
  end: 'That is over. Visits ahead stay booked',
  accepted: 'You are in. Here is what you look after',
};

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    const { user_id, timezone } = needsSignIn(asked);
    const { domain, ctx, url } = asked;
    const [shares, asked_, pets] = await Promise.all([
      domain.household.list(ctx),
      domain.household.listInvitations(ctx),
      domain.pets.list(ctx),
    ]);
    return {
      given: shares.filter(({ owner }) => owner.id === user_id),
      received: shares.filter(({ owner }) => owner.id !== user_id),
      asked: asked_,
      own: pets.filter((pet) => pet.role === 'owner' && pet.deceased_on === null),
      today: localIn(timezone, ctx.now).date,
      done: DONE[url.searchParams.get('done') ?? ''] ?? null,
    };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const refused = await changeHousehold(asked, await args.request.formData());
    return data(refused, refused.refused.status);
  });

export default function Household({ loaderData, actionData }: Route.ComponentProps) {
  const { given, received, asked, own, today, done } = loaderData;
  const wrong = actionData && {
    values: actionData.values,
    errors: actionData.refused.errors,
  };
  const invited = wrong?.values.intent === 'invite' ? wrong : null;
  return (
    <Page width="narrow">
      <Title className="mt-8 sm:mt-12">Your household</Title>
      <p className="mt-1 mb-6 text-muted">
        Who else has your pets: a partner for good, a sitter for some days.
      </p>
      <div className="mb-10 grid gap-5">
        {actionData && Object.keys(actionData.refused.errors).length === 0 ? (
          <Banner tone="error" title={actionData.refused.message} />
        ) : done && !actionData ? (
          <Banner tone="good" title={done} />
        ) : null}
        <GivenList shares={given} today={today} refused={wrong ?? null} />
        <ReceivedList shares={received} today={today} />
        <AskedList asked={asked} />
        {own.length > 0 ? (
          <InviteForm
            // A form that was sent is empty again.
            key={asked.length}
            pets={own}
            values={invited?.values ?? {}}
            errors={invited?.errors ?? {}}
            today={today}
          />
        ) : received.length === 0 ? (
          <EmptyState
            title="Whom do you share?"
            of={['dog', 'cat']}
            action={<ButtonLink to={paths.newPet()}>Add a pet</ButtonLink>}
          >
            Add a pet first, then share it with whoever looks after it too.
          </EmptyState>
        ) : null}
      </div>
    </Page>
  );
}
