import type { Ctx } from '#domain/context.ts';
import { transact } from '#platform/db.ts';
import { Conflict } from '#platform/errors.ts';
import type { FileStore } from '#platform/files/store.ts';
import { makePicture, type Shape } from '#platform/pictures.ts';
import { fileUrl } from './file.ts';
import { offerFile } from './sql/files.ts';

/** The store of this installation. */
export function storeOf(ctx: Ctx): FileStore {
  if (!ctx.files) throw new Error('this context has no store of files');
  return ctx.files;
}

/**
 * Cleans a picture and puts it into the store, outside of any transaction; whoever asked refers to it within a day.
 * Errors: 409 try_again; 422 naming the field; 429 busy.
 */
export async function keepPicture(
  ctx: Ctx,
  field: string,
  content: Uint8Array,
  shape: Shape,
): Promise<{ key: string; url: string }> {
  const { key, width, height, files } = await makePicture(field, content, shape);
  const store = storeOf(ctx);
  const names = files.map(({ name }) => name);
  // Owed to the sweep before it is there: nothing ever lies in the store that no row knows of.
  const [offered] = await transact(ctx.db, (trx) =>
    offerFile(trx, key, 'picture', names, width, height, ctx.now),
  );
  if (!offered) {
    throw new Conflict('try_again', 'This very picture is being removed. Try again in a minute.');
  }
  await Promise.all(files.map(({ name, content: bytes }) => store.put(`${key}/${name}`, bytes)));
  return { key, url: fileUrl(key, `${width}.webp`) };
}
