import { useEffect, useRef, useState } from 'react';
import { useRevalidator } from 'react-router';
import { paths } from '../paths.ts';

const AGAIN_MS = 5_000;
// A connection that is back sooner than this was not worth a word.
const PATIENCE_MS = 3_000;
const TICK_MS = 5_000;
const ASLEEP_MS = 20_000;

type Watched = {
  clinicId: string;
  date: string;
  days?: number;
  /** That of the days as the page shows them. */
  version: string;
  /** The page stays as it is for now: something on it is being dragged. */
  held?: boolean;
};

/** Loads the page again when its days change, and says in a word whether it would. */
export function useLiveDays({ clinicId, date, days = 1, version, held = false }: Watched): string {
  const [told, setTold] = useState<string | null>(null);
  const [word, setWord] = useState('');
  const asked = useRef<string | null>(null);
  const { state, revalidate } = useRevalidator();
  useEffect(() => {
    const isKnown = told === null || told === version || told === asked.current;
    if (isKnown || held || state !== 'idle') return;
    asked.current = told;
    revalidate();
  }, [told, version, held, state, revalidate]);
  useEffect(
    () => watch(paths.deskStream(clinicId, { date, days }), setTold, setWord),
    [clinicId, date, days],
  );
  return word;
}

/** Listens while the page is in sight: browsers allow a site only a few connections, and a desk has many tabs. */
function watch(
  address: string,
  tell: (version: string) => void,
  say: (word: string) => void,
): () => void {
  let source: EventSource | null = null;
  let patience: number | undefined;
  let again: number | undefined;
  let ticked = Date.now();

  function open(): void {
    close();
    if (document.visibilityState === 'hidden') return;
    const next = new EventSource(address);
    source = next;
    next.onopen = () => {
      window.clearTimeout(patience);
      patience = undefined;
      say('live');
    };
    next.addEventListener('day', ({ data }) => tell(JSON.parse(data).version));
    next.onerror = () => {
      patience ??= window.setTimeout(say, PATIENCE_MS, 'reconnecting');
      // It comes back by itself unless it was refused, as a server refuses that is just starting.
      if (next.readyState === EventSource.CLOSED) again = window.setTimeout(open, AGAIN_MS);
    };
  }
  function close(): void {
    window.clearTimeout(again);
    source?.close();
  }
  // A machine that slept still holds a connection, but nobody is at its other end.
  function tick(): void {
    const now = Date.now();
    if (now - ticked > ASLEEP_MS) open();
    ticked = now;
  }

  open();
  const clock = window.setInterval(tick, TICK_MS);
  document.addEventListener('visibilitychange', open);
  window.addEventListener('online', open);
  return () => {
    close();
    window.clearTimeout(patience);
    window.clearInterval(clock);
    document.removeEventListener('visibilitychange', open);
    window.removeEventListener('online', open);
  };
}
