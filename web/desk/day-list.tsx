import type { ClinicDay } from '../contract.ts';
import { clock } from '../format.ts';
import { paths } from '../paths.ts';
import type { Drag } from './drag.ts';
import { EntryCard } from './entry-card.tsx';
import type { Flashes } from './flashes.ts';
import { type Entry, entriesOf, minutes } from './timeline.ts';
import { VetFilter } from './vet-filter.tsx';

type Props = {
  day: ClinicDay;
  time: string | null;
  vet: string | null;
  now: string;
  flashes: Flashes;
  drag: Drag;
};

/** The same day for a narrow screen: one column in order of time, of one vet or of all. */
export function DayList({ day, time, vet, now, flashes, drag }: Props) {
  const chosen = day.columns.some(({ vet_id }) => vet_id === vet) ? vet : null;
  const entries = entriesOf(day).filter(({ column }) => chosen === null || column === chosen);
  const next = time === null ? -1 : entries.findIndex(({ end }) => minutes(end) > minutes(time));
  const name = (column: string | null) =>
    day.columns.find(({ vet_id }) => vet_id === column)?.name ?? 'Any vet';
  return (
    <div className="lg:hidden">
      <div className="mb-4">
        <VetFilter
          vets={day.columns}
          chosen={chosen}
          to={(of) => paths.deskDay(day.clinic.slug, { date: day.date, vet: of })}
        />
      </div>
      {entries.length === 0 ? (
        <p className="py-6 text-center text-muted">Nothing for this vet today.</p>
      ) : (
        <ol className="grid gap-2">
          {entries.map((entry, index) => (
            <li key={entry.id} className="grid grid-cols-[4.25rem_1fr] gap-x-2">
              {index === next && time !== null ? <Now time={time} /> : null}
              <Start entry={entry} before={entries[index - 1]} />
              <EntryCard
                entry={entry}
                time={time}
                now={now}
                flash={flashes.get(entry.id)}
                drag={drag}
                clinicSlug={day.clinic.slug}
                date={day.date}
                vet={chosen}
                vetName={chosen === null ? name(entry.column) : undefined}
              />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** The hour, once for everything that starts then. */
function Start({ entry, before }: { entry: Entry; before: Entry | undefined }) {
  return (
    <span className="numeric pt-2 text-right font-medium whitespace-nowrap">
      {before?.start === entry.start ? (
        <span className="sr-only">{clock(entry.start)}</span>
      ) : (
        clock(entry.start)
      )}
    </span>
  );
}

function Now({ time }: { time: string }) {
  return (
    <p className="numeric col-span-2 mb-2 flex items-center gap-2 text-xs font-semibold text-emergency-ink">
      <span className="rounded-full bg-emergency px-2 py-0.5 text-on-emergency">
        Now, {clock(time)}
      </span>
      <span aria-hidden className="h-0.5 flex-1 bg-emergency" />
    </p>
  );
}
