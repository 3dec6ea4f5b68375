import { type TProperties, Type } from 'typebox';
import { SLOT_TYPES } from '#domain/availability/slot.ts';
import { OUTSIDE_REASONS } from '#domain/schedule/schedule.ts';
import { localDate, nullable, oneOf, timeOfDay, uuid } from '#platform/schema.ts';
import { CancellationTerm, Clinic, Slot } from '../clinics/schemas.ts';

const instant = () => Type.String({ format: 'date-time' });
const dayOfWeek = () => Type.Integer({ description: '0 is Sunday.' });

const affected = {
  id: uuid(),
  confirmation_code: Type.String(),
  scheduled_date: localDate(),
  scheduled_start: timeOfDay(),
  scheduled_end: timeOfDay(),
  starts_at: instant(),
  ends_at: instant(),
  pet: Type.Object({ id: uuid(), name: Type.String() }),
  owner: Type.Object({
    id: uuid(),
    name: Type.String(),
    phone: nullable(Type.String()),
    email: Type.String(),
  }),
  vet: nullable(Type.Object({ id: uuid(), name: Type.String() })),
  service: Type.Object({ id: Type.Integer(), name: Type.String() }),
};
const AffectedVisit = Type.Object(affected, { title: 'AffectedVisit' });

export const OutsideVisit = Type.Object(
  {
    ...affected,
    why: oneOf(OUTSIDE_REASONS, {
      description: 'The clinic is closed that day or then, the vet is away, or nobody works then.',
    }),
  },
  { title: 'OutsideVisit' },
);

/** What a change of the rules answers: what was set, and the visits that are outside now. */
const changed = <T extends TProperties>(properties: T) =>
  Type.Object({ ...properties, outside: Type.Array(OutsideVisit) });

export const Break = Type.Object(
  { id: uuid(), day_of_week: dayOfWeek(), start_time: timeOfDay(), end_time: timeOfDay() },
  { title: 'Break' },
);
const closure = {
  id: uuid(),
  starts_on: localDate(),
  ends_on: localDate(),
  reason: nullable(Type.String()),
};
export const Closure = Type.Object(closure, { title: 'Closure' });
export const Shift = Type.Object(
  {
    id: uuid(),
    vet_id: nullable(uuid()),
    vet_name: nullable(Type.String({ description: 'Null is any vet.' })),
    day_of_week: dayOfWeek(),
    start_time: timeOfDay(),
    end_time: timeOfDay(),
    slot_type: oneOf(SLOT_TYPES),
    capacity: Type.Integer(),
  },
  { title: 'Shift' },
);
const timeOff = {
  id: uuid(),
  vet_id: uuid(),
  vet_name: Type.String(),
  starts_on: localDate(),
  start_time: timeOfDay(),
  ends_on: localDate(),
  end_time: timeOfDay(),
  reason: nullable(Type.String()),
};
export const TimeOff = Type.Object(timeOff, { title: 'TimeOff' });
const intake = { intake_paused_until: nullable(instant()) };
export const Intake = Type.Object(intake, { title: 'Intake' });
const rules = {
  slot_minutes: Type.Integer(),
  buffer_min: Type.Integer(),
  minimum_notice_min: Type.Integer(),
  max_upcoming_per_owner: nullable(Type.Integer()),
  cancellation_terms: Type.Array(CancellationTerm),
  booking_horizon_days: nullable(Type.Integer()),
  ...intake,
};
export const BookingRules = Type.Object(rules, { title: 'BookingRules' });
export const Block = Type.Object(
  { slots: Type.Array(Slot), booked: Type.Array(AffectedVisit) },
  { title: 'Block' },
);

export const ChangedClinic = changed(Clinic.properties);
export const ChangedBreaks = changed({ data: Type.Array(Break) });
export const ChangedShifts = changed({ data: Type.Array(Shift) });
export const ChangedClosure = changed(closure);
export const ChangedTimeOff = changed(timeOff);
export const ChangedRules = changed(rules);
export const Changed = changed({});
