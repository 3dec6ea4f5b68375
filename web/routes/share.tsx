import { data, Form, redirect } from 'react-router';
import { answer, refusal } from '../answer.ts';
import { names } from '../format.ts';
import { termsWords } from '../household/words.ts';
import { paths } from '../paths.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink, SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/share';

export const meta: Route.MetaFunction = () => [{ title: 'Share a pet · FindMyVet' }];

const TOKEN = /^[A-Za-z0-9_-]{20,100}$/;

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async ({ domain, ctx, url }) => {
    if (url.searchParams.has('declined')) return null;
    const token = url.searchParams.get('token') ?? '';
    if (!TOKEN.test(token)) throw data({ code: 'not_found' }, 404);
    const invited = await domain.household.lookUp(ctx, { token });
    const reader = ctx.actor && { name: ctx.actor.first_name, email: ctx.actor.email };
    return { invited, reader, here: `${url.pathname}${url.search}` };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async ({ domain, ctx, url }) => {
    const token = url.searchParams.get('token') ?? '';
    const form = await args.request.formData();
    try {
      if (form.get('intent') === 'decline') {
        await domain.household.decline(ctx, { token });
        throw redirect(paths.shareDeclined());
      }
      await domain.household.accept(ctx, { token });
      throw redirect(paths.household({ done: 'accepted' }));
    } catch (error) {
      return data(refusal(error), 409);
    }
  });

export default function Share({ loaderData, actionData }: Route.ComponentProps) {
  if (!loaderData) return <Declined />;
  const { invited, reader, here } = loaderData;
  const pets = names(invited.pets.map(({ name }) => name));
  return (
    <Page width="narrow">
      <div className="mx-auto max-w-md pt-10 sm:pt-16">
        <Title>Look after {pets}</Title>
        <p className="numeric mt-2 mb-6 text-muted">
          {invited.invited_by_name} asks you. {termsWords(invited)}.{' '}
          {invited.role === 'co_owner'
            ? 'You see and change what is noted, book visits, and move or cancel them.'
            : 'On these days you see what to know and which visits there are.'}
        </p>
        <Card className="p-5 sm:p-6">
          {actionData ? (
            <div className="mb-4">
              <Banner tone="error" title={actionData.message} />
            </div>
          ) : null}
          {reader ? (
            <Form method="post" className="grid gap-3">
              <p>
                You are signed in as <strong className="font-semibold">{reader.name}</strong>,{' '}
                <span className="break-words">{reader.email}</span>.
              </p>
              <SubmitButton name="intent" value="accept" size="lg" wide busy="One moment">
                Yes, I do
              </SubmitButton>
            </Form>
          ) : (
            <div className="grid gap-3">
              <ButtonLink to={paths.signIn(here)} size="lg" wide>
                Sign in and accept
              </ButtonLink>
              <ButtonLink to={paths.register(here)} size="lg" look="plain" wide>
                Make an account
              </ButtonLink>
            </div>
          )}
          <Form method="post" className="mt-3 text-center">
            <SubmitButton name="intent" value="decline" look="quiet">
              No, thank you
            </SubmitButton>
          </Form>
        </Card>
      </div>
    </Page>
  );
}

function Declined() {
  return (
    <Page width="narrow">
      <div className="mx-auto max-w-md pt-10 text-center sm:pt-16">
        <Title>All right</Title>
        <p className="mt-2 mb-6 text-muted">The invitation is answered. Nothing was shared.</p>
        <ButtonLink to={paths.home()} look="plain">
          Find a vet
        </ButtonLink>
      </div>
    </Page>
  );
}
