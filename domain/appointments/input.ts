import { type Static, Type } from 'typebox';
import { SLOT_TYPES } from '#domain/availability/slot.ts';
import { line, object, oneOf, prose, uuid } from '#platform/schema.ts';

export const BookInput = object({
  slot_id: uuid(),
  pet_id: uuid(),
  service_id: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
  appointment_type: Type.Optional(oneOf(SLOT_TYPES)),
  owner_notes: Type.Optional(prose(4000)),
  home_address_line1: Type.Optional(line(255)),
  home_address_line2: Type.Optional(line(255)),
  home_city: Type.Optional(line(100)),
  home_state: Type.Optional(line(50)),
  home_postal_code: Type.Optional(line(20)),
  home_access_notes: Type.Optional(prose(1000)),
});
export type BookInput = Static<typeof BookInput>;
