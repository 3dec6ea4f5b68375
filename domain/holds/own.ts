import type { Ctx } from '#domain/context.ts';
import type { Db } from '#platform/db.ts';
import { NotFound } from '#platform/errors.ts';
import type { Hold, HoldProof } from './hold.ts';
import { findHold, selectOwned } from './sql/select.ts';
import { hashHoldToken } from './token.ts';

/** The hold when it is there and the actor's, or the token proves it; it may have expired. */
export async function ownedHold(db: Db, ctx: Ctx, id: string, proof: HoldProof) {
  const hash = proof.hold_token ? hashHoldToken(proof.hold_token) : null;
  const [hold] = await selectOwned(db, id, ctx.actor?.user_id ?? null, hash);
  return hold;
}

/** A hold for its owner, with what is left of it. Errors: 404 when it is gone, expired or somebody else's. */
export async function get(ctx: Ctx, id: string, proof: HoldProof = {}): Promise<Hold> {
  const owned = await ownedHold(ctx.db, ctx, id, proof);
  if (!owned || owned.expires_at <= ctx.now) throw new NotFound('hold');
  return findHold(ctx.db, id);
}
