import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import { violatedConstraint } from '#platform/db.ts';
import { InvalidInput } from '#platform/errors.ts';
import { requireAdmin } from './access.ts';
import type { ClinicProfile } from './clinic.ts';
import { get } from './find.ts';
import type { SpeciesInput } from './input.ts';
import { replaceSpecies } from './sql/change.ts';

/** Sets whom the clinic treats. Errors: 401, 404 for others than its admins, 422. */
export async function setSpecies(
  ctx: Ctx,
  clinicId: string,
  { species_ids }: SpeciesInput,
): Promise<ClinicProfile> {
  requireAdmin(ctx, clinicId);
  return write(ctx, async (trx) => {
    await replaceSpecies(trx, clinicId, species_ids).catch((error) => {
      if (violatedConstraint(error) !== 'clinic_species_species_id_fkey') throw error;
      throw InvalidInput.at('species_ids', 'names a species we do not know');
    });
    return get({ ...ctx, db: trx }, clinicId);
  });
}
