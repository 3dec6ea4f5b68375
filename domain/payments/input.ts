import { type Static, Type } from 'typebox';
import { BookInput } from '#domain/appointments/input.ts';
import type { PageInput } from '#platform/page.ts';
import { localDate, object, oneOf, prose, uuid } from '#platform/schema.ts';
import { DESK_WAYS, PAYMENT_STATES } from './payment.ts';
import { PAYMENT_POLICIES } from './policy.ts';

const MOST_CENTS = 100_000_000;
const cents = (options = {}) => Type.Integer({ minimum: 1, maximum: MOST_CENTS, ...options });
const url = (options = {}) =>
  Type.String({ pattern: '^https?://[^\\s\\u0000-\\u001F]{1,1000}$', ...options });

export const CardEntryInput = object({
  return_url: url({
    description: 'Where the provider leads back to; {session_id} in it becomes the id.',
    examples: ['https://example.org/cards/saved?session={session_id}'],
  }),
});
export type CardEntryInput = Static<typeof CardEntryInput>;

export const SavedCardInput = object({
  session_id: uuid({ description: 'Of the session in which a card was entered.' }),
});
export type SavedCardInput = Static<typeof SavedCardInput>;

const { slot_id: _slot, hold_id: _hold, ...booking } = BookInput.properties;

export const CheckoutInput = object({
  ...booking,
  hold_id: uuid({ description: 'The time is kept while it is paid.' }),
  payment_method_id: Type.Optional(
    uuid({ description: 'Required unless the clinic asks for no payment.' }),
  ),
  return_url: url({
    description: 'Where 3-D Secure leads back to; {checkout_id} in it becomes the id.',
  }),
});
export type CheckoutInput = Static<typeof CheckoutInput>;

export const PayInput = object({
  payment_method_id: Type.Optional(
    uuid({ description: 'The owner’s choice; staff charge the card behind the visit.' }),
  ),
  amount_cents: Type.Optional(
    cents({ description: 'What is agreed to; refused when something else is due.' }),
  ),
  capture: Type.Optional(
    Type.Boolean({ description: 'Staff: false only holds the amount, to be captured later.' }),
  ),
  return_url: Type.Optional(
    url({ description: 'Where 3-D Secure leads back to; {payment_id} in it becomes the id.' }),
  ),
});
export type PayInput = Static<typeof PayInput>;

export const DeskPaymentInput = object({
  paid_by: oneOf(DESK_WAYS, { description: 'terminal: the clinic’s own card terminal.' }),
  amount_cents: cents({ description: 'What was taken; refused when something else is due.' }),
});
export type DeskPaymentInput = Static<typeof DeskPaymentInput>;

export const ClinicPaymentsInput = object({
  from: Type.Optional(localDate({ description: 'First day, on the clinic’s calendar.' })),
  to: Type.Optional(localDate({ description: 'Last day.' })),
  state: Type.Optional(oneOf(PAYMENT_STATES, { description: 'given_back: all or a part of it.' })),
});
export type ClinicPaymentsInput = Static<typeof ClinicPaymentsInput> & PageInput;

export const CaptureInput = object({
  amount_cents: Type.Optional(cents({ description: 'All that is held unless given.' })),
});
export type CaptureInput = Static<typeof CaptureInput>;

export const RefundInput = object({
  amount_cents: Type.Optional(cents({ description: 'All that is left unless given.' })),
  reason: Type.Optional(prose(500)),
});
export type RefundInput = Static<typeof RefundInput>;

export const PaymentPolicyInput = object({
  payment_policy: oneOf(PAYMENT_POLICIES),
  deposit_percent: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  services: Type.Optional(
    Type.Array(
      object({
        service_id: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
        payment_policy: Type.Optional(Type.Union([oneOf(PAYMENT_POLICIES), Type.Null()])),
        deposit_cents: Type.Optional(Type.Union([cents(), Type.Null()])),
      }),
      { maxItems: 100, description: 'Services that are left out follow the clinic.' },
    ),
  ),
});
export type PaymentPolicyInput = Static<typeof PaymentPolicyInput>;
