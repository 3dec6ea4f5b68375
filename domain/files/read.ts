import type { Ctx } from '#domain/context.ts';
import { NotFound } from '#platform/errors.ts';
import { asPng } from '#platform/pictures.ts';
import { storeOf } from './keep.ts';

const OURS = /^\/files\/([0-9a-f]{32}\/\d{1,5}\.(?:webp|avif))$/;

/** One file of a picture, by its address; whoever knows that may see it. Errors: 404. */
export async function readPicture(ctx: Ctx, url: string): Promise<Uint8Array> {
  const name = OURS.exec(url)?.[1];
  const content = name ? await storeOf(ctx).get(name) : null;
  if (!content) throw new NotFound('file');
  return content;
}

/** A picture that a `logo_url` or `photo_url` names, as PNG, for paper; null when it is not one of ours or is gone. */
export async function pictureForPaper(ctx: Ctx, url: string | null): Promise<Uint8Array | null> {
  const name = OURS.exec(url ?? '')?.[1];
  const content = name ? await storeOf(ctx).get(name) : null;
  return content ? asPng(content) : null;
}
