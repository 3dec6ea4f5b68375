import { data, Form, redirect } from 'react-router';
import { halfCookie, halfOf } from '../account/half-cookie.ts';
import { NarrowPage } from '../account/narrow-page.tsx';
import { answer, refusal } from '../answer.ts';
import { text } from '../form-values.ts';
import { paths, safeNext } from '../paths.ts';
import { ButtonLink, SubmitButton } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import type { Route } from './+types/sign-in-code';

export const meta: Route.MetaFunction = () => [{ title: 'Sign in · FindMyVet' }];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async ({ url }) => {
    const next = url.searchParams.get('next');
    if (!halfOf(args.request)) throw redirect(paths.signIn(next));
    return { next };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async ({ domain, ctx, url, origin, cookie }) => {
    const form = await args.request.formData();
    const sign_in_token = halfOf(args.request);
    const next = url.searchParams.get('next');
    if (!sign_in_token) throw redirect(paths.signIn(next));
    try {
      const { user, token, expires_at } = await domain.accounts.passSecondFactor(ctx, {
        sign_in_token,
        code: text(form, 'code'),
      });
      const staff = user.roles.some(({ clinic_id }) => clinic_id !== null);
      const headers = new Headers([
        ['set-cookie', cookie(token, expires_at)],
        ['set-cookie', halfCookie(null, origin)],
      ]);
      const home = staff ? paths.desk() : paths.home();
      throw redirect(safeNext(next === '/' ? null : next, home), { headers });
    } catch (error) {
      if (error instanceof Response) throw error;
      const { errors, message, status } = refusal(error);
      return data({ problem: errors.code ?? message }, status);
    }
  });

export default function SignInCode({ loaderData: { next }, actionData }: Route.ComponentProps) {
  return (
    <NarrowPage
      title="And your code"
      intro="Open your authenticator and type the six digits it shows for FindMyVet. A recovery code does as well."
    >
      <Form method="post" className="grid gap-4">
        <TextField
          label="Code"
          name="code"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          maxLength={20}
          required
          error={actionData?.problem}
        />
        <SubmitButton size="lg" wide busy="One moment">
          Sign in
        </SubmitButton>
        <ButtonLink to={paths.signIn(next)} look="quiet" wide>
          Begin again
        </ButtonLink>
      </Form>
    </NarrowPage>
  );
}
