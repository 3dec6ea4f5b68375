import type { Asked } from '../answer.ts';
import type { Kept } from './cookie.ts';

export type Held = { id: string; token: string; service_id: number; expires_at: string };

/** Keeps a time for the reader and lets the one before go; a browser keeps one. Errors: those of holds.take. */
export async function keep(
  { domain, ctx }: Asked,
  before: Kept | null,
  slot_id: string,
  service_id: number,
): Promise<Kept> {
  const held = before && (await heldBy({ domain, ctx }, before));
  // Pressed twice: it is theirs already.
  if (before?.slot_id === slot_id && held?.service_id === service_id) return before;
  if (before?.slot_id === slot_id) await letGo({ domain, ctx }, before);
  const taken = await domain.holds.take(ctx, { slot_id, service_id });
  // Only now: should the new time be gone, the old one is still theirs.
  if (before && before.slot_id !== slot_id) await letGo({ domain, ctx }, before);
  return { slot_id, hold_id: taken.id, token: taken.token ?? '' };
}

/** The hold behind the cookie while it lasts. */
export async function heldBy(
  { domain, ctx }: Pick<Asked, 'domain' | 'ctx'>,
  { hold_id, token }: Kept,
): Promise<Held | null> {
  try {
    const hold = await domain.holds.get(ctx, hold_id, proof(token));
    return { id: hold.id, token, service_id: hold.service_id, expires_at: hold.expires_at };
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

/** Gives a kept time back; nothing happens when it is gone already. */
export async function letGo(
  { domain, ctx }: Pick<Asked, 'domain' | 'ctx'>,
  { hold_id, token }: Kept,
): Promise<void> {
  try {
    await domain.holds.release(ctx, hold_id, proof(token));
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

const proof = (token: string) => (token ? { hold_token: token } : {});

/** By shape, as in answer.ts; 22P02 is an id that is none. */
function isGone(error: unknown): boolean {
  const { status, code } = error as { status?: number; code?: string };
  return status === 404 || code === '22P02';
}
