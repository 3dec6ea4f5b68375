import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// One file for each script; a name is set in whichever has its letters, and so may be written in several.
const SCRIPTS = [
  'latin',
  'latin-ext',
  'cyrillic',
  'cyrillic-ext',
  'greek',
  'vietnamese',
  'devanagari',
];
const WEIGHTS = { regular: 400, bold: 600 } as const;
export type Weight = keyof typeof WEIGHTS;

const file = (script: string, weight: Weight) =>
  fileURLToPath(
    import.meta.resolve(
      `@fontsource/noto-sans/files/noto-sans-${script}-${WEIGHTS[weight]}-normal.woff`,
    ),
  );

/** A document as far as fonts go, in the terms of pdfkit. */
type Typesetter = {
  registerFont(name: string, source: Buffer): unknown;
  font(name: string): unknown;
};
type Shaped = { _font: { font: { hasGlyphForCodePoint(point: number): boolean } } };

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
  const first = { regular: 'regular latin', bold: 'bold latin' };

  return {
    first: (weight: Weight) => first[weight],
    /** Pieces of a text with the font for each; a letter that no font has stays in the piece before it. */
    pieces(text: string, weight: Weight): { font: string; text: string }[] {
      const found: { font: string; text: string }[] = [];
      for (const char of text.normalize('NFC')) {
        const last = found.at(-1);
        const own = known[weight].find(({ has }) => has(char))?.name;
        const font = own ?? last?.font ?? first[weight];
        if (last && (last.font === font || /\s/.test(char))) last.text += char;
        else found.push({ font, text: char });
      }
      return found;
    },
  };
}
