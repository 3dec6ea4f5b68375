import { Type } from 'typebox';
import { CHECKOUT_STATUSES, PAYMENT_KINDS, PAYMENT_STATUSES } from '#domain/payments/payment.ts';
import { PAYMENT_POLICIES } from '#domain/payments/policy.ts';
import { nullable, oneOf, uuid } from '#platform/schema.ts';

const instant = () => Type.String({ format: 'date-time' });
const text = () => nullable(Type.String());
const cents = () => Type.Integer();

export const PaymentMethod = Type.Object(
  {
    id: uuid(),
    provider: Type.String({ examples: ['sandbox'] }),
    card_brand: nullable(Type.String({ examples: ['visa'] })),
    card_last4: nullable(Type.String({ examples: ['4242'] })),
    card_exp_month: nullable(Type.Integer()),
    card_exp_year: nullable(Type.Integer()),
    is_default: Type.Boolean(),
    expiry: oneOf(['fine', 'soon', 'expired'], {
      description: 'soon: within two months.',
    }),
    created_at: instant(),
  },
  {
    title: 'PaymentMethod',
    description: 'A card that the provider keeps; its number is never here.',
  },
);

export const CardSession = Type.Object(
  { id: uuid(), url: Type.String({ description: 'Send the cardholder here.' }) },
  { title: 'CardSession' },
);

export const Payment = Type.Object(
  {
    id: uuid(),
    appointment_id: uuid(),
    kind: oneOf(PAYMENT_KINDS),
    amount_cents: cents(),
    currency: Type.String({ examples: ['USD'] }),
    status: oneOf(PAYMENT_STATUSES),
    provider: Type.String({
      examples: ['stripe'],
      description: 'Who moved the money; cash or terminal where it was taken at the desk.',
    }),
    refund_amount_cents: Type.Integer({ description: 'Refunded or being refunded.' }),
    card_brand: text(),
    card_last4: text(),
    action_url: nullable(
      Type.String({ description: 'Where the cardholder confirms (3-D Secure).' }),
    ),
    failure_reason: text(),
    is_captured_later: Type.Boolean(),
    authorized_at: nullable(instant()),
    paid_at: nullable(instant()),
    created_at: instant(),
    refunds: Type.Array(
      Type.Object({
        id: uuid(),
        amount_cents: cents(),
        status: oneOf(['pending', 'succeeded', 'failed']),
        reason: text(),
        created_at: instant(),
      }),
    ),
  },
  { title: 'Payment' },
);

export const ClinicPayment = Type.Object(
  {
    ...Payment.properties,
    owner_name: Type.String(),
    pet_name: Type.String(),
    visit_date: Type.String({ format: 'date' }),
  },
  { title: 'ClinicPayment' },
);

export const Takings = Type.Object(
  {
    provider: Type.String({ examples: ['cash'] }),
    currency: Type.String(),
    taken_cents: cents(),
    given_back_cents: cents(),
  },
  { title: 'Takings', description: 'What came in and went back one way.' },
);

export const VisitPayments = Type.Object(
  {
    currency: Type.String(),
    paid_cents: Type.Integer({ description: 'Taken and not given back.' }),
    due: nullable(Type.Object({ kind: oneOf(PAYMENT_KINDS), amount_cents: cents() })),
    card: nullable(Type.Object({ id: uuid(), card_brand: text(), card_last4: text() })),
    payments: Type.Array(Payment),
  },
  { title: 'VisitPayments' },
);

export const Checkout = Type.Object(
  {
    id: uuid(),
    status: oneOf(CHECKOUT_STATUSES),
    amount_cents: cents(),
    currency: Type.String(),
    slot_id: uuid(),
    appointment_id: nullable(uuid()),
    action_url: nullable(
      Type.String({ description: 'Where the cardholder confirms (3-D Secure).' }),
    ),
    failure_reason: text(),
    expires_at: instant(),
  },
  { title: 'Checkout', description: 'A booking that is paid first.' },
);

export const PaymentTerms = Type.Object(
  {
    policy: oneOf(PAYMENT_POLICIES),
    due_cents: Type.Integer({ description: 'With the booking, for each pet.' }),
    price_cents: nullable(cents()),
    currency: Type.String(),
  },
  { title: 'PaymentTerms' },
);

export const ClinicPolicy = Type.Object(
  {
    payment_policy: oneOf(PAYMENT_POLICIES),
    deposit_percent: Type.Integer(),
    services: Type.Array(
      Type.Object({
        service_id: Type.Integer(),
        name: Type.String(),
        price_cents: nullable(cents()),
        payment_policy: nullable(oneOf(PAYMENT_POLICIES)),
        deposit_cents: nullable(cents()),
      }),
    ),
  },
  { title: 'ClinicPolicy' },
);
