import { type Static, Type } from 'typebox';
import { object } from '#platform/schema.ts';

export const DeleteMeInput = object({
  give_pets: Type.Optional(
    Type.Boolean({
      description: 'Give pets that have a co-owner to them, visits ahead included.',
    }),
  ),
  cancel_visits: Type.Optional(
    Type.Boolean({ description: 'Cancel the visits ahead, each at its terms.' }),
  ),
});
export type DeleteMeInput = Static<typeof DeleteMeInput>;
