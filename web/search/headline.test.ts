import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { ClinicHit } from '../contract.ts';
import { headline } from './headline.ts';

const NOW = '2026-12-01T14:00:00Z';
const biscuit = { value: '1', species: 'Dog', name: 'Biscuit' };
const first = (slot_date?: string) =>
  ({
    timezone: 'America/New_York',
    next_slots: slot_date ? [{ slot_date }] : [],
  }) as unknown as ClinicHit;

it('counts the clinics with a time, and says when all of them have one soon', () => {
  assert.equal(
    headline([first('2026-12-01'), first('2026-12-07'), first()], false, biscuit, NOW),
    '2 clinics can see Biscuit this week',
  );
  assert.equal(
    headline([first('2026-12-01'), first('2026-12-08')], true, null, NOW),
    'More than 2 clinics can see your pet',
  );
  assert.equal(headline([first()], false, biscuit, NOW), '1 clinic, none with a time online');
});
