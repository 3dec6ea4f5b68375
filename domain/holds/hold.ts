import type { Slot } from '#domain/availability/slot.ts';

/** Minutes for which a time is kept while somebody signs in and pays. */
export const CHECKOUT_MINUTES = 10;

/** Live checkout holds that one person, or one visitor, may have; a further one lets the oldest go. */
export const MOST_HOLDS = 3;

export type Hold = {
  id: string;
  kind: 'checkout' | 'waitlist_offer';
  service_id: number;
  /** RFC 3339, UTC. */
  expires_at: string;
  slot: Slot;
};

/** A hold as its taker gets it once: a visitor's token proves later whose it is. */
export type TakenHold = Hold & { token: string | null };

/** Proves a hold: the person signed in, or the visitor's token. */
export type HoldProof = { hold_token?: string | undefined };
