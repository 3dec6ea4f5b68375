import { requireActor } from '#domain/accounts/authenticate.ts';
import type { Ctx } from '#domain/context.ts';
import { keepPicture } from '#domain/files/keep.ts';
import { write } from '#domain/write.ts';
import { type Trx, violatedConstraint } from '#platform/db.ts';
import { Conflict, InvalidInput, NotFound } from '#platform/errors.ts';
import { requireAdmin } from './access.ts';
import type { PhotoChange, PhotoInput } from './input.ts';
import { type ClinicPhoto, MOST_PHOTOS } from './photo.ts';
import * as photos from './sql/photos.ts';

const WIDTHS = [320, 640, 1280, 1920];

/** What a clinic looks like, its cover first. Errors: 404. */
export async function listPhotos(ctx: Ctx, clinicId: string): Promise<ClinicPhoto[]> {
  const [found] = await photos.selectPhotos(ctx.db, clinicId);
  if (!found) throw new NotFound('clinic');
  return found.photos;
}

/** Adds a photo behind the others. Errors: 401, 404 for others than its admins, 409 too_many_photos, 422 naming the field. */
export async function addPhoto(
  ctx: Ctx,
  clinicId: string,
  { file, alt_text }: PhotoInput,
): Promise<ClinicPhoto> {
  requireAdmin(ctx, clinicId);
  const { user_id } = requireActor(ctx);
  if (alt_text.trim() === '') throw InvalidInput.at('alt_text', 'is required');
  const { key } = await keepPicture(ctx, 'file', file, { widths: WIDTHS });
  return write(ctx, async (trx) => {
    const { length } = await inOrder(trx, clinicId);
    if (length >= MOST_PHOTOS) throw tooMany();
    const photo = { clinic_id: clinicId, file_key: key, alt_text, created_by: user_id };
    const id = await photos.insertPhoto(trx, { ...photo, position: length + 1 }).catch(explain);
    return one({ ...ctx, db: trx }, clinicId, id);
  });
}

/** Describes a photo anew, or moves it to another place. Errors: 401, 404 for others than its admins, 422. */
export async function changePhoto(
  ctx: Ctx,
  clinicId: string,
  id: string,
  { alt_text, position }: PhotoChange,
): Promise<ClinicPhoto> {
  requireAdmin(ctx, clinicId);
  return write(ctx, async (trx) => {
    const ids = await including(trx, clinicId, id);
    if (alt_text?.trim() === '') throw InvalidInput.at('alt_text', 'is required');
    if (alt_text !== undefined) await photos.updateAltText(trx, id, alt_text);
    if (position !== undefined) {
      const others = ids.filter((other) => other !== id);
      await photos.placePhotos(trx, others.toSpliced(position - 1, 0, id));
    }
    return one({ ...ctx, db: trx }, clinicId, id);
  });
}

/** Takes a photo off the page; those behind it move up. Errors: 401, 404 for others than its admins. */
export async function removePhoto(ctx: Ctx, clinicId: string, id: string): Promise<void> {
  requireAdmin(ctx, clinicId);
  await write(ctx, async (trx) => {
    const ids = await including(trx, clinicId, id);
    await photos.deletePhoto(trx, id);
    await photos.placePhotos(
      trx,
      ids.filter((other) => other !== id),
    );
  });
}

/** The ids in order, under the lock. */
async function inOrder(trx: Trx, clinicId: string): Promise<string[]> {
  await photos.lockClinic(trx, clinicId);
  return (await photos.selectPlaces(trx, clinicId)).map(({ id }) => id);
}

async function including(trx: Trx, clinicId: string, id: string): Promise<string[]> {
  const ids = await inOrder(trx, clinicId);
  if (!ids.includes(id)) throw new NotFound('photo');
  return ids;
}

async function one(ctx: Ctx, clinicId: string, id: string): Promise<ClinicPhoto> {
  const found = (await listPhotos(ctx, clinicId)).find((photo) => photo.id === id);
  if (!found) throw new NotFound('photo');
  return found;
}

const tooMany = () =>
  new Conflict(
    'too_many_photos',
    `A clinic shows at most ${MOST_PHOTOS} photos. Remove one first.`,
  );

function explain(error: unknown): never {
  if (violatedConstraint(error) !== 'clinic_photos_once') throw error;
  throw InvalidInput.at('file', 'is among your photos already');
}
