import { data, Form, redirect } from 'react-router';
import { askForCode } from '../account/half-cookie.ts';
import { LinkGone } from '../account/link-gone.tsx';
import { NarrowPage } from '../account/narrow-page.tsx';
import { password } from '../account/password-field.ts';
import { answer, refusal } from '../answer.ts';
import { paths } from '../paths.ts';
import { Banner } from '../ui/banner.tsx';
import { SubmitButton } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import type { Route } from './+types/reset';

export const meta: Route.MetaFunction = () => [{ title: 'Choose a password · FindMyVet' }];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async ({ domain, ctx, url }) => ({
    link: await domain.accounts.peekReset(ctx, url.searchParams.get('token') ?? ''),
  }));

export const action = (args: Route.ActionArgs) =>
  answer(args, async ({ domain, ctx, url, cookie, origin }) => {
    const chosen = password(await args.request.formData());
    const link = { token: url.searchParams.get('token') ?? '', password: chosen };
    try {
      const { token, expires_at } = await domain.accounts.redeemReset(ctx, link);
      throw redirect(paths.account({ part: 'signing-in', done: 'password' }), {
        headers: { 'set-cookie': cookie(token, expires_at) },
      });
    } catch (error) {
      if (error instanceof Response) throw error;
      const refused = refusal(error);
      askForCode(refused, {
        next: paths.account({ part: 'signing-in', done: 'password' }),
        origin,
      });
      return data(refused, refused.status);
    }
  });

export default function Reset({ loaderData: { link }, actionData }: Route.ComponentProps) {
  if (!link) return <LinkGone to={paths.forgot()} again="Ask for another link" />;
  return (
    <NarrowPage title="Choose a password" intro={`For ${link.email}.`}>
      <Form method="post" className="grid gap-4">
        {actionData && !actionData.errors.password ? (
          <Banner tone="error" title={actionData.message} />
        ) : null}
        <input type="hidden" autoComplete="username" value={link.email} readOnly />
        <TextField
          label="New password"
          name="password"
          type="password"
          autoComplete="new-password"
          required
          hint="At least 8 characters. A short sentence works well."
          error={actionData?.errors.password}
        />
        <SubmitButton size="lg" wide busy="One moment">
          Set it and sign in
        </SubmitButton>
      </Form>
    </NarrowPage>
  );
}
