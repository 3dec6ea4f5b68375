import { useId } from 'react';
import type { HealthEntry } from '../contract.ts';
import { fullDate } from '../format.ts';
import { scale, WIDTH } from '../plots/scale.ts';

const HEIGHT = 20;
const DAY_MS = 86_400_000;

type Props = { doses: HealthEntry[]; today: string; name: string };

/** A lane for each vaccine: a bar for as long as a dose holds, so that gaps and what ends next are seen at once. The list says it in words. */
export function VaccinationPlot({ doses, today, name }: Props) {
  const lasting = doses.flatMap(({ title, noted_on, due_on }) =>
    due_on && title ? [{ title, from: Date.parse(noted_on), to: Date.parse(due_on) }] : [],
  );
  if (lasting.length === 0) return null;
  const now = Date.parse(today);
  const first = Math.min(...lasting.map(({ from }) => from));
  const last = Math.max(now + 30 * DAY_MS, ...lasting.map(({ to }) => to));
  const x = scale([first, last], [0, WIDTH]);
  const lanes = Map.groupBy(lasting, ({ title }) => title.toLowerCase());
  const day = (instant: number) => fullDate(new Date(instant).toISOString().slice(0, 10));
  return (
    <figure className="mb-4 text-sm">
      <ul className="grid gap-2">
        {[...lanes].map(([key, [...lane]]) => {
          const until = Math.max(...lane.map(({ to }) => to));
          return (
            <li key={key}>
              <p>{lane[0]?.title}</p>
              <Lane
                title={`${name}'s ${lane[0]?.title}`}
                desc={`${until < now ? 'ran out' : 'holds until'} ${day(until)}`}
                bars={lane.map(({ from, to }) => ({ from: x(from), to: x(to), holds: to >= now }))}
                now={x(now)}
              />
            </li>
          );
        })}
      </ul>
      <p aria-hidden className="numeric mt-1 flex justify-between text-xs text-muted">
        <span>{day(first)}</span>
        <span>The line is today</span>
        <span>{day(last)}</span>
      </p>
    </figure>
  );
}

type LaneProps = {
  title: string;
  desc: string;
  bars: { from: number; to: number; holds: boolean }[];
  now: number;
};

function Lane({ title, desc, bars, now }: LaneProps) {
  const id = useId();
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      className="mt-1 h-4 w-full rounded-sm bg-sunken"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{desc}</desc>
      {bars.map(({ from, to, holds }) => (
        <rect
          key={`${from} ${to}`}
          x={from}
          y="3"
          width={Math.max(4, to - from)}
          height={HEIGHT - 6}
          className={holds ? 'fill-brand stroke-brand' : 'fill-brand-soft stroke-brand'}
          vectorEffect="non-scaling-stroke"
        />
      ))}
      <path
        d={`M${now} 0V${HEIGHT}`}
        className="stroke-ink"
        strokeWidth="2"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
