import { SlotTaken } from '#domain/availability/errors.ts';
import { alternativesTo } from '#domain/availability/find.ts';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import type { Trx } from '#platform/db.ts';
import { InvalidInput } from '#platform/errors.ts';
import { enqueue } from '#platform/jobs.ts';
import { CHECKOUT_MINUTES, MOST_HOLDS, type TakenHold } from './hold.ts';
import type { HoldInput } from './input.ts';
import { releaseExpired, releaseHolds } from './release.ts';
import { findHold } from './sql/select.ts';
import { type HoldParams, holdRun, holdSlot, surplusHolds, whyNotHeld } from './sql/take.ts';
import { hashHoldToken, newHoldToken } from './token.ts';

const MINUTE_MS = 60_000;

/**
 * Keeps a free time for the actor, or for a visitor who gets a token, for ten minutes.
 * Errors: 422 naming the field; 409 slot_taken with alternatives.
 */
export async function take(ctx: Ctx, input: HoldInput): Promise<TakenHold> {
  const token = ctx.actor ? null : newHoldToken();
  try {
    const held = await write(ctx, async (trx) => {
      const expires = new Date(ctx.now.getTime() + CHECKOUT_MINUTES * MINUTE_MS);
      const holder = {
        user_id: ctx.actor?.user_id ?? null,
        token_hash: token && hashHoldToken(token),
      };
      const id = await keep(trx, ctx.now, { ...input, ...holder, kind: 'checkout', expires });
      // Thrown, so that an Idempotency-Key is forgotten with the refusal.
      if (!id) throw new NotKept();
      if (ctx.actor) await letOldestGo(trx, ctx.actor.user_id);
      return findHold(trx, id);
    });
    return { ...held, token };
  } catch (error) {
    if (error instanceof NotKept) return refuse(ctx, input);
    throw error;
  }
}

class NotKept extends Error {}

/** Claims the slots for a hold and returns its id, or null when they are not to be had. Takes part in the caller's transaction. */
export async function keep(
  trx: Trx,
  now: Date,
  hold: HoldInput & {
    user_id: string | null;
    token_hash: string | null;
    kind: 'checkout' | 'waitlist_offer';
    expires: Date;
  },
): Promise<string | null> {
  const params: HoldParams = [
    hold.slot_id,
    now,
    hold.service_id,
    null,
    hold.user_id,
    hold.token_hash,
    hold.kind,
    hold.expires,
  ];
  const claim = async () =>
    (await holdSlot(trx, ...params))[0] ?? (await holdRun(trx, ...params))[0];
  const held =
    (await claim()) ?? ((await releaseExpired(trx, hold.slot_id, now)) ? await claim() : null);
  if (!held) return null;
  await enqueue(trx, 'holds.release-expired', {}, { runAt: hold.expires });
  return held.id;
}

async function letOldestGo(trx: Trx, userId: string): Promise<void> {
  const surplus = await surplusHolds(trx, userId, MOST_HOLDS);
  if (surplus.length > 0)
    await releaseHolds(
      trx,
      surplus.map((hold) => hold.id),
    );
}

async function refuse(ctx: Ctx, input: HoldInput): Promise<never> {
  const [why] = await whyNotHeld(ctx.db, input.slot_id, input.service_id);
  if (!why) throw InvalidInput.at('slot_id', 'is not a time that can be booked');
  if (!why.is_offered) {
    throw InvalidInput.at('service_id', 'is not offered by this clinic at that time');
  }
  const others = await alternativesTo(ctx, input.slot_id, input.service_id);
  throw new SlotTaken('That time was just taken. Choose another.', others);
}
