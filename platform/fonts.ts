import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import bidiFactory from 'bidi-js';

const bidi = bidiFactory();

// One file for each script; a name is set in whichever has its letters, and so may be written in several.
const SCRIPTS = [
  'noto-sans/files/noto-sans-latin',
  'noto-sans/files/noto-sans-latin-ext',
  'noto-sans/files/noto-sans-cyrillic',
  'noto-sans/files/noto-sans-cyrillic-ext',
  'noto-sans/files/noto-sans-greek',
  'noto-sans/files/noto-sans-vietnamese',
  'noto-sans/files/noto-sans-devanagari',
  'noto-sans-arabic/files/noto-sans-arabic-arabic',
  'noto-sans-hebrew/files/noto-sans-hebrew-hebrew',
  'noto-sans-thai/files/noto-sans-thai-thai',
];
const WEIGHTS = { regular: 400, bold: 600 } as const;
export type Weight = keyof typeof WEIGHTS;

const file = (script: string, weight: Weight) =>
  fileURLToPath(import.meta.resolve(`@fontsource/${script}-${WEIGHTS[weight]}-normal.woff`));

/** Files of the typeface that a name may be written in, one for each script. */
export const fontFiles = (weight: Weight) => SCRIPTS.map((script) => file(script, weight));

/** A document as far as fonts go, in the terms of pdfkit. */
type Typesetter = {
  registerFont(name: string, source: Buffer): unknown;
  font(name: string): unknown;
};
type Shaped = { _font: { font: { hasGlyphForCodePoint(point: number): boolean } } };

export type Piece = { font: string; text: string; level: number };

/** Registers the fonts with a document, and cuts text into pieces that one font has all letters of. */
export function typeface(doc: Typesetter) {
  const fonts = (weight: Weight) =>
    SCRIPTS.map((script) => {
      const name = `${weight} ${script}`;
      doc.registerFont(name, readFileSync(file(script, weight)));
      doc.font(name);
      const { font } = (doc as unknown as Shaped)._font;
      return { name, has: (char: string) => font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0) };
    });
  const known = { regular: fonts('regular'), bold: fonts('bold') };
  const first = (weight: Weight) => known[weight][0]?.name ?? '';

  return {
    first,
    /**
     * Pieces of a text with the font for each, from left to right as they stand on paper; a letter that no font has stays in
     * the piece before it.
     */
    pieces(given: string, weight: Weight): Piece[] {
      const text = given.normalize('NFC');
      const { levels } = bidi.getEmbeddingLevels(text, 'ltr');
      const found: Piece[] = [];
      let at = 0;
      for (const char of text) {
        const level = levels[at] ?? 0;
        at += char.length;
        const last = found.at(-1);
        const isSpace = /\s/.test(char);
        const own = isSpace ? undefined : known[weight].find(({ has }) => has(char))?.name;
        const font = own ?? last?.font ?? first(weight);
        // A word that is read from the right is shaped whole; the order of such words is ours to turn.
        const isOneWord = level % 2 === 0 || isSpace === /\s$/.test(last?.text ?? '');
        if (last?.font === font && last.level === level && isOneWord) last.text += char;
        else found.push({ font, text: char, level });
      }
      return asOnPaper(found);
    },
  };
}

/** Rule L2 of the Unicode bidirectional algorithm, piece by piece: from the deepest level up, turn what is at least as deep. */
function asOnPaper(pieces: Piece[]): Piece[] {
  const turned = [...pieces];
  for (let level = Math.max(0, ...pieces.map((one) => one.level)); level > 0; level--) {
    for (let start = 0; start < turned.length; start++) {
      let end = start;
      while ((turned[end]?.level ?? -1) >= level) end++;
      turned.splice(start, end - start, ...turned.slice(start, end).reverse());
      start = end;
    }
  }
  return turned;
}
