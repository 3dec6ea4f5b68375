import { type Static, Type } from 'typebox';
import { line, localDate, object, oneOf, uuid } from '#platform/schema.ts';
import { INVOICE_STATES } from './invoice.ts';

const MOST_CENTS = 10_000_000;

export const LinesInput = object({
  lines: Type.Array(
    object({
      kind: oneOf(['service', 'extra', 'discount']),
      description: line(200),
      quantity: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
      unit_cents: Type.Integer({
        minimum: -MOST_CENTS,
        maximum: MOST_CENTS,
        description: 'Without tax; below zero for a discount and only then.',
      }),
      is_taxable: Type.Optional(Type.Boolean()),
    }),
    { minItems: 1, maxItems: 50 },
  ),
});
export type LinesInput = Static<typeof LinesInput>;

export const TaxInput = object({
  tax_name: line(50),
  tax_percent: Type.Number({ minimum: 0, maximum: 50, multipleOf: 0.001 }),
});
export type TaxInput = Static<typeof TaxInput>;

export const PeriodInput = object({
  from: localDate({ description: 'First day, on the clinic’s calendar.' }),
  to: localDate({ description: 'Last day.' }),
});
export type PeriodInput = Static<typeof PeriodInput>;

export const InvoiceFilter = object({
  clinic_id: Type.Optional(uuid({ description: 'All of a clinic, for its staff.' })),
  from: Type.Optional(localDate({ description: 'First day, of a clinic’s.' })),
  to: Type.Optional(localDate({ description: 'Last day.' })),
  state: Type.Optional(
    oneOf(INVOICE_STATES, { description: 'Of a clinic’s; issued ones unless given.' }),
  ),
});
export type InvoiceFilter = Static<typeof InvoiceFilter>;
