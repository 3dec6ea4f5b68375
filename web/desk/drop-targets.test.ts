import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { ClinicDay, DeskVisit, Slot } from '../contract.ts';
import { type Arrow, step, type Target, targetsFor, withDropped } from './drop-targets.ts';

const NOW = '2026-12-01T13:00:00Z';
const at = (time: string) => `2026-12-01T${time}:00-05:00`;
const vet = (id: string | null) => (id ? { id, name: `Dr. ${id}` } : null);
const visit = (id: string, start: string, end: string, vet_id: string | null, more = {}) =>
  ({
    ...{ id, status: 'booked', appointment_type: 'in_person', slot_id: `${id}-slot` },
    ...{ scheduled_start: start, scheduled_end: end, starts_at: at(start), ends_at: at(end) },
    ...{ checked_in_at: null, started_at: null, vet: vet(vet_id) },
    service: { id: 1, duration_min: 30 },
    ...more,
  }) as DeskVisit;
const slot = (start: string, end: string, vet_id: string | null, more = {}) =>
  ({
    ...{ id: `${vet_id} ${start}`, start_time: start, end_time: end, vet_id, service_id: null },
    ...{ slot_type: 'in_person', is_blocked: false, starts_at: at(start) },
    ...more,
  }) as Slot;
const day = (visits: DeskVisit[], open_slots: Slot[]) =>
  ({
    ...{ visits, open_slots, held: [] },
    columns: ['osei', 'lind', null].map((vet_id) => ({ vet_id, name: vet_id ?? 'Any vet' })),
  }) as unknown as ClinicDay;
const ids = (of: ClinicDay, one: DeskVisit, buffer = 0) =>
  targetsFor({ day: of, now: NOW, buffer }, one).map(({ id }) => id);

it('a visit can go to open times that suit it, and to vets who are free at its own', () => {
  const biscuit = visit('biscuit', '09:00', '09:30', 'osei');
  const open = [
    slot('07:30', '08:00', 'osei'),
    slot('10:00', '10:30', 'osei'),
    slot('11:00', '11:30', 'osei', { is_blocked: true }),
    slot('12:00', '12:30', null),
    slot('13:00', '13:30', 'lind', { slot_type: 'home_visit' }),
    slot('14:00', '14:30', 'lind', { service_id: 2 }),
  ];
  assert.deepEqual(ids(day([biscuit], open), biscuit), ['vet-lind', 'osei 10:00', 'null 12:00']);
  const busy = visit('mochi', '09:15', '09:45', 'lind');
  assert.deepEqual(ids(day([biscuit, busy], open), biscuit), ['osei 10:00', 'null 12:00']);
});

it('a longer visit needs open times that follow each other, after the buffer at most', () => {
  const long = visit('rex', '09:00', '10:00', 'osei', { service: { id: 1, duration_min: 60 } });
  const open = [slot('11:00', '11:30', 'lind'), slot('11:40', '12:10', 'lind')];
  assert.deepEqual(ids(day([long], open), long), ['vet-lind']);
  assert.deepEqual(ids(day([long], open), long, 10), ['vet-lind', 'lind 11:00']);
});

it('who is checked in keeps the time and may go to another vet; who is done stays', () => {
  const here = visit('biscuit', '09:00', '09:30', 'osei', { checked_in_at: at('08:55') });
  const open = [slot('10:00', '10:30', 'osei')];
  assert.deepEqual(ids(day([here], open), here), ['vet-lind']);
  const done = { ...here, status: 'completed' } as DeskVisit;
  assert.deepEqual(ids(day([done], open), done), []);
});

it('arrows lead up and down a column, and sideways to the nearest time of the next that has one', () => {
  const target = (column: string | null, start: string) =>
    ({ id: `${column} ${start}`, column, start }) as Target;
  const targets = [
    target('osei', '09:00'),
    target('osei', '11:00'),
    target(null, '10:00'),
    target(null, '10:30'),
  ];
  const from = (column: string | null, start: string, arrow: Arrow) =>
    step(targets, ['osei', 'lind', null], { column, start }, arrow)?.id;
  assert.equal(from('osei', '10:00', 'ArrowDown'), 'osei 11:00');
  assert.equal(from('osei', '10:00', 'ArrowUp'), 'osei 09:00');
  assert.equal(from('osei', '11:00', 'ArrowDown'), undefined);
  assert.equal(from('osei', '11:00', 'ArrowRight'), 'null 10:30');
  assert.equal(from(null, '10:00', 'ArrowLeft'), 'osei 09:00');
});

it('shows a dropped visit at its new time, which is open no longer', () => {
  const biscuit = visit('biscuit', '09:00', '09:30', 'osei');
  const to = slot('10:00', '10:30', 'lind');
  const before = day([biscuit], [to]);
  const [target] = targetsFor({ day: before, now: NOW, buffer: 0 }, biscuit).filter(
    ({ id }) => id === to.id,
  );
  assert.ok(target);
  const { visits, open_slots } = withDropped(before, 'biscuit', target);
  assert.deepEqual(
    visits.map((one) => [one.scheduled_start, one.scheduled_end, one.vet?.id]),
    [['10:00', '10:30', 'lind']],
  );
  assert.deepEqual(open_slots, []);
});
