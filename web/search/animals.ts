import type { Asked } from '../answer.ts';

/** Whom a search or booking can be for: the reader's own pets, and the kinds of animal. */
export type Animals = {
  pets: { id: string; name: string; species_name: string }[];
  species: string[];
};

export async function loadAnimals({ domain, ctx }: Asked): Promise<Animals> {
  const [species, pets] = await Promise.all([
    domain.pets.listSpecies(ctx),
    ctx.actor ? domain.pets.listAlive(ctx) : [],
  ]);
  return {
    pets: pets.map(({ id, name, species_name }) => ({ id, name, species_name })),
    species: species.map(({ name }) => name),
  };
}

export type Who = { value: string; species: string; name: string | null };

/** The `who` of an address: a pet's id or a kind of animal; null when it names neither. */
export function whoIs(who: string | null, { pets, species }: Animals): Who | null {
  if (!who) return null;
  const pet = pets.find(({ id }) => id === who);
  if (pet) return { value: pet.id, species: pet.species_name, name: pet.name };
  const kind = species.find((name) => name.toLowerCase() === who.toLowerCase());
  return kind ? { value: kind.toLowerCase(), species: kind, name: null } : null;
}

/** 'Biscuit', 'your dog', 'your pet'. */
export function whoWords(who: Who | null): string {
  if (who?.name) return who.name;
  return who && who.species !== 'Other' ? `your ${who.species.toLowerCase()}` : 'your pet';
}
