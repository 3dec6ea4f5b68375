import { type Static, Type } from 'typebox';
import { upload } from '#domain/files/input.ts';
import { line, localDate, nullable, object, oneOf, prose, uuid } from '#platform/schema.ts';
import { ENTRY_KINDS } from './health.ts';

const side = {
  clinic_id: Type.Optional(
    uuid({
      description: 'Write as this clinic; unless given, for its owners or as the one clinic.',
    }),
  ),
};
const notedOn = () => Type.Optional(localDate({ description: 'Today unless given.' }));

export const EntryInput = object({
  kind: oneOf(['vaccination', 'weight', 'allergy', 'condition', 'medication']),
  title: Type.Optional(line(200, { description: 'Of everything but a weight.' })),
  noted_on: notedOn(),
  details: Type.Optional(nullable(prose(2000))),
  weight_kg: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 999.99 })),
  due_on: Type.Optional(nullable(localDate({ description: 'When the vaccine is due again.' }))),
  batch: Type.Optional(nullable(line(50))),
  given_by: Type.Optional(nullable(line(200))),
  appointment_id: Type.Optional(uuid({ description: 'The visit at the clinic that writes.' })),
  ...side,
});
export type EntryInput = Static<typeof EntryInput>;

export const DocumentInput = object({
  file: upload('A PDF, or a JPEG, PNG, WebP or AVIF picture.'),
  title: line(200),
  noted_on: notedOn(),
  ...side,
});
export type DocumentInput = Static<typeof DocumentInput>;

export const StrikeInput = object({
  reason: line(500, { description: 'Why; it stays beside the entry.' }),
});
export type StrikeInput = Static<typeof StrikeInput>;

export const PassportInput = object({
  shares: Type.Array(oneOf(ENTRY_KINDS), { minItems: 1, maxItems: 6, uniqueItems: true }),
  days: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 90, description: 'Seven unless given.' }),
  ),
});
export type PassportInput = Static<typeof PassportInput>;
