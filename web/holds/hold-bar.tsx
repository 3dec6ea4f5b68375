import { useEffect, useState } from 'react';
import { clock } from '../format.ts';
import { SHELL } from '../ui/header.tsx';

type Props = {
  /** RFC 3339, UTC. */
  expires_at: string;
  /** HH:MM on the clinic's clock, with its zone where that differs. */
  until: string;
  zone: string;
  /** The server's clock when the page was made. */
  now: string;
};

const WHOLE_S = 600;

/** A thin bar with the time left for which the chosen time is kept; without script it says until when. */
export function HoldBar({ expires_at, until, zone, now }: Props) {
  const left = useSecondsLeft(expires_at, now);
  const over = left !== null && left <= 0;
  return (
    <section
      aria-label="The time kept for you"
      className="sticky top-0 z-20 border-b border-line bg-brand-soft text-brand-ink"
    >
      <div
        className={`${SHELL} flex min-h-11 flex-wrap items-center justify-between gap-x-4 py-2 text-sm`}
      >
        <p className="numeric font-semibold">
          {over ? 'No longer kept for you' : `Kept for you until ${clock(until)}${zone}`}
        </p>
        <p role="timer" className="numeric">
          {over
            ? 'It may still be free: go on and we try.'
            : left === null
              ? 'Nobody else can take it.'
              : `${minutesAndSeconds(left)} left`}
        </p>
      </div>
      <progress
        aria-hidden
        max={WHOLE_S}
        value={Math.max(0, left ?? (Date.parse(expires_at) - Date.parse(now)) / 1_000)}
        className="hold-bar absolute inset-x-0 -bottom-px block h-0.5 w-full"
      />
    </section>
  );
}

/** Counts on the reader's own clock from the server's, so a wrong one does no harm; null before the script runs. */
export function useSecondsLeft(expires_at: string, now: string): number | null {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    const whole = (Date.parse(expires_at) - Date.parse(now)) / 1_000;
    const began = performance.now();
    const tick = () => setLeft(Math.ceil(whole - (performance.now() - began) / 1_000));
    tick();
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, [expires_at, now]);
  return left;
}

export const minutesAndSeconds = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
