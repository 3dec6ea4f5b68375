import assert from 'node:assert/strict';
import { test } from 'node:test';
import { overlapInWeek } from './overlap.ts';

const span = (day_of_week: number, start_time: string, end_time: string) => ({
  day_of_week,
  start_time,
  end_time,
});

test('shifts that share a minute overlap, also across midnight and the end of the week', () => {
  const apart = [span(1, '09:00', '12:00'), span(1, '12:00', '24:00'), span(2, '00:00', '06:00')];
  assert.equal(overlapInWeek(apart), false);
  assert.equal(overlapInWeek([]), false);
  assert.equal(overlapInWeek([span(6, '20:00', '08:00')]), false);
  assert.equal(overlapInWeek([...apart, span(1, '11:30', '12:30')]), true);
  assert.equal(overlapInWeek([span(1, '22:00', '02:00'), span(2, '01:30', '03:00')]), true);
  assert.equal(overlapInWeek([span(0, '01:30', '03:00'), span(6, '22:00', '02:00')]), true);
  assert.equal(overlapInWeek([span(0, '02:00', '03:00'), span(6, '22:00', '02:00')]), false);
  assert.equal(
    overlapInWeek([
      span(1, '09:00', '20:00'),
      span(1, '10:00', '11:00'),
      span(1, '15:00', '16:00'),
    ]),
    true,
  );
});
