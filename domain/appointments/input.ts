import { type Static, Type } from 'typebox';
import { SLOT_TYPES } from '#domain/availability/slot.ts';
import { holdToken } from '#domain/holds/input.ts';
import {
  line,
  localDate,
  nullable,
  object,
  oneOf,
  prose,
  timeOfDay,
  uuid,
} from '#platform/schema.ts';
import { STATUSES } from './appointment.ts';

const MOST_PETS = 6;

const homeAddress = {
  home_address_line1: Type.Optional(line(255)),
  home_address_line2: Type.Optional(line(255)),
  home_city: Type.Optional(line(100)),
  home_state: Type.Optional(line(50)),
  home_postal_code: Type.Optional(line(20)),
  home_access_notes: Type.Optional(prose(1000)),
};

export const BookInput = object({
  slot_id: Type.Optional(uuid({ description: 'Or hold_id.' })),
  hold_id: Type.Optional(uuid({ description: 'A hold that is still live; its time is booked.' })),
  hold_token: Type.Optional(holdToken()),
  pet_id: Type.Optional(uuid({ description: 'Or pet_ids.' })),
  pet_ids: Type.Optional(
    Type.Array(uuid(), {
      minItems: 1,
      maxItems: MOST_PETS,
      uniqueItems: true,
      description:
        'Pets that come together: one after the other, else side by side; all of them or none.',
    }),
  ),
  service_id: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
  appointment_type: Type.Optional(oneOf(SLOT_TYPES)),
  owner_notes: Type.Optional(prose(4000)),
  ...homeAddress,
});
export type BookInput = Static<typeof BookInput>;

/** What a visit was when whoever changes it last read it: each part that is given must still be so. */
const expected = () =>
  Type.Optional(
    Type.Object(
      {
        status: Type.Optional(oneOf(STATUSES)),
        slot_id: Type.Optional(nullable(uuid())),
        vet_id: Type.Optional(nullable(uuid())),
        scheduled_date: Type.Optional(localDate()),
        scheduled_start: Type.Optional(timeOfDay()),
      },
      {
        additionalProperties: false,
        description:
          'The visit as you read it. Is any of it different by now, nothing is changed: 409 visit_changed.',
      },
    ),
  );

export const RescheduleInput = object({ slot_id: uuid(), expected: expected() });
export type RescheduleInput = Static<typeof RescheduleInput>;
export type Expected = NonNullable<RescheduleInput['expected']>;

export const CancelInput = object({ reason: Type.Optional(prose(1000)) });
export type CancelInput = Static<typeof CancelInput>;

export const VisitChange = object({
  vet_id: Type.Optional(Type.Union([uuid(), Type.Null()], { description: 'Staff only.' })),
  clinic_notes: Type.Optional(
    Type.Union([prose(10_000), Type.Null()], {
      description: 'Staff only; never shown to the owner.',
    }),
  ),
  owner_notes: Type.Optional(
    Type.Union([prose(4000), Type.Null()], { description: 'Owner only.' }),
  ),
  expected: expected(),
});
export type VisitChange = Static<typeof VisitChange>;
