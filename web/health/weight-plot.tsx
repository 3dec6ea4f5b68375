import type { HealthEntry } from '../contract.ts';
import { fullDate } from '../format.ts';
import { pounds } from '../pets/pet-input.ts';

const [WIDTH, HEIGHT] = [1000, 300];

/** Weights over time as a line; the list below says the same in words. */
export function WeightPlot({ weights, name }: { weights: HealthEntry[]; name: string }) {
  const points = weights
    .map(({ noted_on, weight_kg }) => ({
      day: Date.parse(noted_on),
      date: noted_on,
      kg: weight_kg ?? 0,
    }))
    .sort((a, b) => a.day - b.day);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first.day === last.day) return null;
  const [least, most] = [
    Math.min(...points.map(({ kg }) => kg)),
    Math.max(...points.map(({ kg }) => kg)),
  ];
  // A pet that keeps its weight is a line through the middle.
  const room = (most - least) * 0.15 || most * 0.1;
  const x = (day: number) => Math.round(((day - first.day) / (last.day - first.day)) * WIDTH);
  const y = (kg: number) =>
    Math.round(HEIGHT - ((kg - least + room) / (most - least + 2 * room)) * HEIGHT);
  const at = points.map(({ day, kg }) => `${x(day)} ${y(kg)}`);
  return (
    <figure className="numeric mb-4">
      <div className="grid grid-cols-[auto_1fr] gap-x-3">
        <div
          aria-hidden
          className="flex flex-col justify-between py-1 text-right text-xs text-muted"
        >
          <span>{pounds(most)} lb</span>
          {most > least ? <span>{pounds(least)} lb</span> : null}
        </div>
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={`${name}'s weight from ${pounds(first.kg)} pounds on ${fullDate(first.date)} to ${pounds(last.kg)} pounds on ${fullDate(last.date)}`}
          className="h-36 w-full overflow-visible border-b border-l border-line text-brand"
        >
          <path
            d={`M${at.join('L')}`}
            fill="none"
            stroke="currentColor"
            strokeWidth="2.5"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
          {/* Dots that stay round however wide the plot is: lines of no length with round ends. */}
          <path
            d={at.map((point) => `M${point}h0`).join('')}
            stroke="currentColor"
            strokeWidth="9"
            strokeLinecap="round"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        <div aria-hidden className="col-start-2 mt-1 flex justify-between text-xs text-muted">
          <span>{fullDate(first.date)}</span>
          <span>{fullDate(last.date)}</span>
        </div>
      </div>
    </figure>
  );
}
