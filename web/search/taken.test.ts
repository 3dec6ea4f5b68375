import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { ClinicHit } from '../contract.ts';
import { lookAgain } from './taken.ts';

const NOW = '2026-12-01T14:00:00Z';
const at = (...hours: number[]) =>
  ({
    id: 'harbor-street',
    next_slots: hours.map((hour) => ({ starts_at: `2026-12-01T${hour}:00:00-05:00` })),
  }) as ClinicHit;
const hours = (slots: { starts_at: string }[]) => slots.map((slot) => slot.starts_at.slice(11, 13));

const shown = { clinic: at(10, 11, 12), taken: [] };

it('a time that somebody took is told apart from those that are free now', () => {
  const { clinic, taken } = lookAgain(shown, at(11, 12, 13), NOW);
  assert.deepEqual(hours(clinic.next_slots), ['11', '12', '13']);
  assert.deepEqual(hours(taken), ['10']);
});

it('stays struck out on the next look, and is free again when it is given back', () => {
  const once = lookAgain(shown, at(11, 12, 13), NOW);
  assert.deepEqual(hours(lookAgain(once, at(12, 13, 14), NOW).taken), ['10', '11']);
  assert.deepEqual(hours(lookAgain(once, at(10, 11, 12), NOW).taken), []);
});

it('a time that has begun, or that an earlier one pushed out of sight, was not taken', () => {
  assert.deepEqual(hours(lookAgain(shown, at(11, 12, 13), '2026-12-01T15:00:00Z').taken), []);
  const later = { clinic: at(11, 12, 13), taken: [] };
  assert.deepEqual(hours(lookAgain(later, at(10, 11, 12), NOW).taken), []);
});

it('a clinic whose last times went has none, and one that was not asked about stays as it was', () => {
  assert.deepEqual(hours(lookAgain(shown, at(), NOW).taken), ['10', '11', '12']);
  assert.equal(lookAgain(shown, undefined, NOW), shown);
});
