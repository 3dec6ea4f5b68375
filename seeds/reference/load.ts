import type { ClientBase } from 'pg';
import { referenceDigest } from './digest.ts';
import { usPostalCodes } from './postal-codes.ts';
import { services } from './services.ts';
import { species } from './species.ts';

/**
 * Brings services, species, breeds and US postal codes up to date and says whether anything had to
 * be done. Ids stay, rows that others added stay, and `is_active` is left as the installation set it.
 * Safe at each start and from two processes at once.
 */
export async function loadReference(client: ClientBase): Promise<{ changed: boolean }> {
  if ((await databaseDigest(client)) === referenceDigest) return { changed: false };
  const rows =
    (await upsertServices(client)) +
    (await addSpecies(client)) +
    (await addBreeds(client)) +
    (await upsertPostalCodes(client));
  return { changed: rows > 0 };
}

/** MD5 of our own columns of the four tables: 75 ms for 41,000 postal codes, where reading the package to compare would take 600. */
export async function databaseDigest(client: ClientBase): Promise<string> {
  const { rows } = await client.query<{ digest: string }>(`
    select md5(concat(
      (select string_agg(concat_ws('|', slug, name, description, default_duration_min, is_emergency, supports_home_visit),
                         E'\\n' order by slug collate "C") from services),
      (select string_agg(name, E'\\n' order by name collate "C") from species),
      (select string_agg(concat_ws('|', s.name, b.name), E'\\n' order by s.name collate "C", b.name collate "C")
       from breeds b join species s on s.id = b.species_id),
      (select string_agg(concat_ws('|', postal_code, city, state, latitude, longitude, timezone),
                         E'\\n' order by postal_code collate "C") from postal_codes where country = 'US')
    )) as digest`);
  return rows[0]?.digest ?? '';
}

// Serial columns: rows already there are left out before the insert, since a conflict would burn an id at each try.
async function upsertServices(client: ClientBase): Promise<number> {
  const given = `json_to_recordset($1) as given (slug text, name text, description text, default_duration_min int,
      is_emergency boolean, supports_home_visit boolean, place int)`;
  const json = JSON.stringify(services.map((service, place) => ({ ...service, place })));
  const updated = await client.query(
    `update services s
     set name = given.name, description = given.description, default_duration_min = given.default_duration_min,
         is_emergency = given.is_emergency, supports_home_visit = given.supports_home_visit
     from ${given}
     where s.slug = given.slug
       and (s.name, s.description, s.default_duration_min, s.is_emergency, s.supports_home_visit) is distinct from
           (given.name, given.description, given.default_duration_min, given.is_emergency, given.supports_home_visit)`,
    [json],
  );
  const added = await client.query(
    `insert into services (slug, name, description, default_duration_min, is_emergency, supports_home_visit)
     select slug, name, description, default_duration_min, is_emergency, supports_home_visit
     from ${given}
     where not exists (select from services s where s.slug = given.slug)
     order by place
     on conflict do nothing`,
    [json],
  );
  return (updated.rowCount ?? 0) + (added.rowCount ?? 0);
}

async function addSpecies(client: ClientBase): Promise<number> {
  const { rowCount } = await client.query(
    `insert into species (name)
     select name from unnest($1::text[]) with ordinality as given (name, place)
     where not exists (select from species s where s.name = given.name)
     order by place
     on conflict do nothing`,
    [species.map((one) => one.name)],
  );
  return rowCount ?? 0;
}

async function addBreeds(client: ClientBase): Promise<number> {
  const pairs = species.flatMap((one) => one.breeds.map((breed) => [one.name, breed] as const));
  const { rowCount } = await client.query(
    `insert into breeds (species_id, name)
     select s.id, given.breed
     from unnest($1::text[], $2::text[]) with ordinality as given (species, breed, place)
     join species s on s.name = given.species
     where not exists (select from breeds b where b.species_id = s.id and b.name = given.breed)
     order by place
     on conflict do nothing`,
    [pairs.map(([name]) => name), pairs.map(([, breed]) => breed)],
  );
  return rowCount ?? 0;
}

async function upsertPostalCodes(client: ClientBase): Promise<number> {
  const { rowCount } = await client.query(
    `insert into postal_codes as old (country, postal_code, city, state, latitude, longitude, timezone)
     select country, postal_code, city, state, latitude, longitude, timezone
     from json_to_recordset($1) as given (country text, postal_code text, city text, state text,
       latitude decimal, longitude decimal, timezone text)
     order by postal_code
     on conflict (country, postal_code) do update
     set city = excluded.city, state = excluded.state, latitude = excluded.latitude,
         longitude = excluded.longitude, timezone = excluded.timezone
     where (old.city, old.state, old.latitude, old.longitude, old.timezone) is distinct from
           (excluded.city, excluded.state, excluded.latitude, excluded.longitude, excluded.timezone)`,
    [JSON.stringify(usPostalCodes())],
  );
  return rowCount ?? 0;
}
