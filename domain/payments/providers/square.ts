import { randomUUID } from 'node:crypto';
import { type Square, SquareClient, serialization, WebhooksHelper } from 'square';
import {
  BadSignature,
  type Charge,
  type Provider,
  ProviderRefused,
  type Refund,
} from '../provider.ts';
import { answered, declined } from './square-errors.ts';

// Square repeats a webhook for a day, always with the date of the event.
const STALE_MS = 2 * 86_400_000;
const MINUTE_MS = 60_000;

export type SquareProvider = Provider & {
  /** Keeps the card that was entered on the page of a session. */
  keepCard(session: string, source: string): Promise<void>;
};

/**
 * Square: cards are entered in Square's own field on a page that this process serves, kept as cards on file, and charged as
 * payments under our reference. A session is a name that the card carries, so opening one asks nothing of Square.
 */
export function squareProvider(options: {
  token: string;
  locationId: string;
  webhookKey: string;
  /** The address that its webhooks are sent to; its signature covers it. */
  notificationUrl: string;
  /** The page on which a session's card is entered. */
  cardPage: (session: string, return_url: string) => string;
  url: string;
  timeoutMs?: number;
}): SquareProvider {
  const { token, url: baseUrl, locationId, timeoutMs = 10_000 } = options;
  const square = new SquareClient({
    token,
    baseUrl,
    timeoutInSeconds: timeoutMs / 1000,
    // The reconciler asks again, and knows when to stop.
    maxRetries: 0,
  });
  const get = async (paymentId: string) =>
    (await answered(square.payments.get({ paymentId }))).payment ?? {};

  const forget = async (cardId: string, customerId: string) => {
    await answered(square.cards.disable({ cardId }));
    await answered(square.customers.delete({ customerId }));
  };

  return {
    name: 'square',
    pages: [],
    openCardSession: async (return_url) => {
      const id = randomUUID();
      return { id, url: options.cardPage(id, return_url) };
    },
    keepCard: async (session, sourceId) => {
      // A card on file has to be somebody's. Who that is stays with us.
      const { customer } = await answered(
        square.customers.create({
          idempotencyKey: session,
          companyName: 'FindMyVet',
          referenceId: session,
        }),
      );
      const card = { customerId: customer?.id ?? '', referenceId: session };
      await answered(square.cards.create({ idempotencyKey: `card-${session}`, sourceId, card }));
    },
    cardOf: async (referenceId) => {
      const { data } = await answered(square.cards.list({ referenceId }));
      const [card] = data;
      if (!card?.id || !card.customerId) return null;
      return {
        token: `${card.customerId}:${card.id}`,
        brand: BRANDS[card.cardBrand ?? ''] ?? card.cardBrand?.toLowerCase() ?? null,
        last4: card.last4 ?? null,
        exp_month: card.expMonth ? Number(card.expMonth) : null,
        exp_year: card.expYear ? Number(card.expYear) : null,
      };
    },
    endCardSession: async (referenceId) => {
      const { data } = await answered(square.cards.list({ referenceId }));
      for (const { id = '', customerId } of data) await forget(id, customerId ?? '');
    },
    forgetCard: async (token) => {
      const { sourceId, customerId } = readToken(token);
      await forget(sourceId, customerId);
    },
    charge: async ({ reference, card_token, amount_cents, currency, capture, is_present }) => {
      const asked = square.payments.create({
        ...readToken(card_token),
        idempotencyKey: `charge-${reference}`,
        referenceId: reference,
        locationId,
        amountMoney: money(amount_cents, currency),
        autocomplete: capture,
        customerDetails: { customerInitiated: is_present, sellerKeyedIn: false },
      });
      return ours((await answered(asked)).payment);
    },
    findCharge: async ({ reference, provider_payment_id: id, created_at }) => {
      if (id) return ours(await get(id));
      // Square cannot look for a reference, so it is read through what was paid since.
      const beginTime = new Date(created_at.getTime() - MINUTE_MS).toISOString();
      const pages = await answered(
        square.payments.list({ beginTime, locationId, sortOrder: 'ASC', limit: 100 }),
      );
      for (let page = pages; ; page = await answered(page.getNextPage())) {
        const found = page.data.find((one) => one.referenceId === reference);
        if (found) return ours(found);
        if (!page.hasNextPage()) return null;
      }
    },
    capture: async (paymentId, _reference, amount) => {
      const held = await get(paymentId);
      if (held.status !== 'APPROVED') return ours(held);
      const { amount: most, currency = 'USD' } = held.amountMoney ?? {};
      // What is taken is all of a payment, so it is made smaller first.
      if (BigInt(amount) !== most) {
        const payment = {
          amountMoney: { amount: BigInt(amount), currency },
          versionToken: held.versionToken ?? null,
        };
        await answered(
          square.payments.update({ paymentId, idempotencyKey: randomUUID(), payment }),
        );
      }
      return ours((await answered(square.payments.complete({ paymentId }))).payment);
    },
    cancel: async (paymentId) => {
      try {
        return ours((await answered(square.payments.cancel({ paymentId }))).payment);
      } catch (error) {
        // It has moved on.
        if (error instanceof ProviderRefused) return ours(await get(paymentId));
        throw error;
      }
    },
    refund: async ({ reference, provider_payment_id: paymentId, amount_cents, currency }) => {
      const { refund: made } = await answered(
        square.refunds.refundPayment({
          idempotencyKey: `refund-${reference}`,
          paymentId,
          amountMoney: money(amount_cents, currency),
          // The one text that a refund carries, and so where our name for it is.
          reason: `Refund ${reference}`,
        }),
      );
      if (!made) throw new Error('Square answered a refund with none.');
      if (made.status !== 'PENDING') return ourRefund(made);
      // What is repeated under a key is the first answer, however long ago that was.
      return ourRefund((await answered(square.refunds.get({ refundId: made.id }))).refund ?? made);
    },
    readEvent: async (headers, body, now) => {
      const isSigned = await WebhooksHelper.verifySignature({
        requestBody: body,
        signatureHeader: headers['x-square-hmacsha256-signature'] ?? '',
        signatureKey: options.webhookKey,
        notificationUrl: options.notificationUrl,
      });
      if (!isSigned) throw new BadSignature('The signature is missing or wrong.');
      const { event_id, type, created_at, data } = JSON.parse(body);
      if (!(now.getTime() - Date.parse(created_at) < STALE_MS)) {
        throw new BadSignature('The event is too old.');
      }
      const what = { id: String(event_id), type: String(type) };
      const { payment, refund } = data?.object ?? {};
      if (refund) return { ...what, about: 'refund', refund: ourRefund(readRefund(refund)) };
      if (!payment) return { ...what, about: 'other' };
      const charge = ours(readPayment(payment));
      // What is still open says less than the answer did, and may be older.
      return charge.status === 'pending'
        ? { ...what, about: 'other' }
        : { ...what, about: 'charge', charge };
    },
  };
}

