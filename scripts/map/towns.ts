import { usPostalCodes } from '#seeds/reference/postal-codes.ts';
import { project } from '#web/map/mercator.ts';

/** A name with its place in pixels of the furthest zoom, and the zoom from which there is room for it. */
export type Town = [name: string, x: number, y: number, from: number];

const FIRST = 4;
const LAST = 14;
const PIXELS = 256 * 2 ** LAST;
/** Roughly what a name takes in pixels, with air around it. */
const boxOf = (name: string) => ({ wide: name.length * 7 + 34, high: 40 });

/** The towns of the United States, those with most ZIP codes first; a name that would stand on another comes further in. */
export function towns(): Town[] {
  const named = Object.values(
    Object.groupBy(usPostalCodes(), ({ city, state }) => `${city}, ${state}`),
  ).map((codes = []) => {
    const middle = (of: number[]) => of.sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0;
    const [x, y] = project(
      middle(codes.map(({ longitude }) => longitude)),
      middle(codes.map(({ latitude }) => latitude)),
    );
    return { name: codes[0]?.city ?? '', codes: codes.length, x: x * PIXELS, y: y * PIXELS };
  });
  named.sort((a, b) => b.codes - a.codes || a.name.localeCompare(b.name));
  const placed: Town[] = [];
  for (let zoom = FIRST; zoom <= LAST; zoom++) {
    const scale = 2 ** (zoom - LAST);
    const shown = new Set(placed.map(([name, x, y]) => `${name} ${x} ${y}`));
    const cells = new Map<string, Town[]>();
    const cellsAround = (x: number, y: number) =>
      [-1, 0, 1].flatMap((dx) =>
        [-1, 0, 1].map(
          (dy) => `${Math.floor((x * scale) / 256) + dx}/${Math.floor((y * scale) / 256) + dy}`,
        ),
      );
    const put = (town: Town) => {
      const key = cellsAround(town[1], town[2])[4] ?? '';
      cells.set(key, [...(cells.get(key) ?? []), town]);
    };
    placed.forEach(put);
    for (const { name, codes, x, y } of named) {
      // Far out, small towns would only fill the gaps between large ones.
      if (codes < 2 ** (8 - zoom)) continue;
      const town: Town = [name, Math.round(x), Math.round(y), zoom];
      if (shown.has(`${name} ${town[1]} ${town[2]}`)) continue;
      const near = cellsAround(x, y).flatMap((key) => cells.get(key) ?? []);
      const mine = boxOf(name);
      const isFree = near.every(([other, ox, oy]) => {
        const theirs = boxOf(other);
        return (
          Math.abs(ox - x) * scale > (mine.wide + theirs.wide) / 2 ||
          Math.abs(oy - y) * scale > (mine.high + theirs.high) / 2
        );
      });
      if (!isFree) continue;
      placed.push(town);
      put(town);
    }
  }
  return placed;
}
