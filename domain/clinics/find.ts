import type { Ctx } from '#domain/context.ts';
import { NotFound } from '#platform/errors.ts';
import type { ClinicProfile } from './clinic.ts';
import { selectProfile } from './sql/profile.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A clinic's public page by id or slug: hours, team, prices, rating, sign. Errors: 404. */
export async function get(ctx: Ctx, idOrSlug: string): Promise<ClinicProfile> {
  const [clinic] = await selectProfile(
    ctx.db,
    idOrSlug,
    ctx.now,
    UUID.test(idOrSlug) ? idOrSlug : null,
  );
  if (!clinic) throw new NotFound('clinic');
  return clinic;
}
