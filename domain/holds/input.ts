import { type Static, Type } from 'typebox';
import { object, uuid } from '#platform/schema.ts';

export const HoldInput = object({
  slot_id: uuid(),
  service_id: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
});
export type HoldInput = Static<typeof HoldInput>;

export const holdToken = () => Type.String({ pattern: '^[A-Za-z0-9_-]{20,100}$' });
