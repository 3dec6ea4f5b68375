import { Type } from 'typebox';
import { nullable, oneOf, uuid } from '#platform/schema.ts';
import { Emergency } from '../clinics/schemas.ts';
import { list } from '../list.ts';

const BoardEntry = Type.Object(
  {
    id: uuid(),
    slug: Type.String(),
    name: Type.String(),
    phone: Type.String(),
    address_line1: Type.String(),
    city: Type.String(),
    state: Type.String(),
    latitude: Type.Number(),
    longitude: Type.Number(),
    distance_km: Type.Number(),
    species: Type.Array(Type.String(), { description: 'What it treats; none named is all.' }),
    emergency: nullable(Emergency),
    reads: oneOf(['accepting', 'at_capacity', 'unconfirmed', 'closed'], {
      description: 'What the sign says now; past its time, or without one, it is unconfirmed.',
    }),
  },
  { title: 'BoardEntry' },
);

export const Board = Type.Object({
  ...list(BoardEntry).properties,
  origin: Type.Object({
    label: Type.String(),
    latitude: Type.Number(),
    longitude: Type.Number(),
  }),
});
