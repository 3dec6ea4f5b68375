import { useEffect, useRef, useState } from 'react';
import type { Entry } from './timeline.ts';

export type Flashes = ReadonlyMap<string, 'flash-odd' | 'flash-even'>;

const NONE: Flashes = new Map();

/** Which entries have changed since the page was opened, in two names by turns so that the next change shows again. */
export function useFlashes(entries: Entry[], of: string): Flashes {
  const [flashes, setFlashes] = useState(NONE);
  const before = useRef<{ of: string; looks: Map<string, string> } | null>(null);
  useEffect(() => {
    const looks = new Map(entries.map((entry) => [entry.id, JSON.stringify(entry)]));
    const known = before.current;
    before.current = { of, looks };
    if (known?.of !== of) return setFlashes(NONE);
    const changed = [...looks].filter(([id, look]) => known.looks.get(id) !== look);
    if (changed.length === 0) return;
    setFlashes((old) => {
      const next = new Map(old);
      for (const [id] of changed) {
        next.set(id, old.get(id) === 'flash-odd' ? 'flash-even' : 'flash-odd');
      }
      return next;
    });
  }, [entries, of]);
  return flashes;
}
