import { useEffect, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { canPush, type Standing, standing, turnOff, turnOn } from './push-client.ts';

/** Turns messages in this very browser on and off; nothing where the browser cannot. */
export function PushHere({ publicKey }: { publicKey: string }) {
  const [now, setNow] = useState<Standing | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (canPush()) standing().then(setNow, () => setNow(null));
  }, []);
  if (now === null) return null;
  const press = () => {
    setFailed(false);
    const change = now === 'on' ? turnOff() : turnOn(publicKey);
    change.then(setNow, () => setFailed(true));
  };
  return (
    <section
      aria-labelledby="push-here"
      className="mb-6 flex flex-wrap items-center justify-between gap-3 rounded-card border border-line bg-surface p-5"
    >
      <div className="min-w-0 flex-1 basis-60">
        <h2 id="push-here" className="font-semibold">
          Alerts in this browser
        </h2>
        <p className="text-sm text-muted" aria-live="polite">
          {failed ? 'That did not work. Nothing was changed; try again in a moment.' : WORDS[now]}
        </p>
      </div>
      {now === 'refused' ? null : (
        <Button look="plain" onClick={press}>
          {now === 'on' ? 'Turn it off here' : 'Show alerts here'}
        </Button>
      )}
    </section>
  );
}

const WORDS: Record<Standing, string> = {
  on: 'They show up even while no page is open, until you sign out.',
  off: 'They can show up even while no page is open.',
  refused: 'Your browser is set to show none from this site. You can change that in its settings.',
};
