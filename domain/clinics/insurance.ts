import { requireActor } from '#domain/accounts/authenticate.ts';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import { violatedConstraint } from '#platform/db.ts';
import { Conflict, InvalidInput, NotFound } from '#platform/errors.ts';
import { requireAdmin } from './access.ts';
import type { ClinicProfile, InsuranceProvider } from './clinic.ts';
import { get } from './find.ts';
import type { InsuranceInput, InsuranceProviderInput } from './input.ts';
import { replaceInsurance, selectInsurers, upsertInsurer } from './sql/insurance.ts';

/** Insurers that clinics can take, by name. */
export async function list(ctx: Ctx): Promise<InsuranceProvider[]> {
  return selectInsurers(ctx.db);
}

/** Sets whose insurance the clinic takes. Errors: 401, 404 for others than its admins, 422. */
export async function setForClinic(
  ctx: Ctx,
  clinicId: string,
  { insurance_provider_ids }: InsuranceInput,
): Promise<ClinicProfile> {
  requireAdmin(ctx, clinicId);
  return write(ctx, async (trx) => {
    const known = (await selectInsurers(trx)).map(({ id }) => id);
    if (insurance_provider_ids.some((id) => !known.includes(id))) {
      throw InvalidInput.at('insurance_provider_ids', 'names an insurer we do not know');
    }
    await replaceInsurance(trx, clinicId, insurance_provider_ids);
    return get({ ...ctx, db: trx }, clinicId);
  });
}

/** Adds an insurer under a slug, or changes it; inactive, it is no longer shown. Errors: 401, 404 for others than support, 409 name_taken. */
export async function nameInsurer(
  ctx: Ctx,
  slug: string,
  input: InsuranceProviderInput,
): Promise<InsuranceProvider> {
  if (!requireActor(ctx).roles.some(({ role }) => role === 'support')) {
    throw new NotFound('insurer');
  }
  return write(ctx, async (trx) =>
    upsertInsurer(trx, slug, input).catch((error) => {
      if (violatedConstraint(error) !== 'insurance_providers_name_key') throw error;
      throw new Conflict('name_taken', 'There is an insurer of this name under another slug.');
    }),
  );
}
