import { type Static, Type } from 'typebox';
import { PeriodInput } from '#domain/invoices/input.ts';
import { object, uuid } from '#platform/schema.ts';

export const AnalyticsInput = object({
  ...PeriodInput.properties,
  vet_id: Type.Optional(uuid({ description: 'Of one vet; of the whole clinic unless given.' })),
});
export type AnalyticsInput = Static<typeof AnalyticsInput>;
