import { Form } from 'react-router';
import type { LinkedIdentity } from '../contract.ts';
import { ago } from '../format.ts';
import { SubmitButton } from '../ui/button.tsx';
import { Section } from './section.tsx';

/** Providers that sign the reader in; nothing while there is none. */
export function IdentitiesPart({ identities, now }: { identities: LinkedIdentity[]; now: string }) {
  if (identities.length === 0) return null;
  return (
    <Section title="Signing in with others" what="They tell us who you are, and nothing else.">
      <ul className="divide-y divide-line">
        {identities.map(({ id, issuer, email, last_used_at, created_at }) => (
          <li
            key={id}
            className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 py-2"
          >
            <div className="min-w-0">
              <p className="font-medium">{new URL(issuer).hostname}</p>
              <p className="text-sm text-muted">
                {email ? `As ${email}, last used ` : 'Last used '}
                {ago(last_used_at ?? created_at, now)}
              </p>
            </div>
            <Form method="post">
              <input type="hidden" name="intent" value="unlink" />
              <SubmitButton look="plain" name="id" value={id} busy="One moment">
                Disconnect
                <span className="sr-only"> {new URL(issuer).hostname}</span>
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  );
}
