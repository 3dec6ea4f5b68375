import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import PDFDocument from 'pdfkit';
import { typeface } from './fonts.ts';

const { pieces, first } = typeface(new PDFDocument());
const texts = (name: string) => pieces(name, 'bold').map(({ text }) => text);

describe('a name on paper', () => {
  it('is set in one font as far as that has its letters', () => {
    assert.deepEqual(pieces('Maya Torres', 'bold'), [
      { font: first('bold'), text: 'Maya Torres', level: 0 },
    ]);
    const fonts = pieces('Łucja Жукова', 'regular').map(({ font }) => font);
    assert.equal(new Set(fonts).size, 3);
  });

  it('that is read from the right stands so, word by word, and within others too', () => {
    assert.deepEqual(texts('محمد علي'), ['علي', ' ', 'محمد']);
    assert.deepEqual(texts('דוד לוי'), ['לוי', ' ', 'דוד']);
    assert.equal(texts('Maya محمد علي Torres').join('|'), 'Maya |علي| |محمد| |Torres');
    assert.equal(texts('محمد 12 علي').join('|'), 'علي| |12| |محمد');
  });

  it('keeps every letter, those without a font too', () => {
    for (const name of ['สมชาย ใจดี', 'Zoë 山田', 'আনিকা', '👩‍⚕️ Ana']) {
      assert.equal(texts(name).join(''), name.normalize('NFC'));
    }
  });
});
