import { setTimeout as sleep } from 'node:timers/promises';
import { requireStaff } from '#domain/clinics/access.ts';
import { today } from '#domain/clinics/clock.ts';
import type { Ctx } from '#domain/context.ts';
import type { Db } from '#platform/db.ts';
import type { Logger } from '#platform/log.ts';
import type { DaysQuery } from './day-input.ts';
import { selectDayVersions } from './sql/day-version.ts';

const PAUSE_MS = 300;
// A database that answers slowly is not asked more often for it.
const REST = 3;

/** The version of a clinic's days as they are now; whoever has read them in another one reads them again. */
export type DayEvent = { id: string; event: 'day'; data: string };
type Days = { clinic_id: string; date: string; days: number };
type Watcher = Days & { seen: string | null; tell: (event: DayEvent) => void };

export type LiveDays = {
  /** Tells the version of a clinic's days, and again whenever it changes. Returns how to leave. Errors: 401, 404 for others than staff. */
  watch(
    ctx: Ctx,
    asked: DaysQuery & { clinic_id: string },
    tell: (event: DayEvent) => void,
  ): Promise<() => void>;
  close(): Promise<void>;
};

/** The days of clinics as they change, for everyone who watches in this process; nothing is looked at while nobody does. */
export function liveDays(db: Db, log: Logger): LiveDays {
  const watchers = new Set<Watcher>();
  const closing = new AbortController();
  let looking: Promise<void> | null = null;

  async function lookOn(): Promise<void> {
    for (let rest = PAUSE_MS; ; ) {
      await sleep(rest, null, closing).catch(() => {});
      if (watchers.size === 0) break;
      const began = performance.now();
      await look().catch((err: unknown) => log.warn({ err }, 'cannot look at the days of clinics'));
      rest = Math.max(PAUSE_MS, (performance.now() - began) * REST);
    }
    looking = null;
  }

  // One statement for everybody: those who watch the same days share a place in it.
  async function look(): Promise<void> {
    const groups = [...Map.groupBy(watchers, nameOf).values()];
    const versions = await versionsOf(
      db,
      groups.flatMap((group) => group.slice(0, 1)),
    );
    groups.forEach((group, nr) => {
      for (const watcher of group) pass(watcher, versions[nr]);
    });
  }

  function pass(watcher: Watcher, version: string | undefined): void {
    if (!version || watcher.seen === version || !watchers.has(watcher)) return;
    watcher.seen = version;
    watcher.tell({ id: version, event: 'day', data: JSON.stringify({ version }) });
  }

  async function watch(
    ctx: Ctx,
    { clinic_id, date, days = 1 }: DaysQuery & { clinic_id: string },
    tell: Watcher['tell'],
  ): Promise<() => void> {
    requireStaff(ctx, clinic_id);
    const asked = { clinic_id, date: date ?? (await today(ctx, clinic_id)), days };
    // By itself first: what cannot be asked then fails for this one alone.
    const [version] = await versionsOf(db, [asked]);
    const watcher = { ...asked, seen: null, tell };
    watchers.add(watcher);
    pass(watcher, version);
    looking ??= lookOn();
    return () => void watchers.delete(watcher);
  }

  return {
    watch,
    close: async () => {
      watchers.clear();
      closing.abort();
      await looking;
    },
  };
}

/** Of each of these days, in their order. */
export async function versionsOf(db: Db, asked: Days[]): Promise<string[]> {
  const rows = await selectDayVersions(
    db,
    asked.map(({ clinic_id }) => clinic_id),
    asked.map(({ date }) => date),
    asked.map(({ days }) => days),
  );
  return rows.map(({ version }) => version);
}

const nameOf = ({ clinic_id, date, days }: Days) => `${clinic_id} ${date} ${days}`;
