import { type Static, Type } from 'typebox';
import { object } from '#platform/schema.ts';

/** The bytes of an upload. What they are is found out by looking at them: neither name nor declared type counts. */
export const upload = (description: string) =>
  Type.Refine(
    Type.Unsafe<Uint8Array>({ contentMediaType: 'application/octet-stream', description }),
    (value) => value instanceof Uint8Array,
    () => 'must be a file, sent as multipart/form-data',
  );

export const PictureInput = object({
  file: upload('JPEG, PNG, WebP or AVIF, at most 50 million pixels.'),
});
export type PictureInput = Static<typeof PictureInput>;
