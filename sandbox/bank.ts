import { randomBytes } from 'node:crypto';
import { behaviourOf, type Card } from './cards.ts';
import type { Store } from './store.ts';

export type Charge = {
  id: string;
  /** The caller's own name for it: the idempotency key. */
  reference: string;
  card: string;
  amount_cents: number;
  currency: string;
  status: 'processing' | 'requires_action' | 'authorized' | 'succeeded' | 'failed' | 'canceled';
  capture: boolean;
  refunded_cents: number;
  failure_reason: string | null;
  action_url: string | null;
  return_url: string;
};

export type Refund = {
  id: string;
  reference: string;
  charge: string;
  amount_cents: number;
  status: 'succeeded' | 'failed';
  failure_reason: string | null;
};

export type CardSession = { id: string; return_url: string; card: Card | null };

export type ChargeRequest = Pick<
  Charge,
  'card' | 'amount_cents' | 'currency' | 'capture' | 'return_url'
>;
export type RefundRequest = Pick<Refund, 'charge' | 'amount_cents'>;

/** The provider says no, as HTTP. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export type Announce = (type: string, object: Charge | Refund) => void;

const newId = (prefix: string) => `${prefix}_${randomBytes(12).toString('hex')}`;
const REASONS = { declined: 'card_declined', poor: 'insufficient_funds' } as const;

/** The provider's book: what can happen to a card, a charge and a refund, each change announced. */
export function openBank(store: Store, announce: Announce, pageUrl: (path: string) => string) {
  const chargeById = (id: string): Charge => {
    const charge = store.get<Charge>('charge', id) ?? seeded(id);
    if (!charge) throw new Refusal(404, 'no_such_charge', 'There is no such charge.');
    return charge;
  };

  function set(charge: Charge, change: Partial<Charge>): Charge {
    const changed = { ...charge, ...change };
    store.put('charge', charge.id, changed);
    if (['authorized', 'succeeded', 'failed', 'canceled'].includes(changed.status)) {
      announce(`charge.${changed.status}`, changed);
    }
    return changed;
  }

  const paid = (charge: Charge) =>
    set(charge, { status: charge.capture ? 'succeeded' : 'authorized', action_url: null });

  /** Charges a card, once for a reference. Says whether it was made just now. */
  function charge(reference: string, asked: ChargeRequest): { charge: Charge; isNew: boolean } {
    const known = store.byKey<Charge>('charge', reference);
    if (known) {
      const same = known.amount_cents === asked.amount_cents && known.card === asked.card;
      if (same) return { charge: known, isNew: false };
      throw new Refusal(409, 'idempotency_mismatch', 'This key was used for another charge.');
    }
    const behaviour = behaviourOf(asked.card);
    if (!behaviour || store.get('gone', asked.card)) {
      throw new Refusal(422, 'no_such_card', 'There is no such card.');
    }
    if (!Number.isSafeInteger(asked.amount_cents) || asked.amount_cents < 1) {
      throw new Refusal(422, 'bad_amount', 'The amount must be a positive number of cents.');
    }
    const id = newId('ch');
    const made: Charge = {
      ...asked,
      id,
      reference,
      status: behaviour === 'secure' ? 'requires_action' : 'processing',
      refunded_cents: 0,
      failure_reason: null,
      action_url: behaviour === 'secure' ? pageUrl(`/challenges/${id}`) : null,
    };
    store.put('charge', id, made, reference);
    if (behaviour === 'late' || behaviour === 'secure') return { charge: made, isNew: true };
    const reason = behaviour in REASONS ? REASONS[behaviour as keyof typeof REASONS] : null;
    return {
      isNew: true,
      charge: reason ? set(made, { status: 'failed', failure_reason: reason }) : paid(made),
    };
  }

  /** The owner's answer to the 3-D Secure question. */
  function answerChallenge(id: string, approved: boolean): Charge {
    const asked = chargeById(id);
    if (asked.status !== 'requires_action') return asked;
    if (approved) return paid(asked);
    return set(asked, {
      status: 'failed',
      failure_reason: 'authentication_failed',
      action_url: null,
    });
  }

  function capture(id: string, amount_cents: number): Charge {
    const held = chargeById(id);
    if (held.status === 'succeeded') return held;
    if (held.status !== 'authorized' || amount_cents < 1 || amount_cents > held.amount_cents) {
      throw new Refusal(409, 'not_capturable', 'This charge cannot be captured so.');
    }
    return set(held, { status: 'succeeded', amount_cents });
  }

  function cancel(id: string): Charge {
    const held = chargeById(id);
    if (!['authorized', 'requires_action', 'processing'].includes(held.status)) return held;
    return set(held, { status: 'canceled', failure_reason: 'canceled', action_url: null });
  }

  /** Gives money back, once for a reference and never more than was taken. */
  function refund(reference: string, asked: RefundRequest): Refund {
    const known = store.byKey<Refund>('refund', reference);
    if (known) return known;
    const taken = chargeById(asked.charge);
    const left = taken.status === 'succeeded' ? taken.amount_cents - taken.refunded_cents : 0;
    if (!(asked.amount_cents >= 1 && asked.amount_cents <= left)) {
      throw new Refusal(409, 'refund_too_large', 'That is more than is left of the charge.');
    }
    const made: Refund = {
      ...asked,
      id: newId('re'),
      reference,
      status: 'succeeded',
      failure_reason: null,
    };
    store.put('charge', taken.id, {
      ...taken,
      refunded_cents: taken.refunded_cents + asked.amount_cents,
    });
    store.put('refund', made.id, made, reference);
    announce('refund.succeeded', made);
    return made;
  }

  return {
    charge,
    chargeById,
    chargeByReference: (reference: string) => store.byKey<Charge>('charge', reference),
    answerChallenge,
    capture,
    cancel,
    refund,
    refundByReference: (reference: string) => store.byKey<Refund>('refund', reference),
    /** What was "processing" succeeds. */
    settleLate: () => {
      for (const one of store.all<Charge>('charge')) if (one.status === 'processing') paid(one);
    },
    openSession(return_url: string): CardSession {
      const session = { id: newId('cs'), return_url, card: null };
      store.put('session', session.id, session);
      return session;
    },
    session(id: string): CardSession {
      const session = store.get<CardSession>('session', id);
      if (!session || store.get('ended', id)) {
        throw new Refusal(404, 'no_such_session', 'There is no such session.');
      }
      return session;
    },
    keepCard(session: CardSession, behaviour: string, card: Omit<Card, 'token'>): void {
      const token = newId(`card_${behaviour}`);
      store.put('session', session.id, { ...session, card: { ...card, token } });
    },
    endSession(id: string): void {
      const session = store.get<CardSession>('session', id);
      if (!session) throw new Refusal(404, 'no_such_session', 'There is no such session.');
      if (session.card) store.put('gone', session.card.token, {});
      store.put('ended', id, {});
    },
    forgetCard: (token: string) => store.put('gone', token, {}),
    charges: () => store.all<Charge>('charge'),
    refunds: () => store.all<Refund>('refund'),
  };
}

export type Bank = ReturnType<typeof openBank>;

// Demo data names charges of the past that nobody made here: ch_seed_<cents>_<currency>_<ending>.
function seeded(id: string): Charge | null {
  const [, cents, currency] = /^ch_seed_(\d+)_([A-Z]{3})_\w+$/.exec(id) ?? [];
  if (!cents || !currency) return null;
  return {
    id,
    reference: id,
    card: 'card_visa',
    amount_cents: Number(cents),
    currency,
    status: 'succeeded',
    capture: true,
    refunded_cents: 0,
    failure_reason: null,
    action_url: null,
    return_url: '',
  };
}
