import pg from 'pg';
import { type Db, urlOf } from '#platform/db.ts';
import type { Logger } from '#platform/log.ts';

const AGAIN_MS = 1_000;

/**
 * Listens to a channel of the database on a connection of its own, and opens it again when it is lost. `wake` is called for
 * each notice, and once whenever listening begins, since what came before that was missed. Returns how to stop.
 */
export async function listen(
  db: Db,
  channel: string,
  wake: () => void,
  log: Logger,
): Promise<() => Promise<void>> {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  async function open(): Promise<void> {
    const next = new pg.Client({ connectionString: urlOf(db), keepAlive: true });
    client = next;
    // Lost, or never had: both end here, once.
    const lost = () => {
      if (client !== next || stopped) return;
      client = null;
      timer = setTimeout(() => void open().catch(noted), AGAIN_MS);
    };
    next.on('error', lost);
    next.on('end', lost);
    next.on('notification', wake);
    try {
      await next.connect();
      await next.query(`LISTEN ${next.escapeIdentifier(channel)}`);
      wake();
    } catch (error) {
      lost();
      throw error;
    }
  }
  const noted = (error: unknown) =>
    log.warn({ err: error, channel }, 'cannot listen; trying again');

  await open().catch(noted);
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await client?.end().catch(noted);
  };
}
