export type Point = [x: number, y: number];
export type Spot = { latitude: number; longitude: number };

/** Pixels along the edge of the whole world at a zoom, as maps of the web have it. */
export const worldAt = (zoom: number): number => 256 * 2 ** zoom;

/** Where a longitude and latitude lie on the square map of the world, from 0 to 1. */
export function project(longitude: number, latitude: number): Point {
  const sine = Math.sin((Math.max(-85, Math.min(85, latitude)) * Math.PI) / 180);
  return [longitude / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** Closer in there would be little but an empty sheet. */
export const CLOSEST = 14;
export const FURTHEST = 4;

/** The middle of some spots, and the closest zoom at which all of them fit into so many pixels. */
export function frame(spots: Spot[], width: number, height: number): Spot & { zoom: number } {
  const latitudes = spots.map(({ latitude }) => latitude);
  const longitudes = spots.map(({ longitude }) => longitude);
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const [left, top] = project(west, north);
  const [right, bottom] = project(east, south);
  let zoom = CLOSEST;
  const overflows = () =>
    (right - left) * worldAt(zoom) > width || (bottom - top) * worldAt(zoom) > height;
  while (zoom > FURTHEST && overflows()) zoom--;
  return { latitude: (south + north) / 2, longitude: (west + east) / 2, zoom };
}
