import type { Ctx } from '#domain/context.ts';
import type { PictureInput } from '#domain/files/input.ts';
import { keepPicture } from '#domain/files/keep.ts';
import { write } from '#domain/write.ts';
import { get, getTo } from './find.ts';
import type { Pet } from './pet.ts';
import { updatePet } from './sql/change.ts';

const SHAPE = { widths: [160, 480], square: true };

/** Sets the photo of a pet of which the actor is owner or co-owner. Errors: 401, 404, 422 naming the field. */
export async function setPhoto(ctx: Ctx, id: string, { file }: PictureInput): Promise<Pet> {
  await getTo('edit', ctx, id);
  const { url } = await keepPicture(ctx, 'file', file, SHAPE);
  return change(ctx, id, url);
}

/** Errors: 401, 404. */
export async function removePhoto(ctx: Ctx, id: string): Promise<Pet> {
  return change(ctx, id, null);
}

async function change(ctx: Ctx, id: string, photo_url: string | null): Promise<Pet> {
  return write(ctx, async (trx) => {
    await getTo('edit', { ...ctx, db: trx }, id);
    await updatePet(trx, id, { photo_url });
    return get({ ...ctx, db: trx }, id);
  });
}
