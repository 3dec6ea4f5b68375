import { sql } from 'kysely';
import { statement, type Trx } from '#platform/db.ts';
import type { InsuranceProvider } from '../clinic.ts';
import type { InsuranceProviderInput } from '../input.ts';

export const selectInsurers = statement<InsuranceProvider>(
  'insurance_providers',
  'SELECT id, slug, name, website_url FROM insurance_providers WHERE is_active ORDER BY name',
);

export async function upsertInsurer(
  trx: Trx,
  slug: string,
  { name, website_url = null, is_active = true }: InsuranceProviderInput,
): Promise<InsuranceProvider> {
  const { rows } = await sql<InsuranceProvider>`
    INSERT INTO insurance_providers (slug, name, website_url, is_active)
    VALUES (${slug}, ${name}, ${website_url}, ${is_active})
    ON CONFLICT (slug) DO UPDATE
    SET name = excluded.name, website_url = excluded.website_url, is_active = excluded.is_active
    RETURNING id, slug, name, website_url`.execute(trx);
  return rows[0] as InsuranceProvider;
}

export async function replaceInsurance(trx: Trx, clinicId: string, ids: number[]): Promise<void> {
  await sql`DELETE FROM clinic_insurance_providers
    WHERE clinic_id = ${clinicId} AND insurance_provider_id <> ALL (${ids}::int[])`.execute(trx);
  await sql`INSERT INTO clinic_insurance_providers (clinic_id, insurance_provider_id)
    SELECT ${clinicId}, unnest(${ids}::int[]) ON CONFLICT DO NOTHING`.execute(trx);
}
