import type { Actor } from '#domain/accounts/account.ts';
import type { Db } from '#platform/db.ts';
import type { Idempotency } from '#platform/idempotency.ts';
import type { Logger } from '#platform/log.ts';

/** What every verb gets first, made by the face: where, who, when. Verbs never ask a clock of their own. */
export type Ctx = {
  db: Db;
  actor: Actor | null;
  now: Date;
  log: Logger;
  idempotency?: Idempotency | null;
};
