/**
 * Cuts the map's data: water of OpenStreetMap out of `@geo-maps/earth-waterbodies-25m` 0.6.0, borders out of `us-atlas` 3.0.1, towns out of the ZIP
 * codes: `node scripts/map/cut.ts …/map.geo.json …/counties-10m.json`. Takes a minute and 4 GB, and is needed only when one of them changes.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import { usPostalCodes } from '#seeds/reference/postal-codes.ts';
import { project } from '#web/map/mercator.ts';
import { borders, type Topology } from './borders.ts';
import type { Ring } from './clip.ts';
import { towns } from './towns.ts';
import { waterTiles } from './water.ts';

type Source = { geometries: { coordinates: [longitude: number, latitude: number][][][] }[] };

const CORNERS_OF_A_LAKE = 24;

const [, , waterbodies = 'map.geo.json', counties = 'counties-10m.json'] = process.argv;
const { geometries }: Source = JSON.parse(await readFile(waterbodies, 'utf8'));
const topology: Topology = JSON.parse(await readFile(counties, 'utf8'));
// The source draws rivers and small lakes in squares and triangles, which read as faults of the map.
const [, lakes = [], seas = []] = geometries.map(({ coordinates }) => coordinates);
const drawn = lakes.filter(([outer = []]) => outer.length > CORNERS_OF_A_LAKE);
const rings: Ring[] = [...drawn, ...seas].flatMap((rings) =>
  rings.map((ring) => ring.map(([longitude, latitude]) => project(longitude, latitude))),
);

// Where nobody lives no clinic is looked for: a tile is kept when a ZIP code lies in it or beside it.
const lived = new Set<string>();
for (const { longitude, latitude } of usPostalCodes()) {
  for (const zoom of [4, 7, 10]) {
    const [x, y] = project(longitude, latitude).map((part) => Math.floor(part * 2 ** zoom));
    for (const dx of [-1, 0, 1]) {
      for (const dy of [-1, 0, 1]) lived.add(`${zoom}/${(x ?? 0) + dx}/${(y ?? 0) + dy}`);
    }
  }
}

const body = JSON.stringify({
  water: waterTiles(rings, (key) => lived.has(key)),
  borders: borders(topology),
  towns: towns(),
});
const packed = brotliCompressSync(body, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
});
await writeFile(new URL('../../web/map/us.json.br', import.meta.url), packed);
console.log(`${body.length} bytes, ${packed.length} packed`);
