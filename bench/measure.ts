import type { Size } from './data/size.ts';

/** What a measure may use. */
export type Bench = { url: string; applicationUrl: string; size: Size };

/** One line of the outcome; `atLeast` or `atMost` is its floor or ceiling. */
export type Figure = {
  what: string;
  value: number;
  unit?: 'ms' | '/s' | 'MiB' | '×' | '';
  atLeast?: number;
  atMost?: number;
};

export type Measure = (bench: Bench) => Promise<Figure[]>;

export const passes = ({ value, atLeast, atMost }: Figure): boolean =>
  (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost);

/** Figures as a table, a line each; a figure that misses its floor says so. */
export function tableOf(figures: Figure[]): string {
  const cells = figures.map((figure) => {
    const { what, value, unit = '×', atLeast, atMost } = figure;
    const floor =
      atLeast !== undefined
        ? `at least ${atLeast}`
        : atMost !== undefined
          ? `at most ${atMost}`
          : '';
    return [
      what,
      `${show(value)} ${unit}`.trim(),
      floor,
      floor && (passes(figure) ? 'pass' : 'MISS'),
    ];
  });
  const widths = [0, 1, 2].map((i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
  return cells
    .map(([what = '', value = '', floor = '', verdict = '']) =>
      [
        `  ${what.padEnd(widths[0] ?? 0)}`,
        value.padStart(widths[1] ?? 0),
        floor.padEnd(widths[2] ?? 0),
        verdict,
      ]
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const show = (value: number) =>
  Math.abs(value) >= 100 ? String(Math.round(value)) : value.toPrecision(3);
