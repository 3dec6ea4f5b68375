import { type Static, Type } from 'typebox';
import { localDate, object, timeOfDay, uuid } from '#platform/schema.ts';

export const JoinInput = object({
  clinic_id: uuid(),
  service_id: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
  pet_id: uuid(),
  vet_id: Type.Optional(uuid({ description: 'Any vet unless given.' })),
  from_date: Type.Optional(localDate({ description: 'First day that suits; today unless given.' })),
  to_date: Type.Optional(
    localDate({ description: 'Last day that suits; 30 days on unless given.' }),
  ),
  from_time: Type.Optional(timeOfDay({ description: 'Earliest start that suits.' })),
  to_time: Type.Optional(timeOfDay({ description: 'Starts before this suit.' })),
  appointment_id: Type.Optional(
    uuid({ description: 'Wait for an earlier time for this visit; accepting moves it.' }),
  ),
});
export type JoinInput = Static<typeof JoinInput>;
