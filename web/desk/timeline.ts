import type { Status } from '#domain/appointments/appointment.ts';
import type { ClinicDay, DeskVisit, HeldTime, Slot } from '../contract.ts';

/** One row of the timeline's grid. */
export const ROW_MINUTES = 5;
/** A card this high still shows one line of text. */
const SHORTEST_MINUTES = 15;

export type Entry = {
  id: string;
  column: string | null;
  start: string;
  end: string;
} & (
  | { kind: 'visit'; visit: DeskVisit }
  | { kind: 'open'; slot: Slot }
  | { kind: 'held'; slot: Slot; held: HeldTime }
  | { kind: 'blocked'; slot: Slot }
  // While a visit is dragged: a vet who is free at its time.
  | { kind: 'vet'; name: string }
);

export type Placed = Entry & { row: number; span: number; lane: number };

export type Timeline = {
  /** Minutes after midnight of the first row; a whole hour. */
  from: number;
  to: number;
  columns: { vet_id: string | null; name: string; lanes: number; entries: Placed[] }[];
};

const CANCELLED: readonly Status[] = ['cancelled_by_owner', 'cancelled_by_clinic'];
export const isCancelled = ({ status }: Pick<DeskVisit, 'status'>) => CANCELLED.includes(status);

export function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

/** Everything that takes room in the day, in order of time. */
export function entriesOf({ visits, open_slots, held, columns }: ClinicDay): Entry[] {
  const known = new Set(columns.map(({ vet_id }) => vet_id));
  const column = (vet: string | null | undefined) => (vet && known.has(vet) ? vet : null);
  const booked = visits
    .filter((visit) => !isCancelled(visit))
    .map(
      (visit): Entry => ({
        id: visit.id,
        kind: 'visit',
        visit,
        column: column(visit.vet?.id),
        start: visit.scheduled_start,
        end: visit.scheduled_end,
      }),
    );
  const free = open_slots.map(
    (slot): Entry => ({
      id: slot.id,
      ...(slot.is_blocked ? { kind: 'blocked', slot } : { kind: 'open', slot }),
      column: column(slot.vet_id),
      start: slot.start_time,
      end: slot.end_time,
    }),
  );
  // A time of several places is open as long as one is left.
  const isOpen = new Set(open_slots.map(({ id }) => id));
  const kept = held
    .filter(({ slot }) => !isOpen.has(slot.id))
    .map(
      (one): Entry => ({
        id: one.slot.id,
        kind: 'held',
        slot: one.slot,
        held: one,
        column: column(one.slot.vet_id),
        start: one.slot.start_time,
        end: one.slot.end_time,
      }),
    );
  return inOrder([...booked, ...free, ...kept]);
}

const inOrder = (entries: Entry[]) => entries.sort((a, b) => minutes(a.start) - minutes(b.start));

/** Places a day on a grid of five-minute rows, side by side in lanes where things overlap. */
export function timelineOf(day: ClinicDay, more: Entry[] = []): Timeline {
  const entries = inOrder([...entriesOf(day), ...more]);
  const starts = entries.map(({ start }) => minutes(start));
  const ends = entries.map((entry) => endOf(entry));
  const from = Math.floor(Math.min(8 * 60, ...starts) / 60) * 60;
  const to = Math.min(24 * 60, Math.ceil(Math.max(17 * 60, ...ends) / 60) * 60);
  const columns = day.columns.some(({ vet_id }) => vet_id === null)
    ? day.columns
    : [...day.columns, { vet_id: null, name: 'Any vet' }];
  return {
    from,
    to,
    columns: columns
      .map(({ vet_id, name }) => {
        const placed = place(
          entries.filter(({ column }) => column === vet_id),
          from,
        );
        return {
          vet_id,
          name,
          entries: placed,
          lanes: Math.max(1, ...placed.map((one) => one.lane)),
        };
      })
      // "Any vet" is only a column while something waits in it.
      .filter(({ vet_id, entries: inIt }) => vet_id !== null || inIt.length > 0),
  };
}

/** An end at or before the start is midnight. */
function endOf({ start, end }: Entry): number {
  const last = minutes(end) <= minutes(start) ? 24 * 60 : minutes(end);
  return Math.max(last, minutes(start) + SHORTEST_MINUTES);
}

function place(entries: Entry[], from: number): Placed[] {
  const laneEnds: number[] = [];
  return entries.map((entry) => {
    const start = minutes(entry.start);
    const end = endOf(entry);
    const free = laneEnds.findIndex((until) => until <= start);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = end;
    return {
      ...entry,
      lane: lane + 1,
      row: Math.floor((start - from) / ROW_MINUTES) + 1,
      span: Math.max(1, Math.round((end - start) / ROW_MINUTES)),
    };
  });
}
