import sharp from 'sharp';

let made = 0;

/** A photo like no other, as a camera would write it. */
export async function photo(
  { width = 800, height = 600 }: { width?: number; height?: number } = {},
  as: 'jpeg' | 'png' | 'webp' | 'avif' = 'jpeg',
): Promise<Buffer<ArrayBuffer>> {
  const n = ++made;
  const background = { r: n % 256, g: (n * 53) % 256, b: Math.floor(n / 256) % 256 };
  const plain = sharp({ create: { width, height, channels: 3, background } });
  return Buffer.from(await plain.toFormat(as).toBuffer());
}

/** A form with a file in it, as a browser or `curl -F` sends it. */
export function upload(
  content: Uint8Array<ArrayBuffer>,
  fields: Record<string, string> = {},
  { name = 'photo.jpg', type = 'image/jpeg' }: { name?: string; type?: string } = {},
): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  form.set('file', new Blob([content], { type }), name);
  return form;
}
