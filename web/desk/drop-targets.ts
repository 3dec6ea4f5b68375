import { appointmentCan, isLive } from '#domain/appointments/appointment.ts';
import type { ClinicDay, DeskVisit, Slot } from '../contract.ts';
import { entriesOf, isCancelled, minutes } from './timeline.ts';

/** Where a visit of the day can be put: an open time, or another vet who is free at its own. */
export type Target = {
  id: string;
  column: string | null;
  name: string;
  start: string;
  end: string;
} & ({ slot: Slot } | { vet_id: string });

/** Targets in order of time. The server looks again: other desks, the notice and a pause it alone knows. */
export function targetsFor(
  { day, now, buffer }: { day: ClinicDay; now: string; buffer: number },
  visit: DeskVisit,
): Target[] {
  const at = new Date(now);
  const name = (column: string | null) =>
    day.columns.find(({ vet_id }) => vet_id === column)?.name ?? 'Any vet';
  const known = new Set(day.columns.map(({ vet_id }) => vet_id));
  const open = day.open_slots.filter((slot) => !slot.is_blocked && new Date(slot.starts_at) > at);
  const times = appointmentCan.reschedule(visit, at)
    ? open
        .filter((slot) => suits(slot, visit) && lasts(slot, visit, open, buffer))
        .map((slot): Target => {
          const column = slot.vet_id !== null && known.has(slot.vet_id) ? slot.vet_id : null;
          const { id, start_time: start, end_time: end } = slot;
          return { id, column, name: name(column), start, end, slot };
        })
    : [];
  return [...times, ...vetsFor(day, visit)].sort((a, b) => minutes(a.start) - minutes(b.start));
}

const suits = (slot: Slot, { appointment_type, service }: DeskVisit) =>
  slot.slot_type === appointment_type &&
  (slot.service_id === null || slot.service_id === service.id);

/** Whether the visit fits in, going on into the open times right after when it is longer. */
function lasts(slot: Slot, visit: DeskVisit, open: Slot[], buffer: number): boolean {
  const until = minutes(slot.start_time) + visit.service.duration_min;
  let end = minutes(slot.end_time) || 24 * 60;
  while (end < until) {
    const next = open.find(
      (one) =>
        one.vet_id === slot.vet_id &&
        one.slot_type === slot.slot_type &&
        one.service_id === slot.service_id &&
        minutes(one.start_time) >= end &&
        minutes(one.start_time) <= end + buffer,
    );
    if (!next) return false;
    end = minutes(next.end_time) || 24 * 60;
  }
  return true;
}

/** The day's other vets in whose column nothing stands at the visit's time. */
function vetsFor(day: ClinicDay, visit: DeskVisit): Target[] {
  if (!isLive(visit.status)) return [];
  const { scheduled_start: start, scheduled_end: end } = visit;
  const overlapping = entriesOf(day).filter(
    (entry) => minutes(entry.start) < minutes(end) && minutes(entry.end) > minutes(start),
  );
  const busy = new Set(overlapping.map(({ column }) => column));
  return day.columns.flatMap(({ vet_id, name }) =>
    vet_id === null || vet_id === visit.vet?.id || busy.has(vet_id)
      ? []
      : [{ id: `vet-${vet_id}`, column: vet_id, name, start, end, vet_id }],
  );
}

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';
export const isArrow = (key: string): key is Arrow => /^Arrow(Up|Down|Left|Right)$/.test(key);

/** The target that an arrow leads to from one: up and down through its column's times, sideways to the nearest of another's. */
export function step(
  targets: Target[],
  columns: (string | null)[],
  from: { column: string | null; start: string },
  arrow: Arrow,
): Target | undefined {
  if (arrow === 'ArrowUp' || arrow === 'ArrowDown') {
    const ahead = targets.filter(
      ({ column, start }) =>
        column === from.column &&
        (arrow === 'ArrowDown'
          ? minutes(start) > minutes(from.start)
          : minutes(start) < minutes(from.start)),
    );
    return arrow === 'ArrowDown' ? ahead[0] : ahead.at(-1);
  }
  const place = columns.indexOf(from.column);
  const side =
    arrow === 'ArrowRight' ? columns.slice(place + 1) : columns.slice(0, place).reverse();
  const away = (target: Target) => Math.abs(minutes(target.start) - minutes(from.start));
  for (const column of side) {
    const there = targets.filter((target) => target.column === column);
    const [nearest] = there.sort((a, b) => away(a) - away(b));
    if (nearest) return nearest;
  }
  return undefined;
}

/** The day as it will be once the visit has been put there. */
export function withDropped(day: ClinicDay, visitId: string, target: Target): ClinicDay {
  const visits = day.visits.map((visit) => {
    if (visit.id !== visitId || isCancelled(visit)) return visit;
    if (!('slot' in target)) return { ...visit, vet: { id: target.vet_id, name: target.name } };
    const { slot } = target;
    const end = minutes(slot.start_time) + visit.service.duration_min;
    return {
      ...visit,
      slot_id: slot.id,
      vet: slot.vet_id ? { id: slot.vet_id, name: target.name } : null,
      scheduled_start: slot.start_time,
      scheduled_end: `${String(Math.floor(end / 60) % 24).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`,
    };
  });
  const open_slots = day.open_slots.filter(({ id }) => id !== target.id);
  return { ...day, visits, open_slots };
}
