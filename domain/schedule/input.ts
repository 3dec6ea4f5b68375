import { type Static, Type } from 'typebox';
import { SLOT_TYPES } from '#domain/availability/slot.ts';
import { line, localDate, nullable, object, oneOf, timeOfDay, uuid } from '#platform/schema.ts';

const dayOfWeek = () => Type.Integer({ minimum: 0, maximum: 6, description: '0 is Sunday.' });
const reason = () => Type.Optional(nullable(line(200)));

export const BreaksInput = object({
  breaks: Type.Array(
    object({ day_of_week: dayOfWeek(), start_time: timeOfDay(), end_time: timeOfDay() }),
    { maxItems: 70, description: 'All of them; what is left out is no break.' },
  ),
});
export type BreaksInput = Static<typeof BreaksInput>;

export const ClosureInput = object({
  starts_on: localDate({ description: 'First closed day.' }),
  ends_on: localDate({ description: 'Last closed day.' }),
  reason: reason(),
});
export type ClosureInput = Static<typeof ClosureInput>;

export const ShiftsInput = object({
  vet_id: nullable(uuid({ description: 'Null is the pool: any vet on duty.' })),
  shifts: Type.Array(
    object({
      day_of_week: dayOfWeek(),
      start_time: timeOfDay(),
      end_time: timeOfDay({ description: 'At or before start_time means past midnight.' }),
      slot_type: Type.Optional(oneOf(SLOT_TYPES)),
      capacity: Type.Optional(
        Type.Integer({ minimum: 1, maximum: 1000, description: 'Above 1 for the pool alone.' }),
      ),
    }),
    { maxItems: 70, description: 'The whole week; a day may have several.' },
  ),
});
export type ShiftsInput = Static<typeof ShiftsInput>;

export const TimeOffInput = object({
  vet_id: uuid(),
  starts_on: localDate(),
  start_time: Type.Optional(timeOfDay({ description: 'From the day’s beginning unless given.' })),
  ends_on: localDate(),
  end_time: Type.Optional(timeOfDay({ description: 'To the day’s end unless given.' })),
  reason: reason(),
});
export type TimeOffInput = Static<typeof TimeOffInput>;

export const BookingRulesInput = object({
  slot_minutes: Type.Optional(Type.Integer({ minimum: 5, maximum: 240 })),
  buffer_min: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 240, description: 'Minutes kept free between slots.' }),
  ),
  minimum_notice_min: Type.Optional(Type.Integer({ minimum: 0, maximum: 43_200 })),
  max_upcoming_per_owner: Type.Optional(nullable(Type.Integer({ minimum: 1, maximum: 1000 }))),
  cancellation_terms: Type.Optional(
    Type.Array(
      object({
        hours_before: Type.Number({ minimum: 0, maximum: 8760 }),
        fee_percent: Type.Optional(nullable(Type.Number({ minimum: 0, maximum: 100 }))),
        fee_cents: Type.Optional(nullable(Type.Integer({ minimum: 0, maximum: 100_000_000 }))),
      }),
      { maxItems: 10, description: 'Visits keep the terms under which they were booked.' },
    ),
  ),
  booking_horizon_days: Type.Optional(
    nullable(Type.Integer({ minimum: 1, maximum: 365, description: 'Null: as installed.' })),
  ),
});
export type BookingRulesInput = Static<typeof BookingRulesInput>;

export const PauseInput = object({
  hours: Type.Number({ exclusiveMinimum: 0, maximum: 168, description: 'From now on.' }),
});
export type PauseInput = Static<typeof PauseInput>;
