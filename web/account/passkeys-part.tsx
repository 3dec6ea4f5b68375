import { useState } from 'react';
import { Form, useRevalidator } from 'react-router';
import type { Passkey } from '../contract.ts';
import { ago } from '../format.ts';
import { Button, SubmitButton } from '../ui/button.tsx';
import { FieldError, TextField } from '../ui/field.tsx';
import type { SettingsAnswer } from './change.ts';
import { makePasskey } from './passkey-client.ts';
import { useHasPasskeys } from './passkey-sign-in.tsx';
import { Section } from './section.tsx';

type Props = { passkeys: Passkey[]; now: string; answer: SettingsAnswer | undefined };

/** The reader's passkeys: add, rename, remove. */
export function PasskeysPart({ passkeys, now, answer }: Props) {
  return (
    <Section
      title="Passkeys"
      what="Sign in with your face, finger or the code of your device, and nothing to remember."
    >
      {passkeys.length > 0 ? (
        <ul className="grid gap-5">
          {passkeys.map((passkey) => (
            <OnePasskey
              key={passkey.id}
              {...{ passkey, now }}
              error={answer?.values.id === passkey.id ? answer.refused.errors.name : undefined}
            />
          ))}
        </ul>
      ) : null}
      <AddPasskey />
    </Section>
  );
}

function OnePasskey({ passkey, now, error }: { passkey: Passkey; now: string; error?: string }) {
  const { id, name, created_at, last_used_at } = passkey;
  const used = last_used_at ? `last used ${ago(last_used_at, now)}` : 'not used yet';
  return (
    <li>
      <Form method="post" className="flex flex-wrap items-start gap-3">
        <input type="hidden" name="id" value={id} />
        <TextField
          label="Name"
          name="name"
          required
          maxLength={100}
          defaultValue={name}
          error={error}
          hint={`Added ${ago(created_at, now)}, ${used}.`}
          className="min-w-48 flex-1"
        />
        <div className="flex min-h-14 items-center gap-1">
          <SubmitButton look="plain" name="intent" value="rename-passkey">
            Rename
          </SubmitButton>
          <SubmitButton
            look="quiet"
            formNoValidate
            name="intent"
            value="remove-passkey"
            className="text-emergency-ink"
          >
            Remove
          </SubmitButton>
        </div>
      </Form>
    </li>
  );
}

function AddPasskey() {
  const has = useHasPasskeys();
  const { revalidate } = useRevalidator();
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const press = async () => {
    setBusy(true);
    setSaid(await makePasskey());
    await revalidate();
    setBusy(false);
  };
  return (
    <div>
      <Button look="plain" disabled={!has || busy} onClick={press}>
        Add a passkey
      </Button>
      <div role="status">{said ? <FieldError>{said}</FieldError> : null}</div>
    </div>
  );
}
