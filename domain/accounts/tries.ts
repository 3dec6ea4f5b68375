import { createHash } from 'node:crypto';
import type { Ctx } from '#domain/context.ts';
import { TooManyTries } from './errors.ts';
import { forgetTry, giveTryBack, sumTries, takeTry } from './sql/tries.ts';

const LIMITS = { free: 10, first_wait_s: 15, most_wait_s: 900, quiet_s: 86_400 };
/** Wrong passwords a day from everywhere, from which on only networks that the account knows may guess. */
const MOST_FROM_ANYWHERE = 100;

export type Try = {
  /** It succeeded: the count begins anew. */
  succeeded: () => Promise<void>;
  /** It was none after all. */
  giveBack: () => Promise<void>;
};

const UNCOUNTED: Try = { succeeded: async () => {}, giveBack: async () => {} };

/**
 * Counts a try before it is made: ten are free, then each waits twice as long as the one before, up to a quarter of an
 * hour. It is counted for what is tried and the network it comes from, so nobody elsewhere is shut out. Errors: 429.
 */
export async function countTry(
  ctx: Ctx,
  what: 'password' | 'mail' | 'text' | 'register' | 'code',
  whose = '',
) {
  const address = ctx.caller?.address;
  if (!address) return UNCOUNTED;
  const subject = subjectOf(what, whose);
  const { wait_s } = await takeTry(ctx.db, subject, address, ctx.now, LIMITS);
  if (wait_s > 0) throw new TooManyTries(wait_s);
  return {
    succeeded: () => forgetTry(ctx.db, subject, address),
    giveBack: () => giveTryBack(ctx.db, subject, address),
  };
}

/** How long who is refused for that is told to wait. */
export const SIEGE_WAIT_S = 900;

/** Whether so many have failed on an account from everywhere that a place it does not know may not guess any more. */
export async function isUnderSiege(
  ctx: Ctx,
  what: 'password' | 'code',
  whose: string,
): Promise<boolean> {
  if (!ctx.caller?.address) return false;
  const since = new Date(ctx.now.getTime() - LIMITS.quiet_s * 1_000);
  return (await sumTries(ctx.db, subjectOf(what, whose), since)) > MOST_FROM_ANYWHERE;
}

const subjectOf = (what: string, whose: string) =>
  createHash('sha256').update(`${what} ${whose.toLowerCase()}`).digest('hex');
