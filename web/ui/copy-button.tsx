import CheckIcon from 'lucide-react/icons/check';
import CopyIcon from 'lucide-react/icons/copy';
import { useEffect, useState } from 'react';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

/** Puts a text where it can be pasted; not there without a script, which it needs. */
export function CopyButton({ text, children }: { text: string; children: string }) {
  const [state, setState] = useState<'none' | 'ready' | 'copied'>('none');
  useEffect(() => setState('clipboard' in navigator ? 'ready' : 'none'), []);
  if (state === 'none') return null;
  const copied = state === 'copied';
  return (
    <>
      <Button
        look="plain"
        onClick={() => navigator.clipboard.writeText(text).then(() => setState('copied'))}
      >
        <Icon of={copied ? CheckIcon : CopyIcon} size={18} />
        {copied ? 'Copied' : children}
      </Button>
      <span role="status" className="sr-only">
        {copied ? 'Copied' : ''}
      </span>
    </>
  );
}
