import type { HealthEntry } from '../contract.ts';
import { fullDate } from '../format.ts';
import { pounds } from '../pets/pet-input.ts';
import { Plot } from '../plots/plot.tsx';
import { HEIGHT, scale, WIDTH } from '../plots/scale.ts';

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
  const x = scale([first.day, last.day], [0, WIDTH]);
  const y = scale([least - room, most + room], [HEIGHT, 0]);
  const at = points.map(({ day, kg }) => `${x(day)} ${y(kg)}`);
  return (
    <figure className="mb-4">
      <Plot
        title={`${name}'s weight`}
        desc={`from ${pounds(first.kg)} pounds on ${fullDate(first.date)} to ${pounds(last.kg)} pounds on ${fullDate(last.date)}`}
        values={[...new Set([`${pounds(most)} lb`, `${pounds(least)} lb`])]}
        marks={[fullDate(first.date), fullDate(last.date)]}
      >
        <g className="text-brand">
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
        </g>
      </Plot>
    </figure>
  );
}
