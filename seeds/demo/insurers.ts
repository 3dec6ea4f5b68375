import type { ClientBase } from 'pg';

/** Insurers of the demo, which are nobody's. */
const INSURERS = [
  ['evergreen-pet-cover', 'Evergreen Pet Cover'],
  ['fetchwell', 'Fetchwell'],
  ['kindred-pet-health', 'Kindred Pet Health'],
  ['pawsure', 'Pawsure'],
] as const;

/** Half of the clinics take each of them, the same ones each time; Harbor Street takes all. */
export async function insureClinics(client: ClientBase): Promise<void> {
  await client.query(
    `insert into insurance_providers (slug, name, website_url)
     select slug, name, 'https://' || slug || '.example' from unnest($1::text[], $2::text[]) as given (slug, name)
     on conflict (slug) do nothing`,
    [INSURERS.map(([slug]) => slug), INSURERS.map(([, name]) => name)],
  );
  await client.query(
    `insert into clinic_insurance_providers (clinic_id, insurance_provider_id)
     select c.id, p.id from clinics c, insurance_providers p
     where p.slug = any ($1) and (c.slug = 'harbor-street-animal-clinic' or abs(hashtext(c.slug || p.slug)) % 2 = 0)`,
    [INSURERS.map(([slug]) => slug)],
  );
}
