import tzlookup from 'tz-lookup';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import { InvalidInput, NotFound } from '#platform/errors.ts';
import { requireAdmin } from './access.ts';
import type { ClinicProfile } from './clinic.ts';
import { get } from './find.ts';
import type { ClinicChange } from './input.ts';
import { placeOf } from './register.ts';
import { updateClinic } from './sql/change.ts';

/**
 * Changes the given parts of a clinic's profile. A new ZIP code moves it there unless coordinates are given; it stays in
 * its time zone. Errors: 401, 404 for others than its admins, 422 naming the field.
 */
export async function change(
  ctx: Ctx,
  clinicId: string,
  input: ClinicChange,
): Promise<ClinicProfile> {
  requireAdmin(ctx, clinicId);
  const before = await get(ctx, clinicId);
  const moved = await movedTo(ctx, before, input);
  return write(ctx, async (trx) => {
    if (!(await updateClinic(trx, clinicId, { ...input, ...moved }))) throw new NotFound('clinic');
    return get({ ...ctx, db: trx }, clinicId);
  });
}

async function movedTo(ctx: Ctx, before: ClinicProfile, input: ClinicChange) {
  const { latitude, longitude, postal_code = before.postal_code } = input;
  if ((latitude === undefined) !== (longitude === undefined)) {
    throw InvalidInput.at(
      latitude === undefined ? 'latitude' : 'longitude',
      'comes with the other',
    );
  }
  if (latitude === undefined && postal_code === before.postal_code) return {};
  const place = await placeOf(ctx, { latitude, longitude, postal_code });
  if (tzlookup(place.latitude, place.longitude) !== before.timezone) {
    const field = latitude === undefined ? 'postal_code' : 'latitude';
    throw InvalidInput.at(field, 'is in another time zone than what is booked here');
  }
  return { latitude: place.latitude, longitude: place.longitude };
}
