import { Type } from 'typebox';
import { READERS, STATUSES } from '#domain/appointments/appointment.ts';
import { SLOT_TYPES } from '#domain/availability/slot.ts';
import { localDate, nullable, oneOf, timeOfDay, uuid } from '#platform/schema.ts';
import { CancellationTerm, Slot } from '../clinics/schemas.ts';

const instant = () => Type.String({ format: 'date-time' });
const text = () => nullable(Type.String());

const visit = {
  id: uuid(),
  confirmation_code: Type.String({ examples: ['K7MQ4XWD'] }),
  status: oneOf(STATUSES),
  appointment_type: oneOf(SLOT_TYPES),
  slot_id: nullable(uuid()),
  scheduled_date: localDate(),
  scheduled_start: timeOfDay(),
  scheduled_end: timeOfDay(),
  starts_at: instant(),
  ends_at: instant(),
  checked_in_at: nullable(instant()),
  started_at: nullable(instant()),
  completed_at: nullable(instant()),
  no_show_at: nullable(instant()),
  cancelled_at: nullable(instant()),
  cancellation_reason: text(),
  cancellation_terms: Type.Array(CancellationTerm),
  cancellation_fee_cents: nullable(
    Type.Integer({ description: 'What cancelling cost, once cancelled.' }),
  ),
  visit_id: nullable(uuid({ description: 'Shared by pets that come together.' })),
  is_emergency: Type.Boolean(),
  owner_notes: text(),
  home_address_line1: text(),
  home_address_line2: text(),
  home_city: text(),
  home_state: text(),
  home_postal_code: text(),
  home_access_notes: text(),
  clinic: Type.Object({
    id: uuid(),
    slug: Type.String(),
    name: Type.String(),
    phone: Type.String(),
    address_line1: Type.String(),
    city: Type.String(),
    state: Type.String(),
    postal_code: Type.String(),
    timezone: Type.String(),
    currency: Type.String(),
    latitude: Type.Number(),
    longitude: Type.Number(),
    cancellation_policy: text(),
  }),
  pet: Type.Object({ id: uuid(), name: Type.String(), species_name: Type.String() }),
  vet: nullable(Type.Object({ id: uuid(), name: Type.String() })),
  service: Type.Object({
    id: Type.Integer(),
    slug: Type.String(),
    name: Type.String(),
    duration_min: Type.Integer(),
    price_cents: nullable(Type.Integer()),
  }),
  reader: oneOf(READERS, {
    description:
      'What you are to it: who booked it, a keeper (owner or co-owner) of the pet, its sitter, or staff. Sitters see no prices.',
  }),
  booked_by: nullable(Type.String({ description: 'Who booked it, for keepers and sitters.' })),
  created_at: instant(),
};

const owner = Type.Object({ id: uuid(), name: Type.String(), phone: text(), email: Type.String() });

export const Visit = Type.Object(
  { ...visit, owner: Type.Optional(owner), clinic_notes: Type.Optional(text()) },
  { title: 'Visit', description: '`owner` and `clinic_notes` are for staff of the clinic only.' },
);

export const Booking = Type.Object(
  { ...visit, companions: Type.Optional(Type.Array(Visit)) },
  {
    title: 'Booking',
    description: 'A visit; `companions` are the other pets’ appointments of it.',
  },
);

export const DeskVisit = Type.Object(
  { ...visit, owner, clinic_notes: text() },
  { title: 'DeskVisit' },
);

export const Quote = Type.Object(
  {
    can_cancel: Type.Boolean(),
    fee_cents: Type.Integer(),
    currency: Type.String(),
    free_until: nullable(
      Type.String({ format: 'date-time', description: 'Null: free until the start.' }),
    ),
  },
  { title: 'CancellationQuote' },
);

const deskClinic = Type.Object({
  id: uuid(),
  slug: Type.String(),
  name: Type.String(),
  timezone: Type.String(),
});
const counts = Type.Object({ booked: Type.Integer(), open: Type.Integer() });

export const ClinicDay = Type.Object(
  {
    version: Type.String({
      description: 'Of everything in the day; its stream tells when there is another.',
    }),
    clinic: deskClinic,
    date: localDate(),
    columns: Type.Array(Type.Object({ vet_id: nullable(uuid()), name: Type.String() })),
    visits: Type.Array(DeskVisit),
    open_slots: Type.Array(Slot),
    held: Type.Array(
      Type.Object({
        slot: Slot,
        kind: oneOf(['checkout', 'waitlist_offer']),
        expires_at: instant(),
        offered_to: nullable(
          Type.String({ description: 'Whom the waiting list offers the time to.' }),
        ),
      }),
      { description: 'Times that a hold keeps from others right now.' },
    ),
    counts,
  },
  { title: 'ClinicDay' },
);

export const ClinicWeek = Type.Object(
  {
    version: Type.String({
      description: 'Of everything in the week; the stream of days tells when there is another.',
    }),
    clinic: deskClinic,
    from: localDate({ description: 'A Monday.' }),
    to: localDate({ description: 'The Sunday after.' }),
    vets: Type.Array(Type.Object({ vet_id: uuid(), name: Type.String() })),
    days: Type.Array(
      Type.Object({
        date: localDate(),
        visits: Type.Array(
          Type.Object({
            id: uuid(),
            status: oneOf(STATUSES),
            appointment_type: oneOf(SLOT_TYPES),
            scheduled_date: localDate(),
            scheduled_start: timeOfDay(),
            scheduled_end: timeOfDay(),
            checked_in_at: nullable(instant()),
            started_at: nullable(instant()),
            is_emergency: Type.Boolean(),
            vet: nullable(Type.Object({ id: uuid(), name: Type.String() })),
            pet: Type.Object({ name: Type.String() }),
            owner: Type.Object({ name: Type.String() }),
            service: Type.Object({ slug: Type.String(), name: Type.String() }),
          }),
        ),
        counts,
      }),
    ),
  },
  { title: 'ClinicWeek' },
);

export const StatusChange = Type.Object(
  {
    previous_status: nullable(oneOf(STATUSES)),
    new_status: oneOf(STATUSES),
    changed_by_name: text(),
    reason: text(),
    created_at: instant(),
  },
  { title: 'StatusChange' },
);
