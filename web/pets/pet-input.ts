import type { Asked } from '../answer.ts';
import type { Pet } from '../contract.ts';
import { optional, text } from '../form-values.ts';

const LB_PER_KG = 2.204_622_6;

/** '25.1': a pet's weight as its owner reads it. */
export const pounds = (kg: number): string => String(Math.round(kg * LB_PER_KG * 10) / 10);

/** A weight that was typed in pounds; null for none. */
export function kilograms(pounds: string): number | null {
  const lb = pounds.replace(',', '.');
  return lb ? Math.round((Number(lb) / LB_PER_KG) * 100) / 100 : null;
}

/** What a pet cannot do without and the form left empty, by field. */
export function missingOfPet(form: FormData): Record<string, string> | null {
  const errors: Record<string, string> = {};
  if (!text(form, 'name')) errors.name = 'is required';
  if (!text(form, 'species_id')) errors.species_id = 'is required';
  return Object.keys(errors).length ? errors : null;
}

/** Name, kind and breed from a form. A breed we do not know is kept in the notes instead of refused. */
export async function readPet({ domain, ctx }: Asked, form: FormData) {
  const species_id = Number(text(form, 'species_id'));
  const breed = text(form, 'breed');
  const breeds = breed && species_id ? await domain.pets.listBreeds(ctx, species_id) : [];
  const known = breeds.find(({ name }) => name.toLowerCase() === breed.toLowerCase());
  const notes = optional(form, 'notes');
  const ownWords = breed && !known ? `Breed: ${breed}` : null;
  return {
    name: text(form, 'name'),
    species_id,
    breed_id: known?.id ?? null,
    notes: [notes, ownWords].filter(Boolean).join('\n') || null,
  };
}

const NEUTERED: Record<string, boolean> = { true: true, false: false };

/** The whole pet form. `before` keeps the exact weight when the pounds shown were left alone. */
export async function readWholePet(asked: Asked, form: FormData, before?: Pet) {
  const lb = text(form, 'weight_lb').replace(',', '.');
  const kept = before?.weight_kg != null && lb === pounds(before.weight_kg);
  return {
    ...(await readPet(asked, form)),
    date_of_birth: optional(form, 'date_of_birth') ?? null,
    weight_kg: kept ? before.weight_kg : kilograms(lb),
    sex: (optional(form, 'sex') ?? null) as Pet['sex'],
    is_neutered: NEUTERED[text(form, 'is_neutered')] ?? null,
  };
}
