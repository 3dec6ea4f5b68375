import { Plot } from './plot.tsx';
import { HEIGHT, roundUp, scale, WIDTH } from './scale.ts';

/** How the parts of a bar are told apart, in colour and in shape: the first is filled, the second an outline. */
const LOOKS = {
  brand: ['fill-brand stroke-brand', 'fill-brand-soft stroke-brand'],
  caution: ['fill-caution stroke-caution', 'fill-caution-soft stroke-caution'],
} as const;

export type Bar = { mark: string; parts: number[] };
type Props = {
  title: string;
  desc: string;
  bars: Bar[];
  tone: keyof typeof LOOKS;
  /** What each part is, from the bottom; one part needs no telling apart. */
  names?: string[];
  format?: (value: number) => string;
  /** Where the axis ends; a round number above the highest bar unless given. */
  most?: number;
  /** Every bar has its own word below it. */
  each?: boolean;
};

/** Bars side by side, their parts stacked. */
export function Bars({ title, desc, bars, tone, names, format = String, most, each }: Props) {
  const top = most ?? roundUp(Math.max(...bars.map(({ parts }) => sum(parts))));
  const y = scale([0, top], [HEIGHT, 0]);
  const x = scale([0, bars.length], [0, WIDTH]);
  const room = Math.min(0.3, 0.5 / Math.sqrt(bars.length));
  const marks = bars.map(({ mark }) => mark);
  const shown = each ? marks : [marks[0], marks[Math.floor(marks.length / 2)], marks.at(-1)];
  return (
    <>
      {names ? <Legend names={names} tone={tone} /> : null}
      <Plot
        {...{ title, desc, each }}
        values={[format(top), format(top / 2), format(0)]}
        marks={[...new Set(shown.filter((mark) => mark !== undefined))]}
      >
        <path
          d={`M0 0H${WIDTH}M0 ${HEIGHT / 2}H${WIDTH}`}
          className="stroke-line"
          vectorEffect="non-scaling-stroke"
        />
        {bars.map(({ mark, parts }, index) =>
          parts.map((_, part) => {
            const [low, high] = [y(sum(parts.slice(0, part))), y(sum(parts.slice(0, part + 1)))];
            if (low === high) return null;
            const left = x(index + room / 2);
            return (
              <rect
                // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the bar.
                key={`${mark} ${part}`}
                x={left}
                y={high}
                width={x(index + 1 - room / 2) - left}
                height={low - high}
                className={LOOKS[tone][part]}
                vectorEffect="non-scaling-stroke"
              />
            );
          }),
        )}
      </Plot>
    </>
  );
}

function Legend({ names, tone }: { names: string[]; tone: keyof typeof LOOKS }) {
  return (
    <ul className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {names.map((name, part) => (
        <li key={name} className="flex items-center gap-2">
          <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3">
            <rect x="1" y="1" width="10" height="10" className={LOOKS[tone][part]} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);
