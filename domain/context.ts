import type { Actor } from '#domain/accounts/account.ts';
import type { Provider } from '#domain/payments/provider.ts';
import type { Db } from '#platform/db.ts';
import type { FileStore } from '#platform/files/store.ts';
import type { Idempotency } from '#platform/idempotency.ts';
import type { Logger } from '#platform/log.ts';
import type { IdentityProvider } from '#platform/oidc.ts';
import type { Outgoing } from '#platform/outgoing.ts';

/** From where and with what a request came; `address` is null where nobody's tries are counted. */
export type Caller = { address: string | null; user_agent: string | null };

/** What every verb gets first, made by the face: where, who, when. Verbs never ask a clock of their own. */
export type Ctx = {
  db: Db;
  actor: Actor | null;
  now: Date;
  log: Logger;
  idempotency?: Idempotency | null;
  caller?: Caller;
  /** Who vouches for people, from configuration. */
  identityProviders?: readonly IdentityProvider[];
  /** Payment providers of this installation; the first takes what is new. */
  providers?: readonly Provider[];
  /** Where uploads lie, from configuration. */
  files?: FileStore;
  /** Whether text messages go out here. */
  sendsTexts?: boolean;
  /** The way to addresses that people entered. */
  outgoing?: Outgoing;
};
