import { data, Form, redirect } from 'react-router';
import { LinkGone } from '../account/link-gone.tsx';
import { NarrowPage } from '../account/narrow-page.tsx';
import { answer, refusal } from '../answer.ts';
import { paths } from '../paths.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink, SubmitButton } from '../ui/button.tsx';
import type { Route } from './+types/new-address';

export const meta: Route.MetaFunction = () => [{ title: 'Your new address · FindMyVet' }];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async ({ domain, ctx, url }) => ({
    link: await domain.accounts.peekEmailChange(ctx, url.searchParams.get('token') ?? ''),
    done: url.searchParams.has('done'),
    signedIn: ctx.actor !== null,
  }));

export const action = (args: Route.ActionArgs) =>
  answer(args, async ({ domain, ctx, url, cookie, clear }) => {
    try {
      const token = url.searchParams.get('token') ?? '';
      const session = await domain.accounts.confirmEmailChange(ctx, { token });
      const now = session ? cookie(session.token, session.expires_at) : clear();
      throw redirect(paths.newAddressDone(), { headers: { 'set-cookie': now } });
    } catch (error) {
      if (error instanceof Response) throw error;
      return data({ message: refusal(error).message }, refusal(error).status);
    }
  });

export default function NewAddress({ loaderData, actionData }: Route.ComponentProps) {
  const { link, done, signedIn } = loaderData;
  if (done) {
    return (
      <NarrowPage
        title="Your address is changed"
        intro="Messages go to the new one, and you sign in with it. Your other devices are signed out."
      >
        <ButtonLink to={signedIn ? paths.account() : paths.signIn()} size="lg" wide>
          {signedIn ? 'Your account' : 'Sign in'}
        </ButtonLink>
      </NarrowPage>
    );
  }
  if (!link) return <LinkGone to={paths.account()} again="Go to your account" />;
  return (
    <NarrowPage
      title="Use this address from now on?"
      intro={`Your account moves from ${link.old_email} to ${link.new_email}. All your devices are signed out but this one.`}
    >
      <Form method="post" className="grid gap-4">
        {actionData ? <Banner tone="error" title={actionData.message} /> : null}
        <SubmitButton size="lg" wide busy="One moment">
          Use {link.new_email}
        </SubmitButton>
      </Form>
    </NarrowPage>
  );
}
