import { useEffect, useState } from 'react';

const TICK_MS = 15_000;

/** The instant now, from the server's clock on: a page that stays open for hours must not stand still, nor trust the reader's clock. */
export function useNow(madeAt: string): string {
  const [now, setNow] = useState(madeAt);
  useEffect(() => {
    setNow(madeAt);
    const began = Date.now();
    const tick = () => setNow(new Date(Date.parse(madeAt) + Date.now() - began).toISOString());
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, [madeAt]);
  return now;
}
