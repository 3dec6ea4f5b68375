import { type Static, Type } from 'typebox';
import { line, object, oneOf, prose } from '#platform/schema.ts';
import { FLAG_TYPES } from './sign.ts';

const minutes = () => Type.Integer({ minimum: 0, maximum: 1440 });

export const SignInput = object({
  flag_type: oneOf(FLAG_TYPES),
  wait_min_minutes: Type.Optional(minutes()),
  wait_max_minutes: Type.Optional(minutes()),
  message: Type.Optional(prose(280)),
  expires_in_minutes: Type.Optional(
    Type.Integer({
      minimum: 15,
      maximum: 1440,
      description: 'Then it reads as unconfirmed; 240 when accepting, 120 at capacity, 720 closed.',
    }),
  ),
});
export type SignInput = Static<typeof SignInput>;

export const BoardQuery = object({
  near: Type.Optional(
    Type.String({
      pattern: '^-?[0-9]{1,2}(\\.[0-9]{1,10})?,-?[0-9]{1,3}(\\.[0-9]{1,10})?$',
      description: 'latitude,longitude in degrees',
      examples: ['40.6943,-73.9903'],
    }),
  ),
  where: Type.Optional(line(200, { description: 'Or a ZIP code, a city or "City, ST".' })),
  radius_km: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 500, default: 100 })),
});
export type BoardQuery = Static<typeof BoardQuery>;
