import { type Static, Type } from 'typebox';
import { localDate, object } from '#platform/schema.ts';

export const DaysQuery = object({
  date: Type.Optional(localDate({ description: 'Today at the clinic unless given.' })),
  days: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 7, default: 1, description: 'So many from `date` on.' }),
  ),
});
export type DaysQuery = Static<typeof DaysQuery>;
