import { Type } from 'typebox';
import { LINE_KINDS } from '#domain/invoices/invoice.ts';
import { nullable, oneOf, uuid } from '#platform/schema.ts';

const text = () => nullable(Type.String());
const party = {
  name: Type.String(),
  address_line1: text(),
  address_line2: text(),
  city: text(),
  state: text(),
  postal_code: text(),
  phone: text(),
  email: text(),
};

export const Invoice = Type.Object(
  {
    id: uuid(),
    kind: oneOf(['invoice', 'credit_note']),
    status: oneOf(['draft', 'issued']),
    number: nullable(Type.Integer({ description: 'Without gap for a clinic and kind.' })),
    appointment_id: uuid(),
    owner_id: uuid({ description: 'Who pays.' }),
    credits_id: nullable(uuid({ description: 'The invoice that a credit note corrects.' })),
    credits_number: nullable(Type.Integer()),
    currency: Type.String(),
    tax_name: Type.String(),
    tax_percent: Type.Number(),
    subtotal_cents: Type.Integer(),
    tax_cents: Type.Integer({ description: 'Rounded once, half up.' }),
    total_cents: Type.Integer(),
    paid_cents: Type.Integer(),
    credited_cents: Type.Integer(),
    is_paid: Type.Boolean(),
    has_pdf: Type.Boolean({ description: 'False until it is rendered.' }),
    parties: Type.Object({
      clinic: Type.Object({
        ...party,
        id: uuid(),
        slug: Type.String(),
        timezone: Type.String(),
        logo_url: Type.Optional(text()),
      }),
      owner: Type.Object(party),
      visit: Type.Object({
        pet: Type.String(),
        service: Type.String(),
        vet: text(),
        date: Type.String({ format: 'date' }),
        code: Type.String(),
      }),
    }),
    lines: Type.Array(
      Type.Object({
        kind: oneOf(LINE_KINDS),
        description: Type.String(),
        quantity: Type.Integer(),
        unit_cents: Type.Integer(),
        amount_cents: Type.Integer(),
        is_taxable: Type.Boolean(),
      }),
    ),
    issued_at: nullable(Type.String({ format: 'date-time' })),
  },
  { title: 'Invoice' },
);

export const Statement = Type.Object(
  {
    from: Type.String({ format: 'date' }),
    to: Type.String({ format: 'date' }),
    currency: text(),
    billed_cents: Type.Integer(),
    credited_cents: Type.Integer(),
    paid_cents: Type.Integer(),
    invoices: Type.Array(Invoice),
  },
  { title: 'Statement' },
);
