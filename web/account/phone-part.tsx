import { Form } from 'react-router';
import type { PhoneVerification } from '../contract.ts';
import { phoneNumber } from '../format.ts';
import { Badge } from '../ui/badge.tsx';
import { SubmitButton } from '../ui/button.tsx';
import { FieldError, TextField } from '../ui/field.tsx';
import type { SettingsAnswer } from './change.ts';
import { Section } from './section.tsx';

type Props = { phone: PhoneVerification; answer: SettingsAnswer | undefined };

/** Proving that the number is one's own; nothing where there is no number, or no text could be sent to it. */
export function PhonePart({ phone, answer }: Props) {
  const { is_offered, phone: number, verified_at, code_expires_at } = phone;
  if (!number || !(is_offered || verified_at)) return null;
  const errors = answer?.refused.errors ?? {};
  const shown = <span className="numeric whitespace-nowrap text-ink">{phoneNumber(number)}</span>;
  if (verified_at) {
    return (
      <Section title="Your phone" what={<>You confirmed that {shown} is yours.</>}>
        <div>
          <Badge tone="good">Confirmed</Badge>
        </div>
      </Section>
    );
  }
  return (
    <Section
      title="Your phone"
      what={
        code_expires_at ? (
          <>We sent six digits to {shown}. They work for ten minutes.</>
        ) : (
          <>Confirm that {shown} is yours: we send you a text with six digits.</>
        )
      }
    >
      {code_expires_at ? (
        <Form method="post" className="grid gap-4">
          <TextField
            label="Code"
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={20}
            required
            error={errors.code}
          />
          <div>
            <SubmitButton name="intent" value="phone-confirm" busy="One moment">
              Confirm
            </SubmitButton>
          </div>
        </Form>
      ) : null}
      <Form method="post">
        <SubmitButton
          name="intent"
          value="phone-ask"
          look={code_expires_at ? 'quiet' : 'plain'}
          busy="Sending"
        >
          {code_expires_at ? 'Send another code' : 'Send a code'}
        </SubmitButton>
        {errors.phone ? <FieldError>{`Your number ${errors.phone}.`}</FieldError> : null}
      </Form>
    </Section>
  );
}
