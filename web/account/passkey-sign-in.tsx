import KeyRound from 'lucide-react/icons/key-round';
import { useEffect, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { FieldError } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { signInWithPasskey } from './passkey-client.ts';

/** Whether this browser knows passkeys; false until its script has run, for without script there are none. */
export function useHasPasskeys(): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => setHas('PublicKeyCredential' in window), []);
  return has;
}

/** Signs in with a passkey and goes on to `next`. */
export function PasskeySignIn({ next }: { next: string }) {
  const has = useHasPasskeys();
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (!has) return null;
  const press = async () => {
    setBusy(true);
    const trouble = await signInWithPasskey();
    // A whole new page: everything on it was made for somebody who had not signed in.
    if (trouble === null) return window.location.assign(next);
    setSaid(trouble);
    setBusy(false);
  };
  return (
    <div>
      <Button look="plain" size="lg" wide disabled={busy} onClick={press}>
        <Icon of={KeyRound} size={18} /> Use a passkey
      </Button>
      <div role="status">{said ? <FieldError>{said}</FieldError> : null}</div>
    </div>
  );
}
