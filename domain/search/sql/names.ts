import { statement } from '#platform/db.ts';

/** A species by its id or its name, whatever the case. */
export const selectSpecies = statement<{ id: number }, [idOrName: string]>(
  'species_by_name',
  `SELECT id FROM species WHERE is_active AND (id::text = $1 OR lower(name) = lower($1))`,
);

export const selectInsuranceProvider = statement<{ id: number }, [slug: string]>(
  'insurance_provider_by_slug',
  'SELECT id FROM insurance_providers WHERE slug = $1 AND is_active',
);
