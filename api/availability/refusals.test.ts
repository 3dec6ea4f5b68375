import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { addDays, dateIn } from '#platform/local-date.ts';
import { startApp } from '#test/app.ts';
import { type Client, client } from '#test/client.ts';
import { harborStreet } from '#test/people.ts';
import { everyDay, vetAt } from '#test/rules.ts';

const app = await startApp({ after });
const { clinic, grace } = await harborStreet(app.db);
const admin = client(app.url, grace.token);
const vet_id = await vetAt(app.db, clinic.id);
const of = (path: string) => `/v1/clinics/${clinic.id}/${path}`;
const day = (n: number) => addDays(dateIn('America/New_York', new Date()), n);
const week = everyDay({ start_time: '09:00', end_time: '12:00' });

describe('a clinic’s rules over HTTP', () => {
  const WRONG: [string, () => ReturnType<Client['get']>, string][] = [
    [
      'a day twice',
      () =>
        admin.put(of('hours'), {
          hours: [
            ...everyDay({ open_time: '08:00', close_time: '18:00' }),
            { day_of_week: 1, open_time: '08:00', close_time: '09:00' },
          ],
        }),
      'hours',
    ],
    [
      'a break over midnight',
      () =>
        admin.put(of('breaks'), {
          breaks: [{ day_of_week: 1, start_time: '23:30', end_time: '00:30' }],
        }),
      'breaks',
    ],
    [
      'overlapping shifts',
      () => admin.put(of('shifts'), { vet_id, shifts: [...week, ...week] }),
      'shifts',
    ],
    [
      'a shift without length',
      () => admin.put(of('shifts'), { vet_id, shifts: [{ ...week[0], end_time: '09:00' }] }),
      'shifts',
    ],
    [
      'a vet in two places',
      () => admin.put(of('shifts'), { vet_id, shifts: [{ ...week[0], capacity: 2 }] }),
      'shifts',
    ],
    [
      'a vet from elsewhere',
      () => admin.put(of('shifts'), { vet_id: clinic.id, shifts: [] }),
      'vet_id',
    ],
    [
      'an absent vet from elsewhere',
      () => admin.post(of('time-off'), { vet_id: clinic.id, starts_on: day(1), ends_on: day(1) }),
      'vet_id',
    ],
    [
      'an absence backwards',
      () => admin.post(of('time-off'), { vet_id, starts_on: day(2), ends_on: day(1) }),
      'ends_on',
    ],
    [
      'a closure backwards',
      () => admin.post(of('closures'), { starts_on: day(2), ends_on: day(1) }),
      'ends_on',
    ],
    [
      'a closure in the year 9999',
      () => admin.post(of('closures'), { starts_on: day(2), ends_on: '9999-12-31' }),
      'ends_on',
    ],
    [
      'a NUL in a reason',
      () => admin.post(of('closures'), { starts_on: day(2), ends_on: day(2), reason: 'a\0b' }),
      'reason',
    ],
    [
      'slots of four minutes',
      () => admin.patch(of('booking-rules'), { slot_minutes: 4 }),
      'slot_minutes',
    ],
    [
      'a year’s notice',
      () => admin.patch(of('booking-rules'), { minimum_notice_min: 525_600 }),
      'minimum_notice_min',
    ],
    [
      'a fee above all',
      () =>
        admin.patch(of('booking-rules'), {
          cancellation_terms: [{ hours_before: 1, fee_percent: 101 }],
        }),
      'cancellation_terms.0.fee_percent',
    ],
    ['a pause of nothing', () => admin.post(of('pause-intake'), { hours: 0 }), 'hours'],
    [
      'a block without length',
      () => admin.post(of('blocks'), { date: day(1), from: '10:00', to: '10:00' }),
      'to',
    ],
    [
      'a block in the year 9999',
      () => admin.post(of('blocks'), { date: '9999-12-31', from: '10:00', to: '11:00' }),
      'date',
    ],
  ];
  for (const [what, ask, path] of WRONG) {
    it(`refuse ${what}`, async () => {
      const { status, body } = await ask();
      assert.equal(status, 422, JSON.stringify(body));
      assert.equal(body.errors[0].path, path);
    });
  }
});
