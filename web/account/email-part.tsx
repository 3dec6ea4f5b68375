import { Form } from 'react-router';
import type { User } from '../contract.ts';
import { SubmitButton } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import type { SettingsAnswer } from './change.ts';
import { Section } from './section.tsx';

type Props = { user: User; answer: SettingsAnswer | undefined };

/** The address, where it is about to move to, and moving it. */
export function EmailPart({ user, answer }: Props) {
  const errors = answer?.refused.errors ?? {};
  return (
    <Section
      title="E-mail address"
      what={
        <>
          You sign in with <span className="break-words text-ink">{user.email}</span>, and messages
          go there.
        </>
      }
    >
      {user.pending_email ? (
        <Form
          method="post"
          className="flex flex-wrap items-center justify-between gap-x-4 rounded-control bg-info-soft px-4 py-2 text-info-ink"
        >
          <span className="min-w-0 py-1 break-words">
            A link waits for you at {user.pending_email}.
          </span>
          <SubmitButton name="intent" value="email-withdraw" look="quiet">
            Stay with the old one
          </SubmitButton>
        </Form>
      ) : null}
      <Form method="post" className="grid gap-4">
        <TextField
          label="New address"
          name="email"
          type="email"
          autoComplete="email"
          required
          defaultValue={answer?.values.email}
          error={errors.email}
        />
        {user.has_password ? (
          <TextField
            label="Your password"
            name="current_password"
            type="password"
            autoComplete="current-password"
            required
            error={errors.current_password}
          />
        ) : null}
        <div>
          <SubmitButton name="intent" value="email" look="plain" busy="Sending">
            Send a link there
          </SubmitButton>
        </div>
      </Form>
    </Section>
  );
}
