import type { Ctx } from '#domain/context.ts';
import { findPlace } from '#domain/places/find.ts';
import type { Place } from '#domain/places/place.ts';
import type { Db } from '#platform/db.ts';
import { listen } from '#platform/listen.ts';
import type { Logger } from '#platform/log.ts';
import { entriesNear, radiusOf, read } from './board.ts';
import type { BoardQuery } from './input.ts';
import { type ChangeRow, selectChanges, selectFirstChange, selectLastChange } from './sql/board.ts';

/**
 * `board` carries the entries around the place, `sign` one entry, `gone` the id of a clinic that is on the board no more. The
 * data is JSON already: a change is written out once for everyone who watches.
 */
export type LiveEvent = { id: number; event: 'board' | 'sign' | 'gone'; data: string };
type Change = Point & {
  id: number;
  /** The entry without its distance, which differs by reader; null once it is gone. */
  entry: string | null;
  gone: string;
};
type Watcher = { origin: Place; radiusKm: number; tell: (event: LiveEvent) => void; seen: number };

export type LiveBoard = {
  /**
   * Sends the board around a place, then every change of a sign there, in order and without a gap; with `after`, the id of
   * the last event that was received, only what came since. Returns how to leave. Errors: 422 for an unknown place.
   */
  watch(
    ctx: Ctx,
    query: BoardQuery,
    after: number | null,
    tell: (event: LiveEvent) => void,
  ): Promise<() => void>;
  close(): Promise<void>;
};

const A_READ = 500;

/** The board as it changes, for everyone who watches in this process, through one connection that listens. */
export function liveBoard(db: Db, log: Logger): LiveBoard {
  const watchers = new Set<Watcher>();
  let stop: Promise<() => Promise<void>> | null = null;
  let seen: number | null = null;
  let reading: Promise<void> | null = null;
  let again = false;

  // Notices come faster than reads; one more read after the present one tells all that came meanwhile.
  function wake(): void {
    again = true;
    reading ??= readOn().finally(() => {
      reading = null;
    });
  }

  async function readOn(): Promise<void> {
    while (again) {
      again = false;
      try {
        await tellChanges();
      } catch (error) {
        log.warn({ err: error }, 'cannot read changes of the emergency board');
        return;
      }
    }
  }

  async function tellChanges(): Promise<void> {
    seen ??= (await selectLastChange(db))[0]?.id ?? 0;
    for (let more = true; more; ) {
      const changes = await selectChanges(db, seen, A_READ);
      for (const row of changes) {
        const change = written(row);
        for (const watcher of watchers) pass(watcher, change);
      }
      seen = changes.at(-1)?.change ?? seen;
      more = changes.length > 0;
    }
  }

  async function watch(
    ctx: Ctx,
    query: BoardQuery,
    after: number | null,
    tell: (event: LiveEvent) => void,
  ): Promise<() => void> {
    const origin = await findPlace(ctx, query);
    stop ??= listen(db, 'emergency', wake, log);
    await stop;
    // Whoever is told already while the board is read would hear things out of order: they wait.
    const waiting: Change[] = [];
    const watcher: Watcher & { waiting?: Change[] } = {
      ...{ origin, radiusKm: radiusOf(query), tell, seen: 0, waiting },
    };
    watchers.add(watcher);
    try {
      const isKept = after !== null && (await keeps(db, after));
      watcher.seen = isKept ? after : ((await selectLastChange(db))[0]?.id ?? 0);
      if (isKept) await readAfter(db, after, waiting);
      else {
        const board = await entriesNear({ db, now: new Date() }, origin, watcher.radiusKm);
        tell({ id: watcher.seen, event: 'board', data: JSON.stringify(board) });
      }
      delete watcher.waiting;
      waiting.sort((a, b) => a.id - b.id);
      for (const change of waiting) pass(watcher, change);
    } catch (error) {
      watchers.delete(watcher);
      throw error;
    }
    return () => void watchers.delete(watcher);
  }

  return {
    watch,
    close: async () => {
      watchers.clear();
      await (await stop)?.();
      await reading;
    },
  };
}

async function readAfter(db: Db, after: number, into: Change[]): Promise<void> {
  for (let at: number | undefined = after; at !== undefined; ) {
    const changes: ChangeRow[] = await selectChanges(db, at, A_READ);
    into.push(...changes.map(written));
    at = changes.at(-1)?.change;
  }
}

/** Whether every change after this one is still there to be told. */
async function keeps(db: Db, after: number): Promise<boolean> {
  const [[first], [last]] = await Promise.all([selectFirstChange(db), selectLastChange(db)]);
  const newest = last?.id ?? 0;
  return after === newest || (after < newest && first?.id != null && after >= first.id - 1);
}

function pass(watcher: Watcher & { waiting?: Change[] }, change: Change): void {
  if (watcher.waiting) {
    watcher.waiting.push(change);
    return;
  }
  const { id, entry, gone } = change;
  if (id <= watcher.seen) return;
  watcher.seen = id;
  const distance = kilometres(watcher.origin, change);
  if (distance > watcher.radiusKm) return;
  watcher.tell(
    entry === null
      ? { id, event: 'gone', data: gone }
      : { id, event: 'sign', data: `${entry},"distance_km":${distance}}` },
  );
}

function written({ change, is_listed, ...clinic }: ChangeRow): Change {
  const { distance_km: _, ...entry } = read({ ...clinic, distance_km: 0 }, new Date());
  return {
    id: change,
    latitude: clinic.latitude,
    longitude: clinic.longitude,
    // Left open at its end, for the distance.
    entry: is_listed ? JSON.stringify(entry).slice(0, -1) : null,
    gone: JSON.stringify({ id: clinic.id }),
  };
}

type Point = { latitude: number; longitude: number };

/** Along a great circle, on earthdistance's sphere, to 10 metres. */
function kilometres(a: Point, b: Point): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const dLat = rad(b.latitude - a.latitude);
  const dLng = rad(b.longitude - a.longitude);
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(rad(a.latitude)) * Math.cos(rad(b.latitude)) * Math.sin(dLng / 2) ** 2;
  return Math.round(2 * 6378.168 * Math.asin(Math.sqrt(h)) * 100) / 100;
}
