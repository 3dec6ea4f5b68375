import { type Static, Type } from 'typebox';
import {
  email,
  line,
  localDate,
  name,
  object,
  phone,
  prose,
  timeOfDay,
  uuid,
} from '#platform/schema.ts';

export const DeskBookInput = object({
  pet_id: Type.Optional(uuid({ description: 'A pet that has been here before; or client.' })),
  client: Type.Optional(
    object({
      first_name: name(100),
      last_name: name(100),
      phone: Type.Optional(phone()),
      email: Type.Optional(email()),
      pet_name: name(100),
      species_id: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
    }),
  ),
  service_id: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
  vet_id: Type.Optional(uuid({ description: 'Whoever is on duty and free unless given.' })),
  scheduled_date: Type.Optional(localDate({ description: 'Now, checked in, unless given.' })),
  scheduled_start: Type.Optional(timeOfDay()),
  duration_min: Type.Optional(Type.Integer({ minimum: 5, maximum: 1440 })),
  is_emergency: Type.Optional(Type.Boolean()),
  owner_notes: Type.Optional(prose(4000)),
  clinic_notes: Type.Optional(prose(10_000)),
});
export type DeskBookInput = Static<typeof DeskBookInput>;

export const ClientQuery = object({ q: line(100) });
