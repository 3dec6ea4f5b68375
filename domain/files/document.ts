import { randomBytes } from 'node:crypto';
import type { Ctx } from '#domain/context.ts';
import { transact } from '#platform/db.ts';
import { InvalidInput, NotFound } from '#platform/errors.ts';
import { typeOf } from '#platform/files/store.ts';
import { makePicture } from '#platform/pictures.ts';
import { storeOf } from './keep.ts';
import { offerFile } from './sql/files.ts';

export type Document = { name: string; type: string; content: Uint8Array };

/**
 * Puts a PDF as it is, or a picture made anew, into the store under a key that nobody can guess or come by with the same
 * file; whoever asked refers to it within a day. Errors: 422 naming the field; 429 busy.
 */
export async function keepDocument(
  ctx: Ctx,
  field: string,
  content: Uint8Array,
): Promise<{ key: string }> {
  const key = randomBytes(16).toString('hex');
  const made = isPdf(field, content)
    ? { media: 'document', name: 'document.pdf', content, width: null, height: null }
    : await pictureOf(field, content);
  await transact(ctx.db, (trx) =>
    offerFile(trx, key, made.media, [made.name], made.width, made.height, ctx.now),
  );
  await storeOf(ctx).put(`${key}/${made.name}`, made.content);
  return { key };
}

/** The document under a key, named for the reader's folder. Errors: 404. */
export async function readDocument(
  ctx: Ctx,
  file: { key: string; name: string; title: string },
): Promise<Document> {
  const content = await storeOf(ctx).get(`${file.key}/${file.name}`);
  if (!content) throw new NotFound('document');
  const ending = file.name.slice(file.name.lastIndexOf('.'));
  return { name: `${file.title}${ending}`, type: typeOf(file.name), content };
}

async function pictureOf(field: string, content: Uint8Array) {
  const shape = { widths: [1920], formats: ['webp'] as const };
  const { files, width, height } = await makePicture(field, content, shape).catch((error) => {
    throw error instanceof InvalidInput && /must be a JPEG/.test(error.errors?.[0]?.message ?? '')
      ? InvalidInput.at(field, 'must be a PDF, or a JPEG, PNG, WebP or AVIF picture')
      : error;
  });
  const [file] = files;
  if (!file) throw new Error('the picture has no file');
  return { media: 'picture', ...file, width, height };
}

/** A PDF is told by its beginning and its end; one that carries a program or another file is refused. */
function isPdf(field: string, content: Uint8Array): boolean {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) return false;
  if (!bytes.subarray(-1024).includes('%%EOF')) {
    throw InvalidInput.at(field, 'is a PDF without an end; it may be damaged or cut off');
  }
  if (['/JavaScript', '/Launch', '/EmbeddedFile'].some((name) => bytes.includes(name))) {
    throw InvalidInput.at(field, 'is a PDF with a program or another file in it; print it anew');
  }
  return true;
}
