import { type Static, Type } from 'typebox';
import { PictureInput } from '#domain/files/input.ts';
import {
  email,
  line,
  nullable,
  object,
  phone,
  prose,
  slug,
  timeOfDay,
  webAddress,
} from '#platform/schema.ts';

export const ClinicInput = object({
  name: line(200),
  slug: Type.Optional(slug()),
  phone: phone(),
  address_line1: line(255),
  address_line2: Type.Optional(nullable(line(255))),
  city: line(100),
  state: line(50),
  postal_code: line(20),
  country: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$', default: 'US' })),
  latitude: Type.Optional(
    Type.Number({
      minimum: -90,
      maximum: 90,
      description: 'The middle of the ZIP code unless given.',
    }),
  ),
  longitude: Type.Optional(Type.Number({ minimum: -180, maximum: 180 })),
  timezone: Type.Optional(line(50, { description: 'The zone at the coordinates unless given.' })),
  description: Type.Optional(nullable(prose(10_000))),
  email: Type.Optional(nullable(email())),
  website_url: Type.Optional(nullable(webAddress())),
  cancellation_policy: Type.Optional(nullable(prose(4000))),
  parking_notes: Type.Optional(nullable(prose(2000))),
  accepts_emergency: Type.Optional(Type.Boolean()),
  home_visit_enabled: Type.Optional(Type.Boolean()),
  home_visit_radius_km: Type.Optional(nullable(Type.Number({ exclusiveMinimum: 0, maximum: 500 }))),
});
export type ClinicInput = Static<typeof ClinicInput>;

/** The slug, the zone and the currency stay: links, times and prices of what is booked hang on them. */
const {
  slug: _slug,
  timezone: _timezone,
  country: _country,
  ...changeable
} = ClinicInput.properties;
export const ClinicChange = Type.Partial(object(changeable), { additionalProperties: false });
export type ClinicChange = Static<typeof ClinicChange>;

const altText = () =>
  line(300, { description: 'What is to be seen, for those who do not see it.' });

export const PhotoInput = object({
  ...PictureInput.properties,
  alt_text: altText(),
});
export type PhotoInput = Static<typeof PhotoInput>;

export const PhotoChange = object({
  alt_text: Type.Optional(altText()),
  position: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 12, description: '1 makes it the cover.' }),
  ),
});
export type PhotoChange = Static<typeof PhotoChange>;

const ids = (most: number, description: string) =>
  Type.Array(Type.Integer({ minimum: 1, maximum: 2_147_483_647 }), {
    maxItems: most,
    uniqueItems: true,
    description,
  });

export const SpeciesInput = object({ species_ids: ids(200, 'None: the clinic treats all.') });
export type SpeciesInput = Static<typeof SpeciesInput>;

export const InsuranceInput = object({
  insurance_provider_ids: ids(200, 'Those that are left out are no longer taken.'),
});
export type InsuranceInput = Static<typeof InsuranceInput>;

export const InsuranceProviderInput = object({
  name: line(200),
  website_url: Type.Optional(nullable(webAddress())),
  is_active: Type.Optional(Type.Boolean()),
});
export type InsuranceProviderInput = Static<typeof InsuranceProviderInput>;

export const HoursInput = object({
  hours: Type.Array(
    object({
      day_of_week: Type.Integer({ minimum: 0, maximum: 6, description: '0 is Sunday.' }),
      open_time: timeOfDay(),
      close_time: timeOfDay({ description: 'At or before open_time means past midnight.' }),
      is_closed: Type.Optional(Type.Boolean()),
    }),
    { maxItems: 7, description: 'Days that are left out are closed.' },
  ),
});
export type HoursInput = Static<typeof HoursInput>;

export const ServicesInput = object({
  services: Type.Array(
    object({
      service_id: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
      duration_min: Type.Integer({ minimum: 5, maximum: 1440 }),
      price_cents: Type.Optional(nullable(Type.Integer({ minimum: 0, maximum: 100_000_000 }))),
    }),
    { maxItems: 100, description: 'Services that are left out are no longer offered.' },
  ),
});
export type ServicesInput = Static<typeof ServicesInput>;
