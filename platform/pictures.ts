import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { InvalidInput } from '#platform/errors.ts';
import { inTurns } from '#platform/turns.ts';

/** How a picture is cut: all of it, or a square from its middle; and how wide, at most. */
export type Shape = {
  widths: readonly number[];
  square?: boolean;
  /** Both unless given. */
  formats?: readonly ('webp' | 'avif')[];
};

export type Picture = {
  /** Digest of the largest file. */
  key: string;
  width: number;
  height: number;
  files: { name: string; content: Uint8Array }[];
};

// JPEG, PNG, and WebP in its RIFF, in hexadecimal.
const BEGINNINGS = /^(ffd8ff|89504e470d0a1a0a|52494646.{8}57454250)/;
const MOST_PIXELS = 50_000_000;
// AVIF takes its time with every pixel; past this width WebP is as good.
const AVIF_UP_TO = 1280;

sharp.cache(false);
// One thread a picture, two pictures at once: the threads are those that also hash passwords and read files.
sharp.concurrency(1);
const turns = inTurns({ atOnce: 2, waiting: 20 });

// Whatever the bytes claim to be, no other decoder is ever run: not for SVG, PDF, TIFF or what ImageMagick knows.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Heif'].map((format) => `VipsForeignLoad${format}Buffer`),
});

/**
 * Decodes a picture and encodes it anew, upright, in sRGB, in each width as WebP and AVIF: nothing that was hidden in the
 * file or written beside the picture survives. Of a moving picture the first frame stays. Errors: 422 naming the field; 429 busy.
 */
export async function makePicture(
  field: string,
  content: Uint8Array,
  shape: Shape,
): Promise<Picture> {
  requirePicture(field, content);
  return turns(async () => {
    const decoded = await decode(content, shape).catch((error: Error) => {
      throw InvalidInput.at(field, reasonOf(error));
    });
    return encode(decoded, shape);
  });
}

/** A stored picture as PNG, for paper. */
export const asPng = async (content: Uint8Array): Promise<Uint8Array> =>
  turns(() => sharp(content).png().toBuffer());

/** Refuses what does not begin as one of the formats that we take, before any decoder sees it. Errors: 422 naming the field. */
function requirePicture(field: string, content: Uint8Array): void {
  if (content.length === 0) throw InvalidInput.at(field, 'is empty');
  const head = Buffer.from(content.subarray(0, 12));
  if (BEGINNINGS.test(head.toString('hex'))) return;
  // AVIF and HEIC are one container: a length, "ftyp", and the brand that tells them apart.
  const brand = head.toString('latin1', 4);
  if (/^ftypavi[fs]$/.test(brand)) return;
  if (/^ftyp(hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand)) {
    throw InvalidInput.at(field, 'is a HEIC picture; save or send it as JPEG');
  }
  throw InvalidInput.at(field, 'must be a JPEG, PNG, WebP or AVIF picture');
}

async function decode(content: Uint8Array, { widths, square = false }: Shape) {
  const side = Math.max(...widths);
  return sharp(content, { failOn: 'error', limitInputPixels: MOST_PIXELS, autoOrient: true })
    .resize({
      width: side,
      height: side,
      fit: square ? 'cover' : 'inside',
      withoutEnlargement: !square,
    })
    .toColourspace('srgb')
    .timeout({ seconds: 20 })
    .raw()
    .toBuffer({ resolveWithObject: true });
}

type Decoded = Awaited<ReturnType<typeof decode>>;

async function encode(
  { data, info }: Decoded,
  { widths, formats = ['webp', 'avif'] }: Shape,
): Promise<Picture> {
  const { width, height, channels } = info;
  const fitting = [...widths.filter((one) => one < width), width];
  const files = [];
  for (const one of fitting) {
    const sized = () => sharp(data, { raw: { width, height, channels } }).resize({ width: one });
    files.push({ name: `${one}.webp`, content: await sized().webp({ quality: 80 }).toBuffer() });
    if (one > AVIF_UP_TO || !formats.includes('avif')) continue;
    const avif = await sized().avif({ quality: 55, effort: 2 }).toBuffer();
    files.push({ name: `${one}.avif`, content: avif });
  }
  const largest = files.find(({ name }) => name === `${width}.webp`)?.content ?? data;
  const key = createHash('sha256').update(largest).digest('hex').slice(0, 32);
  return { key, width, height, files };
}

function reasonOf({ message }: Error): string {
  if (/pixel limit/.test(message)) {
    return `must have at most ${MOST_PIXELS / 1_000_000} million pixels`;
  }
  return 'cannot be read as a picture; it may be damaged or cut off';
}
