import { createHmac, timingSafeEqual } from 'node:crypto';
import { BadSignature, type Card, type Charge, type Provider, type Refund } from '../provider.ts';
import { ask } from './ask.ts';

type TheirCharge = {
  id: string;
  reference: string;
  amount_cents: number;
  currency: string;
  status: 'processing' | 'requires_action' | 'authorized' | 'succeeded' | 'failed' | 'canceled';
  failure_reason: string | null;
  action_url: string | null;
};
type TheirRefund = Omit<Refund, 'provider_refund_id'> & { id: string };

const TOLERANCE_S = 300;

/** The built-in provider that moves no money; it is spoken to over HTTP like any other. */
export function sandboxProvider(options: {
  /** Its address, asked late because its port may be known only once it listens. */
  url: () => string;
  key: string;
  webhookSecret: string;
  timeoutMs?: number;
}): Provider {
  const { key, webhookSecret, timeoutMs = 10_000 } = options;
  const call = <T>(method: string, path: string, body?: object, reference?: string) =>
    ask<T>(`${options.url()}/v1${path}`, { method, key, body, reference, timeoutMs });

  return {
    name: 'sandbox',
    pages: [],
    openCardSession: (return_url) => call('POST', '/card-sessions', { return_url }),
    cardOf: async (id) =>
      (await call<{ card: Card | null }>('GET', `/card-sessions/${encodeURIComponent(id)}`)).card,
    endCardSession: async (id) => {
      await call('DELETE', `/card-sessions/${encodeURIComponent(id)}`);
    },
    forgetCard: async (token) => {
      await call('DELETE', `/cards/${encodeURIComponent(token)}`);
    },
    charge: async ({ reference, card_token, amount_cents, currency, capture, return_url }) => {
      const body = { card: card_token, amount_cents, currency, capture, return_url };
      return ours(await call<TheirCharge>('POST', '/charges', body, reference));
    },
    findCharge: async ({ reference }) => {
      const path = `/charges?reference=${encodeURIComponent(reference)}`;
      const [found] = (await call<{ data: TheirCharge[] }>('GET', path)).data;
      return found ? ours(found) : null;
    },
    capture: async (id, reference, amount_cents) =>
      ours(await call('POST', `/charges/${id}/capture`, { amount_cents }, `${reference}-capture`)),
    cancel: async (id) => ours(await call<TheirCharge>('POST', `/charges/${id}/cancel`, {})),
    refund: async ({ reference, provider_payment_id: charge, amount_cents }) =>
      ourRefund(await call<TheirRefund>('POST', '/refunds', { charge, amount_cents }, reference)),
    readEvent: async (headers, body, now) => {
      verify(headers['sandbox-signature'], body, webhookSecret, now);
      const { id, type, object } = JSON.parse(body);
      const what = { id: String(id), type: String(type) };
      if (type.startsWith('charge.')) return { ...what, about: 'charge', charge: ours(object) };
      if (type.startsWith('refund.'))
        return { ...what, about: 'refund', refund: ourRefund(object) };
      return { ...what, about: 'other' };
    },
  };
}

function verify(header: string | undefined, body: string, secret: string, now: Date): void {
  const [, seconds = '', mac = ''] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '') ?? [];
  const right = createHmac('sha256', secret).update(`${seconds}.${body}`).digest();
  const given = Buffer.from(mac, 'hex');
  if (given.length !== right.length || !timingSafeEqual(given, right)) {
    throw new BadSignature('The signature is missing or wrong.');
  }
  if (Math.abs(now.getTime() / 1000 - Number(seconds)) > TOLERANCE_S) {
    throw new BadSignature('The signature is too old.');
  }
}

const STATUS = {
  processing: 'pending',
  requires_action: 'pending',
  authorized: 'authorized',
  succeeded: 'succeeded',
  failed: 'failed',
  canceled: 'failed',
} as const;

const ours = ({ id, status, ...charge }: TheirCharge): Charge => ({
  provider_payment_id: id,
  reference: charge.reference,
  status: STATUS[status],
  amount_cents: charge.amount_cents,
  currency: charge.currency,
  failure_reason: charge.failure_reason,
  action_url: charge.action_url,
});

const ourRefund = ({
  id,
  reference,
  status,
  amount_cents,
  failure_reason,
}: TheirRefund): Refund => ({
  provider_refund_id: id,
  reference,
  status,
  amount_cents,
  failure_reason,
});
