import { data, Form, redirect } from 'react-router';
import { LinkGone } from '../account/link-gone.tsx';
import { NarrowPage } from '../account/narrow-page.tsx';
import { answer, refusal } from '../answer.ts';
import { paths } from '../paths.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink, SubmitButton } from '../ui/button.tsx';
import type { Route } from './+types/address-back';

export const meta: Route.MetaFunction = () => [{ title: 'Take your account back · FindMyVet' }];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async ({ domain, ctx, url }) => ({
    link: await domain.accounts.peekEmailUndo(ctx, url.searchParams.get('token') ?? ''),
    done: url.searchParams.has('done'),
  }));

export const action = (args: Route.ActionArgs) =>
  answer(args, async ({ domain, ctx, url, clear }) => {
    try {
      const token = url.searchParams.get('token') ?? '';
      await domain.accounts.undoEmailChange(ctx, { token });
    } catch (error) {
      return data({ message: refusal(error).message }, refusal(error).status);
    }
    throw redirect(paths.addressBackDone(), { headers: { 'set-cookie': clear() } });
  });

export default function AddressBack({ loaderData, actionData }: Route.ComponentProps) {
  const { link, done } = loaderData;
  if (done) {
    return (
      <NarrowPage
        title="The account is yours again"
        intro="Everybody is signed out. A link to set a new password is on its way to you."
      >
        <ButtonLink to={paths.home()} look="plain" wide>
          Find a vet
        </ButtonLink>
      </NarrowPage>
    );
  }
  if (!link) return <LinkGone to={paths.signIn()} again="Sign in" />;
  return (
    <NarrowPage
      title="Take your account back?"
      intro={`It goes back to ${link.old_email}. Everybody is signed out, passkeys and linked providers are removed, and you set a new password.`}
    >
      <Form method="post" className="grid gap-4">
        {actionData ? <Banner tone="error" title={actionData.message} /> : null}
        <SubmitButton size="lg" wide look="danger" busy="One moment">
          It was not me, take it back
        </SubmitButton>
      </Form>
    </NarrowPage>
  );
}
