import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { fontFiles } from './fonts.ts';
import { inTurns } from './turns.ts';
import { unpackWoff } from './woff.ts';

export type CardWords = { title: string; lines: string[] };

const CARD = { width: 1200, height: 630 } as const;

const MARGIN = 80;
const INK = '#1d2521';
const MUTED = '#59635d';
const BRAND = '#1f6b52';
const TITLES = ['latin', 'latin-ext'].map((script) =>
  fileURLToPath(
    import.meta.resolve(`@fontsource/fraunces/files/fraunces-${script}-600-normal.woff`),
  ),
);
const TITLE_FONT = 'Fraunces SemiBold, Noto Sans SemiBold';
const TITLE_SIZES = [92, 76, 60, 46];
const TITLE_HEIGHT = 300;

// Whoever shares a link has its picture fetched by several services at once; a city's worth of cards is some megabytes.
const KEPT = 200;
const kept = new Map<string, Promise<Uint8Array>>();
const turns = inTurns({ atOnce: 1, waiting: 50 });

/** The picture that stands beside a shared link: a title and lines below it, as PNG. Errors: 429 busy. */
export function drawCard(words: CardWords): Promise<Uint8Array> {
  const key = JSON.stringify(words);
  const card = kept.get(key) ?? turns(() => draw(words));
  kept.delete(key);
  kept.set(key, card);
  card.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest) kept.delete(oldest);
  return card;
}

async function draw({ title, lines }: CardWords): Promise<Uint8Array> {
  fonts ??= loadFonts();
  await fonts;
  const brand = await write('FindMyVet', `${TITLE_FONT} 46`, BRAND);
  const heading = await fitting(title);
  const below = await Promise.all(lines.map((line) => write(line, 'Noto Sans 38', MUTED)));
  const stripe = { width: CARD.width, height: 20, channels: 3 as const, background: BRAND };
  let top = 190;
  const at = (height: number, gap: number) => {
    const own = top;
    top += height + gap;
    return own;
  };
  return sharp({ create: { ...CARD, channels: 3, background: '#fbfaf7' } })
    .composite([
      { input: { create: stripe }, left: 0, top: CARD.height - stripe.height },
      { input: brand.data, left: MARGIN, top: 72 },
      { input: heading.data, left: MARGIN, top: at(heading.info.height, 34) },
      ...below.map(({ data, info }) => ({ input: data, left: MARGIN, top: at(info.height, 16) })),
    ])
    .png({ palette: true })
    .toBuffer();
}

/** A title as large as it may be for its length. */
async function fitting(title: string) {
  for (const size of TITLE_SIZES) {
    const set = await write(title, `${TITLE_FONT} ${size}`, INK);
    if (set.info.height <= TITLE_HEIGHT || size === TITLE_SIZES.at(-1)) return set;
  }
  throw new Error('there is no size to write in');
}

const MARKUP: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => MARKUP[sign] ?? sign);

const write = (text: string, font: string, colour: string) =>
  sharp({
    text: {
      text: `<span foreground="${colour}">${escaped(text)}</span>`,
      font,
      width: CARD.width - 2 * MARGIN,
      dpi: 72,
      rgba: true,
      wrap: 'word-char',
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });

let fonts: Promise<void> | undefined;

/**
 * Makes our typefaces known to what sets the text, which reads no packed fonts. They stay where they are unpacked, for they
 * are read again whenever a letter is first met.
 */
async function loadFonts(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'findmyvet-fonts-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const file of [...TITLES, ...fontFiles('bold'), ...fontFiles('regular')]) {
    const fontfile = join(folder, `${basename(file, '.woff')}.ttf`);
    writeFileSync(fontfile, unpackWoff(readFileSync(file)));
    // A font stays known once it was named with some text.
    await sharp({ text: { text: 'a', fontfile } })
      .raw()
      .toBuffer();
  }
}
