import { useEffect, useState } from 'react';
import { Form } from 'react-router';
import type { Refusal } from '../answer.ts';
import type { Values } from '../form-values.ts';
import { paths } from '../paths.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink, SubmitButton } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';

export type AccountAnswer = { values: Values; refused: Refusal } | undefined;

type Props = {
  action?: string;
  answer: AccountAnswer;
  submit: string;
  /** The likely zone of somebody whose browser does not say. */
  timezone?: string;
};

/** Asks who is there; `intent` tells what for: signing in, or a link by e-mail to do so. */
export function SignInForm({ action, answer, submit }: Props) {
  return (
    <Form method="post" action={action} className="grid gap-4">
      <Refused answer={answer} />
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        required
        defaultValue={answer?.values.email}
        error={answer?.refused.errors.email}
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        error={answer?.refused.errors.password}
      />
      <SubmitButton size="lg" wide name="intent" value="sign-in" busy="Signing in" className="mt-1">
        {submit}
      </SubmitButton>
      <div className="flex flex-wrap justify-between gap-x-4">
        <SubmitButton look="quiet" formNoValidate name="intent" value="link" busy="One moment">
          E-mail me a link instead
        </SubmitButton>
        <ButtonLink to={paths.forgot()} look="quiet">
          Forgot your password?
        </ButtonLink>
      </div>
    </Form>
  );
}

export function RegisterForm({ action, answer, submit, timezone = '' }: Props) {
  const { values, refused } = answer ?? {};
  const field = (name: string) => ({
    name,
    defaultValue: values?.[name],
    error: refused?.errors[name],
    required: true,
  });
  return (
    <Form method="post" action={action} className="grid gap-4">
      <input type="hidden" name="intent" value="register" />
      <TimezoneInput likely={timezone} />
      <Refused answer={answer} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label="First name" autoComplete="given-name" {...field('first_name')} />
        <TextField label="Last name" autoComplete="family-name" {...field('last_name')} />
      </div>
      <TextField label="E-mail" type="email" autoComplete="email" {...field('email')} />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="new-password"
        required
        hint="At least 8 characters. A short sentence works well."
        error={refused?.errors.password}
      />
      <SubmitButton size="lg" wide busy="One moment" className="mt-1">
        {submit}
      </SubmitButton>
    </Form>
  );
}

/** A refusal about no field in particular. */
function Refused({ answer }: { answer: AccountAnswer }) {
  if (!answer || Object.keys(answer.refused.errors).length > 0) return null;
  return (
    <Banner tone="error" title={answer.refused.message}>
      Nothing was changed. Check what you typed and try again.
    </Banner>
  );
}

/** The reader's own zone as soon as the browser can tell. */
function TimezoneInput({ likely }: { likely: string }) {
  const [zone, setZone] = useState(likely);
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone ?? likely), [likely]);
  return <input type="hidden" name="timezone" value={zone} />;
}
