import type { ClientBase } from 'pg';

export type Place = {
  postal_code: string;
  city: string;
  state: string;
  latitude: number;
  longitude: number;
  timezone: string;
};

/** What the town is built on: rows of the reference data, with the ids that this database gave them. */
export type Known = {
  place(postalCode: string): Place;
  serviceId(slug: string): number;
  speciesId(name: string): number;
  /** Breed names of a species with their ids, in order of name. */
  breedsOf(species: string): Map<string, number>;
};

/** Reads the reference data. Throws when it has not been loaded. */
export async function readKnown(client: ClientBase, postalCodes: string[]): Promise<Known> {
  const places = await client.query<Place>(
    `select postal_code, city, state, latitude::float8, longitude::float8, timezone
     from postal_codes where country = 'US' and postal_code = any ($1)`,
    [postalCodes],
  );
  const services = await client.query<{ id: number; slug: string }>(
    'select id, slug from services',
  );
  const species = await client.query<{ id: number; name: string }>('select id, name from species');
  const breeds = await client.query<{ id: number; name: string; species: string }>(
    `select b.id, b.name, s.name as species from breeds b join species s on s.id = b.species_id
     order by b.name collate "C"`,
  );
  const placeOf = new Map(places.rows.map((row) => [row.postal_code, row]));
  const serviceOf = new Map(services.rows.map((row) => [row.slug, row.id]));
  const speciesOf = new Map(species.rows.map((row) => [row.name, row.id]));
  const breedsOf = new Map(
    [...Map.groupBy(breeds.rows, (row) => row.species)].map(([name, list]) => [
      name,
      new Map(list.map((row) => [row.name, row.id])),
    ]),
  );
  return {
    place: (code) => found(placeOf, code, 'postal code'),
    serviceId: (slug) => found(serviceOf, slug, 'service'),
    speciesId: (name) => found(speciesOf, name, 'species'),
    breedsOf: (name) => breedsOf.get(name) ?? new Map(),
  };
}

function found<T>(map: Map<string, T>, key: string, kind: string): T {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The ${kind} ${key} is not in the reference data.`);
  return value;
}
