import { type Static, Type } from 'typebox';
import { localDate, name, nullable, object, oneOf, prose } from '#platform/schema.ts';
import { SEXES } from './pet.ts';

const details = {
  breed_id: Type.Optional(nullable(Type.Integer({ minimum: 1, maximum: 2_147_483_647 }))),
  date_of_birth: Type.Optional(nullable(localDate())),
  weight_kg: Type.Optional(nullable(Type.Number({ exclusiveMinimum: 0, maximum: 999.99 }))),
  sex: Type.Optional(nullable(oneOf(SEXES))),
  is_neutered: Type.Optional(nullable(Type.Boolean())),
  notes: Type.Optional(nullable(prose(4000))),
};
const species = () => Type.Integer({ minimum: 1, maximum: 2_147_483_647 });

export const PetInput = object({ name: name(100), species_id: species(), ...details });
export type PetInput = Static<typeof PetInput>;

export const PetChange = object({
  name: Type.Optional(name(100)),
  species_id: Type.Optional(species()),
  ...details,
});
export type PetChange = Static<typeof PetChange>;
