import { type Point, project } from '#web/map/mercator.ts';

/** The Census Bureau's counties as the package `us-atlas` has them: lines that counties share, in steps on a grid. */
export type Topology = {
  transform: { scale: Point; translate: Point };
  arcs: Point[][];
  objects: { counties: { geometries: { id: string; arcs: number[][] | number[][][] }[] } };
};

/** A line between two counties: the first zoom that shows it, the box around it and its path, in pixels of zoom 10. */
export type Border = [
  from: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
  path: string,
];

const STATES_FROM = 4;
const COUNTIES_FROM = 7;
const PIXELS = 256 * 2 ** 10;

export function borders({ transform, arcs, objects }: Topology): Border[] {
  const counties = new Map<number, string[]>();
  for (const { id, arcs: used } of objects.counties.geometries) {
    for (const arc of used.flat(2)) {
      // An arc that is walked backwards is written as its complement.
      const index = arc < 0 ? ~arc : arc;
      counties.set(index, [...(counties.get(index) ?? []), id]);
    }
  }
  return [...counties].flatMap(([index, [one, other]]) => {
    // What only one county has is the coast, which the water draws better.
    if (!one || !other) return [];
    // An id begins with its state's two digits.
    const from = one.slice(0, 2) === other.slice(0, 2) ? COUNTIES_FROM : STATES_FROM;
    return [borderOf(from, absolute(arcs[index] ?? [], transform))];
  });
}

function absolute(steps: Point[], { scale, translate }: Topology['transform']): Point[] {
  let [x, y] = [0, 0];
  return steps.map(([dx, dy]) => {
    [x, y] = [x + dx, y + dy];
    return project(x * scale[0] + translate[0], y * scale[1] + translate[1]);
  });
}

function borderOf(from: number, line: Point[]): Border {
  const points = line.map(([x, y]): Point => [Math.round(x * PIXELS), Math.round(y * PIXELS)]);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const steps = points.slice(1).map(([x, y], index) => {
    const [beforeX, beforeY] = points[index] ?? [x, y];
    return `${x - beforeX} ${y - beforeY}`;
  });
  const path = `M${points[0]?.join(' ')}l${steps.join(' ').replaceAll(' -', '-')}`;
  return [from, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), path];
}
