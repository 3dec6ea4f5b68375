import { Type } from 'typebox';
import { nullable, oneOf, uuid } from '#platform/schema.ts';

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
    created_at: Type.String({ format: 'date-time' }),
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
