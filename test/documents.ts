import PDFDocument from 'pdfkit';

/** A PDF with a line of text in it. */
export async function pdf(text: string): Promise<Buffer<ArrayBuffer>> {
  const document = new PDFDocument();
  const chunks: Buffer[] = [];
  const whole = Promise.withResolvers<void>();
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  document.on('end', () => whole.resolve());
  document.text(text).end();
  await whole.promise;
  return Buffer.from(Buffer.concat(chunks));
}
