import { Form } from 'react-router';
import type { SignedInDevice } from '../contract.ts';
import { ago } from '../format.ts';
import { Badge } from '../ui/badge.tsx';
import { SubmitButton } from '../ui/button.tsx';
import { Section } from './section.tsx';

type Props = { devices: SignedInDevice[]; now: string };

/** Where the reader is signed in, and how to end that. */
export function DevicesPart({ devices, now }: Props) {
  return (
    <Section title="Your devices" what="Where you are signed in. End what you do not know.">
      <ul className="divide-y divide-line">
        {devices.map(({ id, device, last_used_at, current }) => (
          <li
            key={id}
            className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 py-2"
          >
            <div>
              <p className="font-medium">{device ?? 'A program'}</p>
              <p className="text-sm text-muted">
                {current ? 'Used right now' : `Last used ${ago(last_used_at, now)}`}
              </p>
            </div>
            {current ? (
              <Badge tone="good">This device</Badge>
            ) : (
              <Form method="post">
                <input type="hidden" name="intent" value="end-session" />
                <SubmitButton look="plain" name="id" value={id} busy="Signing out">
                  Sign out
                  <span className="sr-only"> {device ?? 'the program'}</span>
                </SubmitButton>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {devices.length > 1 ? (
        <Form method="post">
          <SubmitButton look="plain" name="intent" value="end-others" busy="One moment">
            Sign out everywhere else
          </SubmitButton>
        </Form>
      ) : null}
    </Section>
  );
}
