import { data, Form, Link } from 'react-router';
import { NarrowPage } from '../account/narrow-page.tsx';
import { answer, refusal } from '../answer.ts';
import { formValues, text } from '../form-values.ts';
import { paths } from '../paths.ts';
import { Banner } from '../ui/banner.tsx';
import { SubmitButton } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import type { Route } from './+types/forgot';

export const meta: Route.MetaFunction = () => [{ title: 'Set a new password · FindMyVet' }];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async ({ ctx }) => ({ email: ctx.actor?.email ?? '' }));

export const action = (args: Route.ActionArgs) =>
  answer(args, async ({ domain, ctx }) => {
    const form = await args.request.formData();
    const email = text(form, 'email');
    try {
      await domain.accounts.askForReset(ctx, { email });
    } catch (error) {
      const refused = refusal(error);
      return data({ sent: null, values: formValues(form), refused }, refused.status);
    }
    return { sent: email, values: formValues(form), refused: null };
  });

export default function Forgot({ loaderData, actionData }: Route.ComponentProps) {
  const refused = actionData?.refused;
  return (
    <NarrowPage
      title="Set a new password"
      intro="Tell us your address, and a link to choose a password comes by e-mail."
      below={
        <Link
          to={paths.signIn()}
          className="font-semibold text-brand-ink underline underline-offset-4"
        >
          Back to signing in
        </Link>
      }
    >
      {actionData?.sent ? (
        <Banner tone="good" title="Look into your mail">
          If {actionData.sent} has an account here, a link is on its way. It works once, for 15
          minutes.
        </Banner>
      ) : (
        <Form method="post" className="grid gap-4">
          {refused && !refused.errors.email ? (
            <Banner tone="error" title={refused.message} />
          ) : null}
          <TextField
            label="E-mail"
            name="email"
            type="email"
            autoComplete="username"
            required
            defaultValue={actionData?.values.email ?? loaderData.email}
            error={refused?.errors.email}
          />
          <SubmitButton size="lg" wide busy="One moment">
            Send me a link
          </SubmitButton>
        </Form>
      )}
    </NarrowPage>
  );
}
