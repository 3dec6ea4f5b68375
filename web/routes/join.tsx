import { data, Form, redirect } from 'react-router';
import { answer, refusal } from '../answer.ts';
import { paths } from '../paths.ts';
import { ROLE_WORDS } from '../team/roles.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink, SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/join';

export const meta: Route.MetaFunction = () => [{ title: 'Join a clinic · FindMyVet' }];

const TOKEN = /^[A-Za-z0-9_-]{20,100}$/;

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async ({ domain, ctx, url }) => {
    const token = url.searchParams.get('token') ?? '';
    if (!TOKEN.test(token)) throw data({ code: 'not_found' }, 404);
    const { clinic, role } = await domain.staff.lookUp(ctx, { token });
    const reader = ctx.actor && { name: ctx.actor.first_name, email: ctx.actor.email };
    return { clinic, role, reader, here: `${url.pathname}${url.search}` };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async ({ domain, ctx, url }) => {
    const token = url.searchParams.get('token') ?? '';
    try {
      const { clinic } = await domain.staff.lookUp(ctx, { token });
      await domain.staff.accept(ctx, { token });
      throw redirect(paths.deskTeam(clinic.slug));
    } catch (error) {
      return data(refusal(error), 409);
    }
  });

export default function Join({ loaderData, actionData }: Route.ComponentProps) {
  const { clinic, role, reader, here } = loaderData;
  return (
    <Page width="narrow">
      <div className="mx-auto max-w-md pt-10 sm:pt-16">
        <Title>Join {clinic.name}</Title>
        <p className="mt-2 mb-6 text-muted">
          You were asked to join the team. Your role: {ROLE_WORDS[role].toLowerCase()}.
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
              <SubmitButton size="lg" wide busy="One moment">
                Join the team
              </SubmitButton>
            </Form>
          ) : (
            <div className="grid gap-3">
              <ButtonLink to={paths.signIn(here)} size="lg" wide>
                Sign in and join
              </ButtonLink>
              <ButtonLink to={paths.register(here)} size="lg" look="plain" wide>
                Make an account
              </ButtonLink>
            </div>
          )}
        </Card>
      </div>
    </Page>
  );
}
