import PDFDocument from 'pdfkit';
import { typeface, type Weight } from '#platform/fonts.ts';
import { type Invoice, invoiceNumber, type Party } from './invoice.ts';

const INK = '#1D2521';
const MUTED = '#59635D';
const LINE = '#E4E2DB';
const BRAND = '#1F6B52';
const SOFT = '#E3F1EA';
const [LEFT, RIGHT, TOP, BOTTOM] = [54, 558, 54, 720];
// Scripts stand on one line, however high their fonts reach; this is how high the first of them does.
const ASCENT = 1.069;
const ON_THE_LINE = { lineBreak: false, baseline: 'alphabetic' } as const;
const LOGO = { width: 130, height: 46 } as const;
const COLUMNS = { what: LEFT, quantity: 360, unit: 400, amount: 484 } as const;

/** An invoice or credit note as a tagged PDF on Letter paper, with the clinic's logo or its letters. */
export async function paper(invoice: Invoice, logo: Uint8Array | null = null): Promise<Buffer> {
  const title = `${words(invoice).what} ${invoiceNumber(invoice)}`;
  const doc = new PDFDocument({
    size: 'LETTER',
    margins: { top: TOP, left: LEFT, right: 612 - RIGHT, bottom: 54 },
    pdfVersion: '1.7',
    tagged: true,
    subset: 'PDF/UA',
    lang: 'en-US',
    displayTitle: true,
    info: { Title: title, Author: invoice.parties.clinic.name },
  } as object);
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => doc.on('end', () => resolve()));
  draw(doc, invoice, logo);
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

type Doc = PDFKit.PDFDocument;
// Its types leave this out.
type Opens = { openImage(source: Buffer): { width: number; height: number } };
type Style = { size?: number; weight?: Weight; color?: string };
type Box = { x: number; y: number; width: number; align?: 'left' | 'right' };

