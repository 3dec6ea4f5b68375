import { Type } from 'typebox';
import { ENTRY_KINDS } from '#domain/health/health.ts';
import { SEXES } from '#domain/pets/pet.ts';
import { localDate, nullable, oneOf, uuid } from '#platform/schema.ts';

const instant = () => Type.String({ format: 'date-time' });
const clinic = () => Type.Object({ id: uuid(), name: Type.String() });

export const HealthEntry = Type.Object(
  {
    id: uuid(),
    kind: oneOf(ENTRY_KINDS),
    title: nullable(Type.String()),
    noted_on: localDate(),
    details: nullable(Type.String()),
    weight_kg: nullable(Type.Number()),
    due_on: nullable(localDate()),
    batch: nullable(Type.String()),
    given_by: nullable(Type.String()),
    clinic: nullable(clinic()),
    appointment_id: nullable(uuid()),
    file: nullable(oneOf(['pdf', 'picture'])),
    created_at: instant(),
    struck_at: nullable(instant()),
    struck_reason: nullable(Type.String()),
  },
  { title: 'HealthEntry' },
);

export const HealthRecord = Type.Object(
  {
    pet: Type.Object({
      id: uuid(),
      name: Type.String(),
      species_name: Type.String(),
      deceased_on: nullable(localDate()),
    }),
    keeps: Type.Boolean({ description: 'You write for its owners.' }),
    clinics: Type.Array(clinic(), { description: 'Or as these, which treat it.' }),
    entries: Type.Array(HealthEntry),
  },
  { title: 'HealthRecord' },
);

const passport = {
  id: uuid(),
  shares: Type.Array(oneOf(ENTRY_KINDS)),
  created_at: instant(),
  expires_at: instant(),
  seen_at: nullable(instant()),
};
export const Passport = Type.Object(passport, { title: 'Passport' });
export const NewPassport = Type.Object({
  ...passport,
  url: Type.String({ format: 'uri', description: 'Shown this once: whoever has it can look.' }),
});

export const SharedRecord = Type.Object(
  {
    pet: Type.Object({
      name: Type.String(),
      species_name: Type.String(),
      breed_name: nullable(Type.String()),
      date_of_birth: nullable(localDate()),
      sex: nullable(oneOf(SEXES)),
      is_neutered: nullable(Type.Boolean()),
      photo_url: nullable(Type.String()),
    }),
    owner_name: Type.String(),
    shares: Type.Array(oneOf(ENTRY_KINDS)),
    expires_at: instant(),
    entries: Type.Array(HealthEntry),
  },
  { title: 'SharedRecord' },
);
