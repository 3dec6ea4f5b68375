import { Form } from 'react-router';
import { paths } from '../paths.ts';
import { ButtonLink, SubmitButton } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import type { SettingsAnswer } from './change.ts';
import { Section } from './section.tsx';

type Props = { email: string; answer: SettingsAnswer | undefined };

/** Asks for the old password and the new one. */
export function PasswordPart({ email, answer }: Props) {
  const errors = answer?.refused.errors ?? {};
  return (
    <Section title="Password" what="Your other devices are signed out when you change it.">
      <Form method="post" className="grid gap-4">
        {/* Password keepers look for whose password it is. */}
        <input type="hidden" autoComplete="username" value={email} readOnly />
        <TextField
          label="Password now"
          name="current_password"
          type="password"
          autoComplete="current-password"
          required
          error={errors.current_password}
        />
        <TextField
          label="New password"
          name="password"
          type="password"
          autoComplete="new-password"
          required
          hint="At least 8 characters. A short sentence works well."
          error={errors.password}
        />
        <div>
          <SubmitButton name="intent" value="password" busy="One moment">
            Change password
          </SubmitButton>
        </div>
      </Form>
    </Section>
  );
}

/** For who comes in by link, passkey or provider. */
export function NoPasswordPart() {
  return (
    <Section
      title="Password"
      what="You have none: you come in another way. You can set one by a link that comes by e-mail."
    >
      <div>
        <ButtonLink to={paths.forgot()} look="plain">
          Set a password
        </ButtonLink>
      </div>
    </Section>
  );
}
