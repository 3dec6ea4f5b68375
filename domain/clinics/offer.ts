import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import { databaseErrorCode, violatedConstraint } from '#platform/db.ts';
import { InvalidInput } from '#platform/errors.ts';
import { requireAdmin } from './access.ts';
import type { ClinicProfile } from './clinic.ts';
import { get } from './find.ts';
import type { ServicesInput } from './input.ts';
import { replaceServices } from './sql/offer.ts';

/** Sets what the clinic offers, how long it takes and from what price. Errors: 401, 404 for others than its admins, 422. */
export async function setServices(
  ctx: Ctx,
  clinicId: string,
  input: ServicesInput,
): Promise<ClinicProfile> {
  requireAdmin(ctx, clinicId);
  return write(ctx, async (trx) => {
    await replaceServices(trx, clinicId, input.services).catch(explain);
    return get({ ...ctx, db: trx }, clinicId);
  });
}

function explain(error: unknown): never {
  // 21000: one INSERT ... ON CONFLICT met the same key twice.
  const twice = databaseErrorCode(error) === '21000';
  switch (violatedConstraint(error)) {
    case 'clinic_services_service_id_fkey':
      throw InvalidInput.at('services', 'names a service we do not know');
    default:
      throw twice ? InvalidInput.at('services', 'names a service twice') : error;
  }
}
