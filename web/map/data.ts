import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

/** What `scripts/map/cut.ts` cut out: see README.md. */
export type MapData = {
  /** Paths of SVG on a square of 1024 by 'zoom/x/y'. */
  water: Record<string, string>;
  /** Lines between counties, those between states from further out; boxes and paths in pixels of zoom 10. */
  borders: [from: number, left: number, top: number, right: number, bottom: number, path: string][];
  /** In the order of the zoom from which they are shown; places are pixels of zoom 14. */
  towns: [name: string, x: number, y: number, from: number][];
};

let read: Promise<MapData> | undefined;

/** The map of the United States; unpacked when it is first asked for, which takes about 0.1 s, and then kept. */
export function mapData(): Promise<MapData> {
  read ??= unpack();
  return read;
}

async function unpack(): Promise<MapData> {
  const packed = await readFile(new URL('us.json.br', import.meta.url));
  return JSON.parse(String(await promisify(brotliDecompress)(packed)));
}
