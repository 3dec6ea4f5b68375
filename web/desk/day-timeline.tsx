import type { ClinicDay } from '../contract.ts';
import { clock, shortClock } from '../format.ts';
import type { Drag } from './drag.ts';
import { EntryCard } from './entry-card.tsx';
import type { Flashes } from './flashes.ts';
import { type Entry, minutes, ROW_MINUTES, timelineOf } from './timeline.ts';

type Props = {
  day: ClinicDay;
  /** The clock at the clinic when this day is today. */
  time: string | null;
  chosen: string | null;
  now: string;
  flashes: Flashes;
  drag: Drag;
};

const COLUMNS = 'grid grid-flow-col grid-cols-[4.5rem] auto-cols-[minmax(12rem,1fr)]';
const ROWS = 'timeline-rows grid';

/** The day by vet: columns side by side, time downwards, a line at now. */
export function DayTimeline({ day, time, chosen, now, flashes, drag }: Props) {
  const { from, to, columns } = timelineOf(day, vetsBelow(drag));
  const last = (to - from) / ROW_MINUTES + 1;
  const nowRow = time === null ? 0 : Math.floor((minutes(time) - from) / ROW_MINUTES) + 1;
  const marks = Array.from({ length: (to - from) / 30 }, (_, index) => from + index * 30);
  return (
    <section
      aria-label="Schedule by vet"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: with many vets it scrolls sideways, by keyboard too.
      tabIndex={0}
      className="overflow-x-auto rounded-card border border-line bg-surface max-lg:hidden"
    >
      <div className="relative w-max min-w-full">
        <div aria-hidden className={`${COLUMNS} border-b border-line`}>
          <span />
          {columns.map(({ vet_id, name }) => (
            <span
              key={vet_id}
              className="truncate border-l border-line px-3 py-3 font-semibold contain-inline-size"
            >
              {name}
            </span>
          ))}
        </div>
        <div className={`${COLUMNS} relative`}>
          <ol aria-hidden className={`${ROWS} timeline-lines`}>
            {marks.map((mark) => (
              <li
                key={mark}
                className={`numeric row-span-6 pt-1 pr-3 text-right ${mark % 60 ? 'text-xs text-muted' : 'font-medium'} row-start-${(mark - from) / ROW_MINUTES + 1}`}
              >
                {mark % 60 ? clock(hhmm(mark)).replace(/ .M$/, '') : shortClock(hhmm(mark))}
              </li>
            ))}
            <li className={`row-start-${last}`} />
          </ol>
          {columns.map(({ vet_id, name, lanes, entries }) => (
            <section
              key={vet_id}
              aria-label={name}
              // A long name must not widen its column.
              className="border-l border-line contain-inline-size"
            >
              <ol className={`${ROWS} timeline-lines grid-cols-${Math.min(lanes, 8)}`}>
                {entries.map((entry) => (
                  <li
                    key={entry.id}
                    className={`min-w-0 p-0.5 row-start-${entry.row} row-span-${Math.min(entry.span, 96)} col-start-${Math.min(entry.lane, 8)}`}
                  >
                    <EntryCard
                      entry={entry}
                      time={time}
                      now={now}
                      flash={flashes.get(entry.id)}
                      drag={drag}
                      clinicSlug={day.clinic.slug}
                      date={day.date}
                      chosen={entry.id === chosen}
                      lines={entry.span >= 6 ? 2 : 1}
                    />
                  </li>
                ))}
                <li aria-hidden className={`col-start-1 row-start-${last}`} />
              </ol>
            </section>
          ))}
          {time !== null && nowRow > 0 && nowRow < last ? (
            <div className={`${ROWS} pointer-events-none absolute inset-0 z-10`}>
              <p className={`row-start-${nowRow} relative h-0 border-t-2 border-emergency`}>
                <span className="numeric absolute -top-3 right-1 rounded-full bg-emergency px-2 py-0.5 text-xs font-semibold text-on-emergency">
                  {clock(time).replace(/ .M$/, '')}
                  <span className="sr-only"> is the time now</span>
                </span>
              </p>
            </div>
          ) : null}
        </div>
      </div>
    </section>
  );
}

/** Who else could take the visit that is being dragged. */
const vetsBelow = ({ held }: Drag): Entry[] =>
  (held?.targets ?? []).flatMap((target) =>
    'vet_id' in target ? [{ ...target, kind: 'vet' as const }] : [],
  );

const hhmm = (mark: number) =>
  `${String(Math.floor(mark / 60)).padStart(2, '0')}:${String(mark % 60).padStart(2, '0')}`;
