import { Type } from 'typebox';
import { ENTRY_STATUSES } from '#domain/waitlist/entry.ts';
import { localDate, nullable, oneOf, timeOfDay, uuid } from '#platform/schema.ts';
import { Slot } from '../clinics/schemas.ts';

export const WaitlistEntry = Type.Object(
  {
    id: uuid(),
    status: oneOf(ENTRY_STATUSES),
    clinic: Type.Object({
      id: uuid(),
      slug: Type.String(),
      name: Type.String(),
      timezone: Type.String(),
    }),
    pet: Type.Object({ id: uuid(), name: Type.String() }),
    service: Type.Object({ id: Type.Integer(), slug: Type.String(), name: Type.String() }),
    vet: nullable(Type.Object({ id: uuid(), name: Type.String() })),
    appointment_id: nullable(uuid({ description: 'The visit that accepting an offer moves.' })),
    from_date: localDate(),
    to_date: localDate(),
    from_time: timeOfDay(),
    to_time: timeOfDay(),
    ahead: Type.Integer({ description: 'How many joined earlier and still wait.' }),
    offer: nullable(
      Type.Object({
        id: uuid(),
        expires_at: Type.String({ format: 'date-time' }),
        slot: Slot,
      }),
    ),
    created_at: Type.String({ format: 'date-time' }),
  },
  { title: 'WaitlistEntry' },
);
