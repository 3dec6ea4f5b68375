import type { MapData } from './data.ts';
import { type Point, project, type Spot, worldAt } from './mercator.ts';

/** Pictures cannot read the page's tokens: these are theirs. */
const LOOKS = {
  light: {
    land: '#eff0ea',
    water: '#cbdde9',
    line: '#dcdad0',
    ink: '#59635d',
    pin: '#1f6b52',
    on: '#ffffff',
  },
  dark: {
    land: '#151a18',
    water: '#0f2434',
    line: '#2b332f',
    ink: '#a3afa8',
    pin: '#6fc7a4',
    on: '#0b1f17',
  },
} as const;
export type Look = keyof typeof LOOKS;
export const isLook = (text: string): text is Look => text in LOOKS;

/** The zooms at which water was cut; each serves those up to the next. */
const CUTS = [10, 7, 4];
const EDGE = 1024;
const BORDERS_AT = 10;
const TOWNS_AT = 14;

/** A window on the world: pixels of a zoom. */
export type View = { zoom: number; left: number; top: number; width: number; height: number };

/** The square of the tile `x`/`y`, as maps of the web count them. */
export const tileView = (zoom: number, x: number, y: number): View => ({
  zoom,
  left: x * 256,
  top: y * 256,
  width: 256,
  height: 256,
});

/** A window around a place. */
export function viewAround(at: Spot, zoom: number, width: number, height: number): View {
  const [x, y] = project(at.longitude, at.latitude);
  return {
    zoom,
    left: Math.round(x * worldAt(zoom) - width / 2),
    top: Math.round(y * worldAt(zoom) - height / 2),
    width,
    height,
  };
}

/** Draws land, borders, water and the names of towns as an SVG, and pins, the first of them large. */
export function draw(map: MapData, look: Look, view: View, pins: Spot[] = []): string {
  const { land, water, line, ink } = LOOKS[look];
  const { width, height } = view;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${land}"/>`,
    `<g fill="none" stroke="${line}">${bordersOf(map, view)}</g>`,
    `<g fill="${water}">${waterOf(map, view)}</g>`,
    `<g font-family="Figtree, system-ui, sans-serif" font-size="12" font-weight="500" text-anchor="middle" fill="${ink}"`,
    ` stroke="${land}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${townsOf(map, view)}</g>`,
    pins
      .map((pin) => pinAt(pin, pin === pins[0], look, view))
      .reverse()
      .join(''),
    '</svg>',
  ].join('');
}

function waterOf({ water }: MapData, view: View): string {
  const cut = CUTS.find((zoom) => zoom <= view.zoom) ?? 4;
  const side = 256 * 2 ** (view.zoom - cut);
  const columns = span(view.left, view.width, side);
  const rows = span(view.top, view.height, side);
  return columns
    .flatMap((x) => rows.map((y) => [x, y] as const))
    .map(([x, y]) => {
      const path = water[`${cut}/${x}/${y}`];
      if (!path) return '';
      const [left, top] = [x * side - view.left, y * side - view.top];
      return `<path transform="translate(${left} ${top}) scale(${side / EDGE})" d="${path}"/>`;
    })
    .join('');
}

function bordersOf({ borders }: MapData, view: View): string {
  const scale = 2 ** (view.zoom - BORDERS_AT);
  const [west, north] = [view.left / scale, view.top / scale];
  const [east, south] = [west + view.width / scale, north + view.height / scale];
  const path = borders
    .filter(
      ([from, left, top, right, bottom]) =>
        from <= view.zoom && left <= east && right >= west && top <= south && bottom >= north,
    )
    .map(([, , , , , line]) => line)
    .join('');
  // A line of one pixel, whatever the scale.
  return `<path transform="translate(${-view.left} ${-view.top}) scale(${scale})" stroke-width="${1.25 / scale}" d="${path}"/>`;
}

/** The numbers of the squares of `side` that a stretch touches. */
function span(from: number, length: number, side: number): number[] {
  const first = Math.floor(from / side);
  const last = Math.floor((from + length - 1) / side);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function townsOf({ towns }: MapData, view: View): string {
  const scale = 2 ** (view.zoom - TOWNS_AT);
  const shown: string[] = [];
  for (const [name, worldX, worldY, from] of towns) {
    if (from > view.zoom) break;
    const [x, y] = [worldX * scale - view.left, worldY * scale - view.top];
    // Half of a name may still reach in.
    const reach = name.length * 4 + 8;
    if (x < -reach || x > view.width + reach || y < -16 || y > view.height + 16) continue;
    shown.push(`<text x="${x.toFixed(1)}" y="${y.toFixed(1)}">${escapeXml(name)}</text>`);
  }
  return shown.join('');
}

const escapeXml = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function pinAt(pin: Spot, large: boolean, look: Look, view: View): string {
  const { pin: fill, on } = LOOKS[look];
  const [px, py] = project(pin.longitude, pin.latitude).map((part) => part * worldAt(view.zoom));
  const [x, y]: Point = [(px ?? 0) - view.left, (py ?? 0) - view.top];
  const at = `cx="${x.toFixed(1)}" cy="${y.toFixed(1)}"`;
  return large
    ? `<circle ${at} r="11" fill="${fill}" stroke="${on}" stroke-width="3"/><circle ${at} r="3.5" fill="${on}"/>`
    : `<circle ${at} r="6.5" fill="${fill}" stroke="${on}" stroke-width="2"/>`;
}