const money = (cents: number, currency: string) => ({
  amount: BigInt(cents),
  currency: currency as Square.Currency,
});

function readToken(token: string): { customerId: string; sourceId: string } {
  const [customerId = '', ...rest] = token.split(':');
  return { customerId, sourceId: rest.join(':') };
}

const BRANDS: Record<string, string> = { AMERICAN_EXPRESS: 'amex', DISCOVER_DINERS: 'diners' };

const STATUS: Record<string, Charge['status']> = {
  APPROVED: 'authorized',
  COMPLETED: 'succeeded',
  CANCELED: 'failed',
  FAILED: 'failed',
};

function ours(payment: Square.Payment | undefined): Charge {
  const status = STATUS[payment?.status ?? ''] ?? 'pending';
  const [error] = payment?.cardDetails?.errors ?? [];
  return {
    provider_payment_id: payment?.id ?? '',
    reference: payment?.referenceId ?? '',
    status,
    amount_cents: Number(payment?.amountMoney?.amount ?? 0),
    currency: payment?.amountMoney?.currency ?? '',
    failure_reason:
      status !== 'failed'
        ? null
        : payment?.status === 'CANCELED'
          ? 'canceled'
          : declined(error?.code),
    action_url: null,
  };
}

const STATUS_OF_REFUND: Record<string, Refund['status']> = {
  COMPLETED: 'succeeded',
  REJECTED: 'failed',
  FAILED: 'failed',
};

const ourRefund = (refund: Square.PaymentRefund): Refund => ({
  provider_refund_id: refund.id,
  reference: refund.reason?.replace('Refund ', '') ?? '',
  status: STATUS_OF_REFUND[refund.status ?? ''] ?? 'pending',
  amount_cents: Number(refund.amountMoney.amount ?? 0),
  failure_reason: null,
});

const AS_IT_IS = { unrecognizedObjectKeys: 'passthrough', skipValidation: true } as const;
const readPayment = (raw: unknown) => serialization.Payment.parseOrThrow(raw, AS_IT_IS);
const readRefund = (raw: unknown) => serialization.PaymentRefund.parseOrThrow(raw, AS_IT_IS);