function draw(doc: Doc, invoice: Invoice, logo: Uint8Array | null): void {
  const face = typeface(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);

  /** Sets a line of text in a box; what does not fit is cut with an ellipsis. Returns the y below it. */
  function say(text: string, at: Box, style: Style = {}, tag = 'P'): number {
    const { size = 10, weight = 'regular', color = INK } = style;
    const measure = (some: string) =>
      face.pieces(some, weight).reduce((sum, piece) => {
        doc.font(piece.font).fontSize(size);
        return sum + doc.widthOfString(piece.text);
      }, 0);
    let shown = text;
    while (shown.length > 1 && measure(shown) > at.width) shown = `${shown.slice(0, -2)}…`;
    let x = at.align === 'right' ? at.x + at.width - measure(shown) : at.x;
    root.add(
      doc.struct(tag, {}, () => {
        for (const piece of face.pieces(shown, weight)) {
          doc.font(piece.font).fontSize(size).fillColor(color);
          doc.text(piece.text, x, at.y + ASCENT * size, ON_THE_LINE);
          x += doc.widthOfString(piece.text);
        }
      }),
    );
    return at.y + size * 1.45;
  }
  const artifact = (paint: () => void) => {
    doc.markContent('Artifact');
    paint();
    doc.endMarkedContent();
  };
  const rule = (y: number, color = LINE) =>
    artifact(() =>
      doc.moveTo(LEFT, y).lineTo(RIGHT, y).lineWidth(0.75).strokeColor(color).stroke(),
    );

  let y = heading(TOP);
  y = parties(y + 28);
  y = lines(y + 22);
  totals(y);
  foot();

  function heading(top: number): number {
    const { clinic } = invoice.parties;
    const wide = logo ? picture(logo, top) : monogram(clinic.name, top);
    const beside = { x: LEFT + wide + 14, width: 316 - wide };
    let below = say(clinic.name, { ...beside, y: top }, { size: 14, weight: 'bold' });
    for (const line of address(clinic)) {
      below = say(line, { ...beside, y: below }, { size: 9, color: MUTED });
    }
    const { what } = words(invoice);
    const box = { x: 400, width: RIGHT - 400, align: 'right' as const };
    let right = say(what, { ...box, y: top - 3 }, { size: 20, weight: 'bold', color: BRAND }, 'H1');
    right = say(invoiceNumber(invoice), { ...box, y: right + 2 }, { size: 11, weight: 'bold' });
    right = say(day(invoice.issued_at), { ...box, y: right }, { size: 9, color: MUTED });
    if (invoice.credits_number !== null) {
      const of = invoiceNumber({ kind: 'invoice', number: invoice.credits_number });
      right = say(`Corrects ${of}`, { ...box, y: right }, { size: 9, color: MUTED });
    }
    if (invoice.kind === 'invoice' && invoice.is_paid) right = paidStamp(right + 6);
    return Math.max(below, right);
  }

  /** Both are decoration, for the name stands beside them. Returns how wide it is. */
  function picture(logo: Uint8Array, top: number): number {
    const image = (doc as unknown as Opens).openImage(Buffer.from(logo));
    const scale = Math.min(LOGO.width / image.width, LOGO.height / image.height);
    const width = image.width * scale;
    artifact(() => doc.image(image as never, LEFT, top, { width }));
    return width;
  }

  function monogram(name: string, top: number): number {
    const side = LOGO.height;
    artifact(() => doc.roundedRect(LEFT, top, side, side, 10).fill(SOFT));
    const letters = initials(name);
    doc.font(face.first('bold')).fontSize(18);
    const x = LEFT + (side - doc.widthOfString(letters)) / 2;
    artifact(() => doc.fillColor(BRAND).text(letters, x, top + 11, { lineBreak: false }));
    return side;
  }

  function paidStamp(top: number): number {
    artifact(() =>
      doc
        .roundedRect(RIGHT - 62, top, 62, 22, 11)
        .lineWidth(1.5)
        .strokeColor(BRAND)
        .stroke(),
    );
    const box = { x: RIGHT - 43.5, y: top + 3, width: 40 };
    say('PAID', box, { size: 11, weight: 'bold', color: BRAND });
    return top + 24;
  }

  function parties(top: number): number {
    rule(top - 12);
    const { owner, visit } = invoice.parties;
    const label: Style = { size: 8, color: MUTED };
    let left = say('BILLED TO', { x: LEFT, y: top, width: 230 }, label);
    left = say(owner.name, { x: LEFT, y: left, width: 230 }, { weight: 'bold' });
    for (const line of address(owner)) {
      left = say(line, { x: LEFT, y: left, width: 230 }, { size: 9, color: MUTED });
    }
    const x = 320;
    let right = say('VISIT', { x, y: top, width: RIGHT - x }, label);
    right = say(
      `${visit.pet}, ${day(visit.date)}`,
      { x, y: right, width: RIGHT - x },
      { weight: 'bold' },
    );
    const by = visit.vet ? `${visit.service} with ${visit.vet}` : visit.service;
    right = say(by, { x, y: right, width: RIGHT - x }, { size: 9, color: MUTED });
    right = say(`Code ${visit.code}`, { x, y: right, width: RIGHT - x }, { size: 9, color: MUTED });
    return Math.max(left, right);
  }

  function lines(top: number): number {
    const head: Style = { size: 8, color: MUTED };
    const columns = (at: number, texts: string[], style: Style) => {
      const [what = '', quantity = '', unit = '', amount = ''] = texts;
      say(what, { x: COLUMNS.what, y: at, width: 290 }, style);
      say(quantity, { x: COLUMNS.quantity, y: at, width: 32, align: 'right' }, style);
      say(unit, { x: COLUMNS.unit, y: at, width: 76, align: 'right' }, style);
      say(
        amount,
        { x: COLUMNS.amount, y: at, width: RIGHT - COLUMNS.amount, align: 'right' },
        style,
      );
    };
    columns(top, ['DESCRIPTION', 'QTY', 'PRICE', 'AMOUNT'], head);
    let y = top + 15;
    rule(y, INK);
    for (const line of invoice.lines) {
      if (y > BOTTOM - 40) {
        doc.addPage();
        y = TOP;
      }
      y += 9;
      const untaxed = invoice.tax_percent > 0 && !line.is_taxable ? ' (no tax)' : '';
      const unit = money(line.unit_cents);
      const texts = [`${line.description}${untaxed}`, String(line.quantity), unit];
      columns(y, [...texts, money(line.amount_cents)], {});
      y += 21;
      rule(y);
    }
    return y;
  }

  function totals(top: number): void {
    let y = top > BOTTOM - 130 ? TOP : top + 12;
    if (top > BOTTOM - 130) doc.addPage();
    const row = (label: string, cents: number, style: Style = {}) => {
      say(label, { x: 340, y, width: 140 }, { color: MUTED, ...style });
      const box = { x: COLUMNS.amount, y, width: RIGHT - COLUMNS.amount, align: 'right' as const };
      y = say(money(cents), box, style) + 3;
    };
    row('Subtotal', invoice.subtotal_cents);
    const rate = invoice.tax_percent > 0 ? ` ${invoice.tax_percent} %` : '';
    row(`${invoice.tax_name}${rate}`, invoice.tax_cents);
    y += 4;
    artifact(() => doc.roundedRect(328, y - 6, RIGHT - 328 + 10, 28, 8).fill(SOFT));
    const big: Style = { size: 13, weight: 'bold', color: BRAND };
    row(words(invoice).total, invoice.total_cents, big);
    y += 8;
    if (invoice.kind !== 'invoice') return;
    if (invoice.credited_cents > 0) row('Credited', -invoice.credited_cents);
    row('Paid', invoice.paid_cents);
    const left = invoice.total_cents - invoice.credited_cents - invoice.paid_cents;
    if (left > 0) row('Left to pay', left, { weight: 'bold', color: INK });
  }

  function foot(): void {
    const { clinic } = invoice.parties;
    const contact = [clinic.phone, clinic.email].filter(Boolean).join('   ');
    const box = { x: LEFT, y: 742 - 24, width: RIGHT - LEFT };
    rule(box.y - 8);
    say(`Questions about this bill? ${contact}`, box, { size: 8, color: MUTED });
  }

  function money(cents: number): string {
    const sign = invoice.currency === 'USD' ? '$' : `${invoice.currency} `;
    const [whole = '0', part] = (Math.abs(cents) / 100).toFixed(2).split('.');
    return `${cents < 0 ? '-' : ''}${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${part}`;
  }
}

const words = ({ kind }: Invoice) =>
  kind === 'invoice'
    ? { what: 'Invoice', total: 'Total' }
    : { what: 'Credit note', total: 'Total credited' };

function address(party: Party): string[] {
  const town = [party.city, [party.state, party.postal_code].filter(Boolean).join(' ')];
  return [party.address_line1, party.address_line2, town.filter(Boolean).join(', ')].filter(
    (line) => line !== null && line !== '',
  ) as string[];
}

const SMALL = new Set(['the', 'and', 'of', 'for', 'at', '&']);
const initials = (name: string) =>
  name
    .split(/\s+/)
    .filter((word) => !SMALL.has(word.toLowerCase()) && /^\p{L}/u.test(word))
    .map((word) => word[0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase();

/** 'December 1, 2026' of a date or the local date of an instant. */
function day(text: string | null): string {
  if (!text) return 'Draft';
  const date = Temporal.PlainDate.from(text.slice(0, 10));
  return date.toLocaleString('en-US', { month: 'long', day: 'numeric', year: 'numeric' });
}
