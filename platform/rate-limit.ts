import { createHash } from 'node:crypto';
import { type Db, statement } from '#platform/db.ts';

/** So many requests in each window of so many seconds. */
export type Limit = { name: string; limit: number; seconds: number };

/** Where somebody stands with a limit after one more request. */
export type Standing = Limit & { remaining: number; resetSeconds: number; refused: boolean };

// A process reports each fortieth of a limit, not each request: most who ask never ask that often and cost no statement at
// all. In exchange it may let through what it has not heard of yet, at most two such parts: a twentieth of the limit.
const REPORTED_PART = 1 / 40;
// Each is some hundred bytes. Past it all are forgotten, with what each had not reported.
const MOST_SUBJECTS = 50_000;

// HOT: neither column that changes has an index. A later window begins at none.
const countRequests = statement<
  { used: number },
  [subject: string, windowEnds: Date, more: number]
>(
  'count_requests',
  `INSERT INTO request_counts AS c (subject, window_ends_at, used) VALUES ($1, $2, $3)
   ON CONFLICT (subject) DO UPDATE SET
     used = CASE WHEN excluded.window_ends_at > c.window_ends_at THEN excluded.used ELSE c.used + excluded.used END,
     window_ends_at = greatest(c.window_ends_at, excluded.window_ends_at)
   RETURNING used`,
);

/** `reporting` is on its way to the database, and so in nobody's total yet. */
type Count = { endsAt: number; reported: number; reporting: number; unreported: number };

/** Counts requests for this process and, through the database, for all of them. */
export function rateLimiter(db: Db) {
  const counts = new Map<string, Count>();

  return async (limit: Limit, subject: string, now: Date): Promise<Standing> => {
    const windowMs = limit.seconds * 1000;
    const endsAt = (Math.floor(now.getTime() / windowMs) + 1) * windowMs;
    const key = `${limit.name}:${subject}`;
    const count = current(key, endsAt);
    const standing = (used: number): Standing => ({
      ...limit,
      remaining: Math.max(0, limit.limit - used),
      resetSeconds: Math.ceil((endsAt - now.getTime()) / 1000),
      refused: used > limit.limit,
    });
    // Known to be over: asking again changes nothing until the window ends.
    if (count.reported > limit.limit) return standing(count.reported);
    count.unreported++;
    if (count.unreported < limit.limit * REPORTED_PART) {
      return standing(count.reported + count.reporting + count.unreported);
    }
    return standing(await report(count, digest(key)));
  };

  async function report(count: Count, subject: string): Promise<number> {
    const more = count.unreported;
    count.unreported = 0;
    count.reporting += more;
    try {
      const [counted] = await countRequests(db, subject, new Date(count.endsAt), more);
      count.reported = Math.max(count.reported, counted?.used ?? 0);
      return counted?.used ?? more;
    } finally {
      count.reporting -= more;
    }
  }

  function current(key: string, endsAt: number): Count {
    const known = counts.get(key);
    if (known?.endsAt === endsAt) return known;
    if (counts.size >= MOST_SUBJECTS) counts.clear();
    const fresh = { endsAt, reported: 0, reporting: 0, unreported: 0 };
    counts.set(key, fresh);
    return fresh;
  }
}

// Addresses and accounts are nobody's to read from a table of counters.
const digest = (key: string) => createHash('sha256').update(key).digest('base64url');

/** Forgets whose window ended before an instant. */
export async function forgetCounts(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('request_counts').where('window_ends_at', '<', before).execute();
}
