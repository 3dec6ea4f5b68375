import { type Static, Type } from 'typebox';
import { SLOT_TYPES } from '#domain/availability/slot.ts';
import { line, localDate, object, oneOf, slug } from '#platform/schema.ts';
import { SORTS } from './hit.ts';

export const SearchQuery = object({
  near: Type.Optional(
    Type.String({
      pattern: '^-?[0-9]{1,2}(\\.[0-9]{1,10})?,-?[0-9]{1,3}(\\.[0-9]{1,10})?$',
      description: 'latitude,longitude in degrees',
      examples: ['40.6943,-73.9903'],
    }),
  ),
  postal_code: Type.Optional(line(20, { examples: ['11201'] })),
  city: Type.Optional(line(100)),
  state: Type.Optional(line(50)),
  where: Type.Optional(line(200, { description: 'A ZIP code, a city or "City, ST" in one text.' })),
  radius_km: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 500, default: 25 })),
  q: Type.Optional(
    line(100, {
      description:
        'Words: the clinic’s name, a vet, a specialty, what is needed. Beginnings of words, typos and common synonyms will do.',
      examples: ['spay', 'dr osei', 'harbr street'],
    }),
  ),
  service: Type.Optional(slug()),
  species: Type.Optional(
    line(50, { description: 'A species by id or name; clinics that treat it.', examples: ['Cat'] }),
  ),
  pets: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 5,
      default: 1,
      description: 'Only times at which so many pets fit one after the other with the same vet.',
    }),
  ),
  from: Type.Optional(
    localDate({
      description: 'First local day; clinics without a time from then on are left out.',
    }),
  ),
  to: Type.Optional(localDate({ description: 'Last local day.' })),
  insurance: Type.Optional(slug()),
  min_rating: Type.Optional(Type.Number({ minimum: 1, maximum: 5 })),
  appointment_type: Type.Optional(oneOf(SLOT_TYPES)),
  accepts_emergency: Type.Optional(Type.Boolean()),
  open_now: Type.Optional(Type.Boolean()),
  sort: Type.Optional(
    oneOf(SORTS, { default: 'soonest', description: 'relevance is by how well `q` fits.' }),
  ),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
  cursor: Type.Optional(line(8000)),
});
export type SearchQuery = Static<typeof SearchQuery>;
