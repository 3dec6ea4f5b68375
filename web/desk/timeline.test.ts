import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { ClinicDay, DeskVisit, HeldTime, Slot } from '../contract.ts';
import { timelineOf } from './timeline.ts';

const visit = (id: string, start: string, end: string, vet: string | null, status = 'booked') =>
  ({
    id,
    status,
    scheduled_start: start,
    scheduled_end: end,
    vet: vet && { id: vet, name: vet },
  }) as DeskVisit;
const slot = (id: string, start: string, end: string, vet_id: string | null, is_blocked = false) =>
  ({ id, start_time: start, end_time: end, vet_id, is_blocked }) as Slot;
const day = (visits: DeskVisit[], open_slots: Slot[] = [], held: HeldTime[] = []) =>
  ({
    ...{ visits, open_slots, held },
    columns: [{ vet_id: 'osei', name: 'Dr. Osei' }],
  }) as unknown as ClinicDay;
const column = (of: ClinicDay, index = 0) => timelineOf(of).columns[index];

it('puts a visit on the row of its start and as high as it is long', () => {
  const [one] = column(day([visit('a', '08:30', '09:15', 'osei')]))?.entries ?? [];
  assert.deepEqual([one?.row, one?.span, one?.lane], [7, 9, 1]);
});

it('begins earlier and ends later than office hours when something does', () => {
  const { from, to } = timelineOf(
    day([visit('a', '06:40', '07:00', 'osei'), visit('b', '22:30', '00:00', 'osei')]),
  );
  assert.deepEqual([from, to], [6 * 60, 24 * 60]);
});

it('lays what overlaps side by side and uses a lane again once it is free', () => {
  const placed = column(
    day([
      visit('a', '09:00', '10:00', 'osei'),
      visit('b', '09:30', '10:30', 'osei'),
      visit('c', '10:00', '10:30', 'osei'),
    ]),
  );
  assert.deepEqual(
    placed?.entries.map(({ id, lane }) => `${id}${lane}`),
    ['a1', 'b2', 'c1'],
  );
  assert.equal(placed?.lanes, 2);
});

it('leaves room for the next visit where one was cancelled', () => {
  const placed = column(
    day([
      visit('a', '09:00', '09:30', 'osei', 'cancelled_by_owner'),
      visit('b', '09:00', '09:30', 'osei'),
    ]),
  );
  assert.deepEqual(
    placed?.entries.map(({ id }) => id),
    ['b'],
  );
});

it('shows "any vet" only when something waits there, strangers included', () => {
  assert.equal(timelineOf(day([visit('a', '09:00', '09:30', 'osei')])).columns.length, 1);
  const anyVet = column(
    day([visit('a', '09:00', '09:30', 'locum')], [slot('s', '10:00', '10:30', null, true)]),
    1,
  );
  assert.deepEqual(
    anyVet?.entries.map(({ id, kind }) => `${id} ${kind}`),
    ['a visit', 's blocked'],
  );
});

it('shows a time as kept for somebody once no place of it is open', () => {
  const [pooled, last] = [slot('p', '09:00', '09:30', null), slot('l', '10:00', '10:30', 'osei')];
  const held = [pooled, last].map((one) => ({ slot: one }) as HeldTime);
  const { columns } = timelineOf(day([], [pooled], held));
  assert.deepEqual(
    columns.flatMap(({ entries }) => entries.map(({ id, kind }) => `${id} ${kind}`)),
    ['l held', 'p open'],
  );
});
