import { area, clip, type Ring, simplify } from './clip.ts';

/** Units along a tile's edge. */
const EDGE = 1024;
/** Water reaches a little over the edge, so that neighbours leave no seam. */
const OVER = 12;

/** How closely each zoom is drawn; those between are drawn from the one below. In units: what a line may deviate, what is too small. */
const LEVELS = [
  { zoom: 4, tolerance: 1.5, smallest: 80 },
  { zoom: 7, tolerance: 1, smallest: 60 },
  { zoom: 10, tolerance: 0.8, smallest: 90 },
];

/** Water as paths of SVG by 'zoom/x/y', for the tiles that `wanted` names, from rings on the unit square. */
export function waterTiles(
  rings: Ring[],
  wanted: (key: string) => boolean,
): Record<string, string> {
  const tiles: Record<string, string> = {};
  for (const level of LEVELS) {
    const cut = (parts: Ring[], zoom: number, x: number, y: number): void => {
      if (parts.length === 0) return;
      if (zoom === level.zoom) {
        const key = `${zoom}/${x}/${y}`;
        const path = wanted(key) ? parts.map((ring) => pathOf(ring, x, y, level)).join('') : '';
        if (path) tiles[key] = path;
        return;
      }
      const deeper = zoom + 1;
      for (const [dx, dy] of [
        [0, 0],
        [1, 0],
        [0, 1],
        [1, 1],
      ] as const) {
        const [left, top] = [x * 2 + dx, y * 2 + dy];
        const over = OVER / EDGE / 2 ** level.zoom;
        const west = left / 2 ** deeper - over;
        const north = top / 2 ** deeper - over;
        const side = 1 / 2 ** deeper + 2 * over;
        const inside = parts.map((ring) => clip(ring, [west, north, west + side, north + side]));
        cut(
          inside.filter((ring) => ring.length > 2),
          deeper,
          left,
          top,
        );
      }
    };
    cut(rings, 0, 0, 0);
  }
  return tiles;
}

function pathOf(ring: Ring, x: number, y: number, level: (typeof LEVELS)[number]): string {
  const scale = 2 ** level.zoom;
  const local = ring.map(([px, py]): [number, number] => [
    (px * scale - x) * EDGE,
    (py * scale - y) * EDGE,
  ]);
  if (area(local) < level.smallest) return '';
  const [first, ...rest] = simplify(local, level.tolerance).map((point) => point.map(Math.round));
  if (!first || rest.length < 2) return '';
  let [lastX = 0, lastY = 0] = first;
  const steps = rest.map(([px = 0, py = 0]) => {
    const step = `${px - lastX} ${py - lastY}`;
    [lastX, lastY] = [px, py];
    return step;
  });
  return `M${first.join(' ')}l${steps.join(' ').replaceAll(' -', '-')}z`;
}
