import type { Ctx } from '#domain/context.ts';
import { keep } from '#domain/holds/take.ts';
import { transact } from '#platform/db.ts';
import { enqueue } from '#platform/jobs.ts';
import { OFFER_MINUTES } from './entry.ts';
import { insertOffer, setEntryStatus } from './sql/change.ts';
import { bestMatch, type Match } from './sql/match.ts';
import { tellOffer } from './tell-offer.ts';

const MINUTE_MS = 60_000;

/** Offers freed slots to whoever has waited longest for such a time, as long as there are places and people. */
export async function offerFreed(ctx: Ctx, slotIds: string[]): Promise<void> {
  for (const slotId of slotIds) {
    while (await offerOne(ctx, slotId)) {}
  }
}

// The entry's lock is skipped, not waited for: a rival with another freed slot is making it an offer just now.
async function offerOne(ctx: Ctx, slotId: string): Promise<boolean> {
  return transact(ctx.db, async (trx) => {
    const [match] = await bestMatch(trx, slotId, ctx.now);
    if (!match) return false;
    const expires = expiryOf(match, ctx.now);
    const holdId = await keep(trx, ctx.now, {
      slot_id: match.slot_id,
      service_id: match.service_id,
      user_id: match.user_id,
      token_hash: null,
      kind: 'waitlist_offer',
      expires,
    });
    if (!holdId) return false;
    const { entry_id, slot_id } = match;
    const [offer] = await insertOffer(trx, entry_id, slot_id, holdId, expires, ctx.now);
    if (offer) await tellOffer(trx, ctx, match, offer.id);
    await setEntryStatus(trx, match.entry_id, 'offered');
    await enqueue(trx, 'waitlist.pass-on', {}, { runAt: expires });
    return true;
  });
}

function expiryOf(match: Match, now: Date): Date {
  const left = match.starts_at.getTime() - now.getTime();
  return new Date(now.getTime() + Math.min(OFFER_MINUTES * MINUTE_MS, left / 2));
}
