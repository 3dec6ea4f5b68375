import { Form } from 'react-router';
import { ago, names, plural } from '../format.ts';
import { Banner } from '../ui/banner.tsx';
import { SubmitButton } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import type { SettingsAnswer } from './change.ts';
import type { QrPath } from './qr.ts';
import { Section } from './section.tsx';

type Factor = {
  is_on: boolean;
  since: string | null;
  recovery_codes_left: number;
  required_by: string[];
};

type Props = {
  factor: Factor;
  /** A secret that waits for its first code. */
  setup: { secret: string; qr: QrPath } | null;
  codes: string[] | null;
  hasPassword: boolean;
  answer: SettingsAnswer | undefined;
  now: string;
};

/** A code beside the password: setting it up, its recovery codes, turning it off. */
export function SecondFactorPart({ factor, setup, codes, hasPassword, answer, now }: Props) {
  const errors = answer?.refused.errors ?? {};
  const password = hasPassword ? (
    <TextField
      label="Your password"
      name="current_password"
      type="password"
      autoComplete="current-password"
      required
      error={errors.current_password}
    />
  ) : null;
  return (
    <Section
      title="Second factor"
      what="A code of your phone beside your password or a link, so that a stolen one alone opens nothing. Passkeys need none."
    >
      {factor.required_by.length > 0 && !factor.is_on ? (
        <Banner tone="caution" title={`${names(factor.required_by)} asks its staff for it`}>
          The desk opens once it is on.
        </Banner>
      ) : null}
      {codes ? <Codes codes={codes} /> : null}
      {setup && !factor.is_on ? (
        <SetUp {...setup} error={errors.code} />
      ) : factor.is_on ? (
        <>
          <p>
            On{factor.since ? ` since ${ago(factor.since, now)}` : ''}.{' '}
            {plural(factor.recovery_codes_left, 'recovery code')} left.
          </p>
          <Form method="post" className="grid gap-4">
            {password}
            <TextField
              label="Code, to turn it off"
              name="code"
              autoComplete="one-time-code"
              maxLength={20}
              error={errors.code}
            />
            <div className="flex flex-wrap gap-3">
              <SubmitButton name="intent" value="factor-codes" look="plain" busy="One moment">
                New recovery codes
              </SubmitButton>
              <SubmitButton name="intent" value="factor-off" look="danger" busy="One moment">
                Turn it off
              </SubmitButton>
            </div>
          </Form>
        </>
      ) : (
        <Form method="post" className="grid gap-4">
          {password}
          <div>
            <SubmitButton name="intent" value="factor-begin" look="plain" busy="One moment">
              Set it up
            </SubmitButton>
          </div>
        </Form>
      )}
    </Section>
  );
}

function SetUp({ secret, qr, error }: { secret: string; qr: QrPath; error?: string }) {
  return (
    <Form method="post" className="grid gap-4">
      <p>Scan this with an authenticator, such as the one of your phone, and type what it shows.</p>
      <svg
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        role="img"
        aria-label="QR code for your authenticator"
        className="size-48 rounded-control bg-white"
      >
        <path d={qr.path} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <p className="text-sm text-muted">
        Or type this into it:{' '}
        <span className="numeric break-all text-ink">{secret.match(/.{1,4}/g)?.join(' ')}</span>
      </p>
      <TextField
        label="Code"
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={20}
        required
        error={error}
      />
      <div>
        <SubmitButton name="intent" value="factor-confirm" busy="One moment">
          Turn it on
        </SubmitButton>
      </div>
    </Form>
  );
}

function Codes({ codes }: { codes: string[] }) {
  return (
    <Banner tone="good" title="Keep these recovery codes">
      <p>
        Each lets you in once when your phone is lost. Write them down: they are shown only now.
      </p>
      <ul className="numeric mt-3 grid grid-cols-2 gap-x-6 gap-y-1 font-semibold">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </Banner>
  );
}
