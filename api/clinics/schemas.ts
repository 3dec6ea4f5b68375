import { Type } from 'typebox';
import { SLOT_TYPES } from '#domain/availability/slot.ts';
import { localDate, nullable, oneOf, timeOfDay, uuid } from '#platform/schema.ts';
import { ShownCertification } from '../vets/schemas.ts';

const instant = () => Type.String({ format: 'date-time' });

export const CancellationTerm = Type.Object(
  {
    hours_before: Type.Number({ minimum: 0, maximum: 8760 }),
    fee_percent: Type.Optional(nullable(Type.Number({ minimum: 0, maximum: 100 }))),
    fee_cents: Type.Optional(nullable(Type.Integer({ minimum: 0, maximum: 100_000_000 }))),
  },
  {
    title: 'CancellationTerm',
    description: 'Cancelling later than hours_before the start costs this.',
  },
);

export const Emergency = Type.Object(
  {
    flag_type: oneOf(['accepting_emergency', 'at_capacity', 'closed_emergency']),
    message: nullable(Type.String()),
    wait_min_minutes: nullable(Type.Integer()),
    wait_max_minutes: nullable(Type.Integer()),
    started_at: instant(),
    confirmed_at: instant(),
    expires_at: nullable(instant()),
  },
  { title: 'Emergency' },
);

const nextSlot = {
  id: uuid(),
  slot_date: localDate(),
  start_time: timeOfDay(),
  end_time: timeOfDay(),
  starts_at: instant(),
  ends_at: instant(),
  vet_id: nullable(uuid()),
  vet_name: nullable(Type.String({ description: 'Null is any vet.' })),
  slot_type: oneOf(SLOT_TYPES),
};

export const NextSlot = Type.Object(nextSlot, { title: 'NextSlot' });

export const Slot = Type.Object(
  {
    ...nextSlot,
    clinic_id: uuid(),
    service_id: nullable(Type.Integer()),
    max_bookings: Type.Integer(),
    current_bookings: Type.Integer(),
    is_blocked: Type.Boolean(),
  },
  { title: 'Slot' },
);

export const InsuranceProvider = Type.Object(
  {
    id: Type.Integer(),
    slug: Type.String(),
    name: Type.String(),
    website_url: nullable(Type.String()),
  },
  { title: 'InsuranceProvider' },
);

export const ClinicPhoto = Type.Object(
  {
    id: uuid(),
    alt_text: Type.String(),
    width: Type.Integer(),
    height: Type.Integer(),
    url: Type.String({
      format: 'uri-reference',
      description: 'The largest; relative to this site.',
    }),
    files: Type.Array(
      Type.Object({
        url: Type.String({ format: 'uri-reference' }),
        width: Type.Integer(),
        type: oneOf(['image/webp', 'image/avif']),
      }),
      { description: 'Each width in each format, for `srcset`.' },
    ),
  },
  { title: 'ClinicPhoto' },
);

export const Clinic = Type.Object(
  {
    id: uuid(),
    name: Type.String(),
    slug: Type.String(),
    description: nullable(Type.String()),
    phone: Type.String(),
    email: nullable(Type.String()),
    website_url: nullable(Type.String()),
    logo_url: nullable(Type.String()),
    photos: Type.Array(ClinicPhoto, { description: 'The first is the cover.' }),
    address_line1: Type.String(),
    address_line2: nullable(Type.String()),
    city: Type.String(),
    state: Type.String(),
    postal_code: Type.String(),
    country: Type.String(),
    latitude: Type.Number(),
    longitude: Type.Number(),
    timezone: Type.String(),
    currency: Type.String(),
    cancellation_policy: nullable(Type.String({ description: 'The clinic’s own words.' })),
    cancellation_terms: Type.Array(CancellationTerm),
    parking_notes: nullable(Type.String()),
    accepts_emergency: Type.Boolean(),
    home_visit_enabled: Type.Boolean(),
    home_visit_radius_km: nullable(Type.Number()),
    rating: nullable(Type.Number()),
    review_count: Type.Integer(),
    species: Type.Array(Type.Object({ id: Type.Integer(), name: Type.String() }), {
      description: 'Whom it treats; none named is all.',
    }),
    insurance_providers: Type.Array(InsuranceProvider),
    kept_promises: Type.Object(
      {
        booked: Type.Integer(),
        kept_share: nullable(Type.Number({ minimum: 0, maximum: 1 })),
        median_delay_min: nullable(Type.Number()),
      },
      { description: 'Of the last half year; null while there are too few visits to tell.' },
    ),
    times_changed_at: instant(),
    emergency: nullable(Emergency),
    open_now: Type.Boolean(),
    open_until: nullable(timeOfDay()),
    hours: Type.Array(
      Type.Object({
        day_of_week: Type.Integer({ description: '0 is Sunday.' }),
        open_time: timeOfDay(),
        close_time: timeOfDay(),
        is_closed: Type.Boolean(),
      }),
    ),
    services: Type.Array(
      Type.Object({
        service_id: Type.Integer(),
        slug: Type.String(),
        name: Type.String(),
        description: nullable(Type.String()),
        duration_min: Type.Integer(),
        price_cents: nullable(Type.Integer()),
        is_emergency: Type.Boolean(),
        supports_home_visit: Type.Boolean(),
      }),
    ),
    team: Type.Array(
      Type.Object({
        vet_id: uuid(),
        name: Type.String(),
        specialty: nullable(Type.String()),
        years_experience: nullable(Type.Integer()),
        bio: nullable(Type.String()),
        photo_url: nullable(Type.String()),
        is_verified: Type.Boolean(),
        certifications: Type.Array(ShownCertification),
        rating: nullable(Type.Number()),
        review_count: Type.Integer(),
      }),
    ),
  },
  { title: 'Clinic' },
);
