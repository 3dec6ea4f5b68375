import { type Static, Type } from 'typebox';
import { localDate, nullable, object, oneOf, timeOfDay, uuid } from '#platform/schema.ts';
import { SLOT_TYPES } from './slot.ts';

export const SlotQuery = object({
  service_id: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647 })),
  from: Type.Optional(localDate({ description: 'First local day; today unless given.' })),
  to: Type.Optional(
    localDate({
      description: 'Last local day; a week after `from` unless given, at most 31 days.',
    }),
  ),
  vet_id: Type.Optional(uuid()),
  slot_type: Type.Optional(oneOf(SLOT_TYPES)),
});
export type SlotQuery = Static<typeof SlotQuery>;

export const SlotInput = object({
  slot_date: localDate(),
  start_time: timeOfDay(),
  end_time: timeOfDay({ description: 'At or before start_time means past midnight.' }),
  vet_id: Type.Optional(uuid()),
  service_id: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647 })),
  slot_type: Type.Optional(oneOf(SLOT_TYPES)),
  max_bookings: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
});
export type SlotInput = Static<typeof SlotInput>;

export const SlotChange = object({
  is_blocked: Type.Optional(Type.Boolean()),
  max_bookings: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
  start_time: Type.Optional(timeOfDay()),
  end_time: Type.Optional(timeOfDay()),
  service_id: Type.Optional(
    nullable(Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'Null is any.' })),
  ),
});
export type SlotChange = Static<typeof SlotChange>;

export const BlockInput = object({
  date: localDate(),
  from: timeOfDay(),
  to: timeOfDay({ description: 'At or before `from` means past midnight.' }),
  vet_id: Type.Optional(nullable(uuid({ description: 'Null is the pool; left out, everyone.' }))),
  is_blocked: Type.Optional(Type.Boolean({ description: 'False frees the stretch again.' })),
});
export type BlockInput = Static<typeof BlockInput>;
