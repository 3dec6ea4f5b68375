import { useEffect, useState } from 'react';
import { emergencyReads } from '#domain/clinics/clinic.ts';
import { byHelp } from '#domain/emergency/sign.ts';
import type { BoardEntry } from '../contract.ts';
import { paths } from '../paths.ts';

type Point = { latitude: number; longitude: number };
export type Shown = { entries: BoardEntry[]; now: string; live: boolean };

const TICK_MS = 30_000;

/** The board as the server made it, then as it changes; signs run out by the reader's own clock as well. */
export function useLiveBoard(first: BoardEntry[], at: Point | null, madeAt: string): Shown {
  const [entries, setEntries] = useState(first);
  const [now, setNow] = useState(madeAt);
  const [live, setLive] = useState(false);
  useEffect(() => setEntries(first), [first]);
  useEffect(() => setNow(madeAt), [madeAt]);
  const [latitude, longitude] = [at?.latitude, at?.longitude];
  useEffect(() => {
    if (latitude === undefined || longitude === undefined) return;
    const source = new EventSource(paths.emergencyStream({ latitude, longitude }));
    const hear = <T>(event: string, take: (data: T) => void) =>
      source.addEventListener(event, ({ data }) => {
        setNow(new Date().toISOString());
        take(JSON.parse(data));
      });
    hear<BoardEntry[]>('board', setEntries);
    hear<BoardEntry>('sign', (entry) =>
      setEntries((all) => [...all.filter(({ id }) => id !== entry.id), entry]),
    );
    hear<{ id: string }>('gone', (gone) =>
      setEntries((all) => all.filter(({ id }) => id !== gone.id)),
    );
    source.onopen = () => setLive(true);
    source.onerror = () => setLive(false);
    const clock = setInterval(() => setNow(new Date().toISOString()), TICK_MS);
    return () => {
      source.close();
      clearInterval(clock);
    };
  }, [latitude, longitude]);
  const instant = new Date(now);
  const shown = entries
    .map((entry) => ({
      ...entry,
      reads: emergencyReads(entry.emergency, instant) ?? 'unconfirmed',
    }))
    .sort(byHelp);
  return { entries: shown, now, live };
}
