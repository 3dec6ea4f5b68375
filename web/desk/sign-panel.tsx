import { Form } from 'react-router';
import { ago } from '../format.ts';
import { SubmitButton } from '../ui/button.tsx';
import { EmergencyBadge, type Sign, waitWords } from '../ui/emergency-state.tsx';
import { TextField } from '../ui/field.tsx';
import type { DayProblem } from './day-actions.ts';
import { Panel } from './panel.tsx';

type Props = { sign: Sign; now: string; close: string; problem: DayProblem | null };

/** What a press sends: the kind of sign and its wait. */
export const signValue = (sign: NonNullable<Sign>): string =>
  [sign.flag_type, sign.wait_min_minutes, sign.wait_max_minutes]
    .filter((part) => part !== null)
    .join(' ');

const ACCEPTING = [
  ['accepting_emergency 0 15', 'Hardly any wait'],
  ['accepting_emergency 15 30', '15 to 30 min'],
  ['accepting_emergency 30 60', '30 to 60 min'],
  ['accepting_emergency 60 120', '1 to 2 hours'],
] as const;

/** Puts the sign up, changes or confirms it, each with one press. */
export function SignPanel({ sign, now, close, problem }: Props) {
  return (
    <Panel of="sign" title="Emergency sign" {...{ close, problem }}>
      {sign ? (
        <div className="mt-3 text-muted">
          <p className="flex flex-wrap items-center gap-2">
            <EmergencyBadge sign={sign} now={now} desk />
            <span className="numeric">
              {[waitWords(sign), `confirmed ${ago(sign.confirmed_at, now)}`]
                .filter(Boolean)
                .join(', ')}
            </span>
          </p>
          <Form method="post" className="mt-3">
            <input type="hidden" name="sign" value={signValue(sign)} />
            <input type="hidden" name="message" value={sign.message ?? ''} />
            <SubmitButton name="intent" value="sign" wide busy="One moment">
              It still holds
            </SubmitButton>
          </Form>
        </div>
      ) : (
        <p className="mt-3 text-muted">
          No sign is up. Owners read “Unconfirmed, call first”, if they find you at all.
        </p>
      )}
      <Form method="post" className="mt-4 grid gap-2">
        <input type="hidden" name="intent" value="sign" />
        <TextField
          label="Your words, if any"
          name="message"
          maxLength={280}
          defaultValue={problem?.values.message ?? sign?.message ?? ''}
          error={problem?.errors.message}
        />
        <h3 className="mt-2 font-semibold">Accepting, with a wait of</h3>
        <div className="grid grid-cols-2 gap-2">
          {ACCEPTING.map(([value, label]) => (
            <SubmitButton
              key={value}
              name="sign"
              value={value}
              look="plain"
              className="px-3! text-sm"
            >
              {label}
            </SubmitButton>
          ))}
        </div>
        <h3 className="mt-2 font-semibold">Not right now</h3>
        <SubmitButton name="sign" value="at_capacity" look="plain" wide>
          At capacity, critical only
        </SubmitButton>
        <SubmitButton name="sign" value="closed_emergency" look="plain" wide>
          Closed for emergencies
        </SubmitButton>
      </Form>
      {sign ? (
        <Form method="post" className="mt-3">
          <SubmitButton name="intent" value="sign-down" look="quiet" wide>
            Take the sign down
          </SubmitButton>
        </Form>
      ) : null}
      <p className="mt-3 text-xs text-muted">
        It lapses by itself, after 4 hours when accepting, 2 at capacity, 12 closed. We ask you
        before.
      </p>
    </Panel>
  );
}
