import { Type } from 'typebox';
import { nullable, oneOf, timeOfDay, uuid } from '#platform/schema.ts';
import { Emergency, NextSlot } from '../clinics/schemas.ts';

const ClinicHit = Type.Object(
  {
    id: uuid(),
    slug: Type.String(),
    name: Type.String(),
    address_line1: Type.String(),
    city: Type.String(),
    state: Type.String(),
    postal_code: Type.String(),
    phone: Type.String(),
    timezone: Type.String(),
    latitude: Type.Number(),
    longitude: Type.Number(),
    logo_url: nullable(Type.String()),
    photo_url: nullable(Type.String({ description: 'Its cover, small; relative to this site.' })),
    accepts_emergency: Type.Boolean(),
    home_visit_enabled: Type.Boolean(),
    distance_km: Type.Number(),
    rating: nullable(Type.Number()),
    review_count: Type.Integer(),
    price_cents: nullable(Type.Integer()),
    currency: Type.String(),
    duration_min: nullable(Type.Integer()),
    emergency: nullable(Emergency),
    open_now: Type.Boolean(),
    open_until: nullable(timeOfDay()),
    next_slots: Type.Array(NextSlot),
  },
  { title: 'ClinicHit' },
);

export const Service = Type.Object(
  {
    id: Type.Integer(),
    name: Type.String(),
    slug: Type.String(),
    description: nullable(Type.String()),
    default_duration_min: Type.Integer(),
    is_emergency: Type.Boolean(),
    supports_home_visit: Type.Boolean(),
  },
  { title: 'Service' },
);

export const SearchAnswer = Type.Object({
  data: Type.Array(ClinicHit),
  next_cursor: nullable(Type.String()),
  origin: Type.Object({ label: Type.String(), latitude: Type.Number(), longitude: Type.Number() }),
  service: nullable(Service),
});

export const PlaceSuggestion = Type.Object(
  {
    label: Type.String(),
    postal_code: nullable(Type.String()),
    city: Type.String(),
    state: Type.String(),
  },
  { title: 'PlaceSuggestion' },
);

export const Suggestion = Type.Object(
  {
    kind: oneOf(['clinic', 'vet', 'service', 'place']),
    label: Type.String(),
    detail: nullable(Type.String()),
    clinic_slug: nullable(Type.String()),
    service_slug: nullable(Type.String()),
  },
  { title: 'Suggestion' },
);
