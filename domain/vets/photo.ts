import type { Ctx } from '#domain/context.ts';
import type { PictureInput } from '#domain/files/input.ts';
import { keepPicture } from '#domain/files/keep.ts';
import { write } from '#domain/write.ts';
import { get, requireOwn } from './profile.ts';
import { updateProfile } from './sql/profile.ts';
import type { VetProfile } from './vet.ts';

const SHAPE = { widths: [160, 480], square: true };

/** Shows the actor's face on their profile. Errors: 401, 404 for everybody else's, 422 naming the field. */
export async function setPhoto(ctx: Ctx, id: string, { file }: PictureInput): Promise<VetProfile> {
  await requireOwn(ctx.db, ctx, id);
  const { url } = await keepPicture(ctx, 'file', file, SHAPE);
  return change(ctx, id, url);
}

/** Errors: 401, 404 for everybody else's. */
export async function removePhoto(ctx: Ctx, id: string): Promise<VetProfile> {
  return change(ctx, id, null);
}

async function change(ctx: Ctx, id: string, photo_url: string | null): Promise<VetProfile> {
  return write(ctx, async (trx) => {
    await requireOwn(trx, ctx, id);
    await updateProfile(trx, id, { photo_url });
    return get({ ...ctx, db: trx }, id);
  });
}
