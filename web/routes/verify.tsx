import { data, Form, redirect } from 'react-router';
import { LinkGone } from '../account/link-gone.tsx';
import { NarrowPage } from '../account/narrow-page.tsx';
import { answer, refusal } from '../answer.ts';
import { paths } from '../paths.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink, SubmitButton } from '../ui/button.tsx';
import type { Route } from './+types/verify';

export const meta: Route.MetaFunction = () => [{ title: 'Confirm your address · FindMyVet' }];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async ({ domain, ctx, url }) => ({
    link: await domain.accounts.peekVerification(ctx, url.searchParams.get('token') ?? ''),
    done: url.searchParams.has('done'),
  }));

export const action = (args: Route.ActionArgs) =>
  answer(args, async ({ domain, ctx, url }) => {
    try {
      await domain.accounts.verifyEmail(ctx, { token: url.searchParams.get('token') ?? '' });
    } catch (error) {
      return data({ message: refusal(error).message }, refusal(error).status);
    }
    throw redirect(paths.verified());
  });

export default function Verify({ loaderData: { link, done }, actionData }: Route.ComponentProps) {
  if (done) {
    return (
      <NarrowPage title="Your address is confirmed" intro="Clinics can reach you now.">
        <ButtonLink to={paths.home()} size="lg" wide>
          Find a vet
        </ButtonLink>
      </NarrowPage>
    );
  }
  if (!link) return <LinkGone to={paths.account()} again="Go to your account" />;
  return (
    <NarrowPage
      title="Is this your address?"
      intro={`Confirm that ${link.email} is yours. If you made no account here, close this page.`}
    >
      <Form method="post" className="grid gap-4">
        {actionData ? <Banner tone="error" title={actionData.message} /> : null}
        <SubmitButton size="lg" wide busy="One moment">
          Yes, it is mine
        </SubmitButton>
      </Form>
    </NarrowPage>
  );
}
