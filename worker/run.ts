import { Logger as JobLogger, parseCronItems, run } from 'graphile-worker';
import type { Ctx } from '#domain/context.ts';
import type { Domain } from '#domain/index.ts';
import type { Post } from '#domain/notifications/message.ts';
import type { Provider } from '#domain/payments/provider.ts';
import { type Db, openPool } from '#platform/db.ts';
import type { FileStore } from '#platform/files/store.ts';
import type { Logger } from '#platform/log.ts';
import type { Outgoing } from '#platform/outgoing.ts';
import { crontab } from './crontab.ts';
import { keepDelivering } from './keep-delivering.ts';
import { tasks } from './tasks.ts';

// As many as the mailer has connections.
const MESSAGE_LANES = 2;
// An endpoint may take ten seconds to answer: one that does must not keep all others waiting.
const WEBHOOK_LANES = 4;

export type WorkerOptions = {
  databaseUrl: string;
  db: Db;
  domain: Domain;
  log: Logger;
  horizonDays: number;
  post: Post;
  providers: readonly Provider[];
  files: FileStore;
  outgoing: Outgoing;
};

/** Starts the worker: jobs as they come, messages, and the crontab. Returns how to stop it after what is in hand. */
export async function startWorker(options: WorkerOptions): Promise<{ stop: () => Promise<void> }> {
  const { db, log, domain, horizonDays, post, providers, files, outgoing } = options;
  const ways = { providers, files, outgoing };
  const makeCtx = (): Ctx => ({ db, actor: null, now: new Date(), log, ...ways });
  const pgPool = openPool(options.databaseUrl, { max: 4, log });
  const runner = await run({
    pgPool,
    concurrency: 2,
    noHandleSignals: true,
    taskList: tasks({ domain, makeCtx, horizonDays }),
    parsedCronItems: parseCronItems(crontab),
    logger: new JobLogger(({ jobId, taskIdentifier }) => (level, message) => {
      log[levels[level] ?? 'debug']({ job: jobId, task: taskIdentifier }, message);
    }),
  });
  // Whatever the hour at which it is first started, times are there to be booked.
  await runner.addJob('availability.fill-horizon', {}, { jobKey: 'availability.fill-horizon' });
  const sendMessage = () => domain.notifications.deliverNext(makeCtx(), post);
  const sendWebhook = () => domain.webhooks.deliverNext(makeCtx());
  const stopMessages = keepDelivering(sendMessage, { lanes: MESSAGE_LANES, log });
  const stopWebhooks = keepDelivering(sendWebhook, { lanes: WEBHOOK_LANES, log });
  return {
    stop: async () => {
      await Promise.all([stopMessages(), stopWebhooks()]);
      await runner.stop();
      await pgPool.end();
    },
  };
}

// The library tells every job's start and end as information; of interest is what went wrong.
const levels: Record<string, 'error' | 'warn' | 'debug'> = { error: 'error', warning: 'warn' };
