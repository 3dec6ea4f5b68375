import tzlookup from 'tz-lookup';
import { requireActor } from '#domain/accounts/authenticate.ts';
import type { Ctx } from '#domain/context.ts';
import { findPlace } from '#domain/places/find.ts';
import { write } from '#domain/write.ts';
import { violatedConstraint } from '#platform/db.ts';
import { Conflict, InvalidInput } from '#platform/errors.ts';
import type { ClinicProfile } from './clinic.ts';
import { get } from './find.ts';
import type { ClinicInput } from './input.ts';
import { appointAdmin, freeSlug, insertClinic } from './sql/register.ts';

/** Opens a clinic; the actor becomes its admin. Errors: 401, 409 slug_taken, 422. */
export async function register(ctx: Ctx, input: ClinicInput): Promise<ClinicProfile> {
  const { user_id } = requireActor(ctx);
  const { latitude, longitude } = await placeOf(ctx, input);
  const timezone = input.timezone ?? tzlookup(latitude, longitude);
  return write(ctx, async (trx) => {
    const slug = input.slug ?? (await freeSlug(trx, slugOf(input.name)));
    const clinic = { ...input, slug, latitude, longitude, timezone };
    const id = await insertClinic(trx, clinic).catch(explain);
    await appointAdmin(trx, id, user_id);
    return get({ ...ctx, db: trx }, id);
  });
}

/** Where a clinic stands: its coordinates if both are given, else the middle of its ZIP code. Errors: 422. */
export async function placeOf(
  ctx: Ctx,
  input: Pick<ClinicInput, 'latitude' | 'longitude' | 'postal_code'>,
) {
  const { latitude, longitude, postal_code } = input;
  if (latitude !== undefined && longitude !== undefined) return { latitude, longitude };
  return findPlace(ctx, { postal_code });
}

function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 180) || 'clinic'
  );
}

function explain(error: unknown): never {
  switch (violatedConstraint(error)) {
    case 'idx_clinics_slug':
      throw new Conflict('slug_taken', 'Another clinic has this slug. Choose another.');
    case 'clinics_timezone_known':
      throw InvalidInput.at('timezone', 'must be an IANA time zone such as America/New_York');
    default:
      throw error;
  }
}
