import { Type } from 'typebox';
import { PET_ROLES, SEXES } from '#domain/pets/pet.ts';
import { localDate, nullable, oneOf, uuid } from '#platform/schema.ts';

export const Species = Type.Object(
  { id: Type.Integer(), name: Type.String() },
  { title: 'Species' },
);

export const Breed = Type.Object(
  { id: Type.Integer(), species_id: Type.Integer(), name: Type.String() },
  { title: 'Breed' },
);

export const Pet = Type.Object(
  {
    id: uuid(),
    name: Type.String(),
    species_id: Type.Integer(),
    species_name: Type.String(),
    breed_id: nullable(Type.Integer()),
    breed_name: nullable(Type.String()),
    date_of_birth: nullable(localDate()),
    weight_kg: nullable(Type.Number()),
    sex: nullable(oneOf(SEXES)),
    is_neutered: nullable(Type.Boolean()),
    photo_url: nullable(Type.String()),
    notes: nullable(Type.String()),
    deceased_on: nullable(
      localDate({ description: 'Set, nothing is sent about the pet any more.' }),
    ),
    role: oneOf(PET_ROLES, { description: 'What you are to it.' }),
    may_book: Type.Boolean(),
    cared_until: nullable(localDate({ description: 'The last day of a sitter’s care.' })),
    owner_name: Type.String({ description: 'First name of its owner.' }),
    created_at: Type.String({ format: 'date-time' }),
    updated_at: Type.String({ format: 'date-time' }),
  },
  { title: 'Pet' },
);
