import type { Point } from '#web/map/mercator.ts';

export type Ring = Point[];
type Box = [west: number, north: number, east: number, south: number];

/** The part of a ring inside of a box, by Sutherland and Hodgman; edges along the box are part of it. */
export function clip(ring: Ring, [west, north, east, south]: Box): Ring {
  let kept = half(ring, 0, west, 1);
  kept = half(kept, 0, east, -1);
  kept = half(kept, 1, north, 1);
  return half(kept, 1, south, -1);
}

function half(ring: Ring, axis: 0 | 1, at: number, sign: 1 | -1): Ring {
  const inside = (point: Point) => (point[axis] - at) * sign >= 0;
  return ring.flatMap((point, index) => {
    const before = ring.at(index - 1) ?? point;
    if (inside(point) === inside(before)) return inside(point) ? [point] : [];
    const share = (at - before[axis]) / (point[axis] - before[axis]);
    const other = axis === 0 ? 1 : 0;
    const crossing: Point = [at, at];
    crossing[other] = before[other] + share * (point[other] - before[other]);
    return inside(point) ? [crossing, point] : [crossing];
  });
}

/** A closed ring without the corners that lie closer than `tolerance` to the line past them, by Douglas and Peucker. */
export function simplify(ring: Ring, tolerance: number): Ring {
  const [first] = ring;
  if (!first) return ring;
  const far = ring.reduce((best, point, index) => {
    return away(point, first) > away(ring[best] ?? first, first) ? index : best;
  }, 0);
  const there = thin(ring.slice(0, far + 1), tolerance);
  const back = thin([...ring.slice(far), first], tolerance);
  return [...there.slice(0, -1), ...back.slice(0, -1)];
}

function thin(line: Ring, tolerance: number): Ring {
  const first = line[0];
  const last = line.at(-1);
  if (!first || !last || line.length < 3) return line;
  let furthest = 0;
  let index = 0;
  for (let i = 1; i < line.length - 1; i++) {
    const distance = toSegment(line[i] ?? first, first, last);
    if (distance > furthest) [furthest, index] = [distance, i];
  }
  if (furthest <= tolerance) return [first, last];
  return [
    ...thin(line.slice(0, index + 1), tolerance).slice(0, -1),
    ...thin(line.slice(index), tolerance),
  ];
}

const away = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);

function toSegment(point: Point, a: Point, b: Point): number {
  const length = away(a, b);
  if (length === 0) return away(point, a);
  const along =
    ((point[0] - a[0]) * (b[0] - a[0]) + (point[1] - a[1]) * (b[1] - a[1])) / length ** 2;
  const share = Math.max(0, Math.min(1, along));
  return away(point, [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])]);
}

/** Half the sum of the cross products: what a ring encloses, without its sign. */
export const area = (ring: Ring): number =>
  Math.abs(
    ring.reduce((sum, [x, y], index) => {
      const [px, py] = ring.at(index - 1) ?? [x, y];
      return sum + px * y - x * py;
    }, 0),
  ) / 2;
