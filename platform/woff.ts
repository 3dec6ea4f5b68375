import { inflateSync } from 'node:zlib';

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

/** A WOFF font as the plain font that is packed in it, for what reads no other; https://www.w3.org/TR/WOFF/. */
export function unpackWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(SFNT_HEADER + SFNT_ENTRY * count);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  // For a binary search through the table of contents.
  const log = Math.floor(Math.log2(count));
  const range = SFNT_ENTRY * 2 ** log;
  head.writeUInt16BE(range, 6);
  head.writeUInt16BE(log, 8);
  head.writeUInt16BE(SFNT_ENTRY * count - range, 10);

  const parts: Uint8Array[] = [head];
  let at = head.length;
  for (let i = 0; i < count; i++) {
    const from = WOFF_HEADER + WOFF_ENTRY * i;
    const offset = woff.readUInt32BE(from + 4);
    const packed = woff.readUInt32BE(from + 8);
    const size = woff.readUInt32BE(from + 12);
    const to = SFNT_HEADER + SFNT_ENTRY * i;
    woff.copy(head, to, from, from + 4);
    woff.copy(head, to + 4, from + 16, from + 20);
    head.writeUInt32BE(at, to + 8);
    head.writeUInt32BE(size, to + 12);
    const body = woff.subarray(offset, offset + packed);
    const padding = Buffer.alloc(-size & 3);
    parts.push(packed < size ? inflateSync(body) : body, padding);
    at += size + padding.length;
  }
  return Buffer.concat(parts);
}
