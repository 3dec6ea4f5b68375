import type { Db, Trx } from '#platform/db.ts';
import { clearProof, markIntroduced, selectProved } from './sql/phone-verifications.ts';

/** Where a person gets texts, and whether it would be the first there; null without a proved number. */
export async function find(
  trx: Trx,
  userId: string,
): Promise<{ phone: string; is_first: boolean } | null> {
  const [found] = await selectProved(trx, userId);
  return found ?? null;
}

/** The first text has gone there. */
export async function introduced(
  trx: Trx,
  userId: string,
  phone: string,
  now: Date,
): Promise<void> {
  await markIntroduced(trx, userId, phone, now);
}

/** Whoever has the phone said STOP: whose account it is, it has to be proved anew before anything goes there again. */
export async function stop(db: Db, phone: string): Promise<void> {
  await clearProof(db, phone);
}
