/** A card as a provider keeps it; its number never comes here. */
export type Card = {
  token: string;
  brand: string | null;
  last4: string | null;
  exp_month: number | null;
  exp_year: number | null;
};

/** What a provider says of a charge. `authorized` holds the money without taking it. */
export type Charge = {
  provider_payment_id: string;
  /** Our name for it, which was its idempotency key. */
  reference: string;
  status: 'pending' | 'authorized' | 'succeeded' | 'failed';
  amount_cents: number;
  currency: string;
  failure_reason: string | null;
  /** Where the owner of the card confirms it (3-D Secure). */
  action_url: string | null;
};

export type Refund = {
  provider_refund_id: string;
  reference: string;
  status: 'pending' | 'succeeded' | 'failed';
  amount_cents: number;
  failure_reason: string | null;
};

export type ChargeRequest = {
  /** Names the charge: asked twice with the same, it is made once. */
  reference: string;
  card_token: string;
  amount_cents: number;
  currency: string;
  /** False only holds the money until it is captured or cancelled. */
  capture: boolean;
  /** Whether the card's owner is there to confirm. */
  is_present: boolean;
  /** Where a confirmation leads back to. */
  return_url: string;
};

/** Which charge to look for: by the provider's name for it as soon as that is known, by ours until then. */
export type KnownCharge = {
  reference: string;
  provider_payment_id: string | null;
  /** Before this it was not asked for. */
  created_at: Date;
};

export type ProviderEvent = { id: string; type: string } & (
  | { about: 'charge'; charge: Charge }
  | { about: 'refund'; refund: Refund }
  | { about: 'other' }
);

/**
 * A payment provider. Every call may throw Unanswered, after which nobody knows whether it was done: the same call with
 * the same reference, or `findCharge`, tells. Declined charges are answers, not errors.
 */
export type Provider = {
  name: string;
  /** Origins of its pages, to which a form of ours may lead. */
  pages: readonly string[];
  openCardSession(return_url: string): Promise<{ id: string; url: string }>;
  /** The card that was entered, or null as long as there is none. */
  cardOf(sessionId: string): Promise<Card | null>;
  /** Nothing is entered in it any more, and a card that was is forgotten. */
  endCardSession(sessionId: string): Promise<void>;
  forgetCard(token: string): Promise<void>;
  charge(request: ChargeRequest): Promise<Charge>;
  findCharge(known: KnownCharge): Promise<Charge | null>;
  capture(provider_payment_id: string, reference: string, amount_cents: number): Promise<Charge>;
  cancel(provider_payment_id: string): Promise<Charge>;
  refund(request: {
    reference: string;
    provider_payment_id: string;
    amount_cents: number;
    currency: string;
  }): Promise<Refund>;
  /** The event that a webhook tells of, once its signature and age were checked. Throws BadSignature. */
  readEvent(
    headers: Record<string, string | undefined>,
    body: string,
    now: Date,
  ): Promise<ProviderEvent>;
};

/** The provider did not answer, or not in time: it may or may not have done what it was asked. */
export class Unanswered extends Error {}

/** The provider refused the request itself; trying again changes nothing. */
export class ProviderRefused extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** A webhook whose signature is missing, wrong or too old. */
export class BadSignature extends Error {}
