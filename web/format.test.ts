import assert from 'node:assert/strict';
import { it } from 'node:test';
import * as words from './format.ts';

it('says dates and hours the way a person in the clinic would', () => {
  assert.equal(words.dateTime('2026-12-01', '15:30'), 'Tue, Dec 1, 3:30 PM');
  assert.equal(words.longDate('2026-12-01'), 'Tuesday, December 1');
  assert.equal(words.clock('00:05'), '12:05 AM');
  assert.equal(words.clock('12:00'), '12:00 PM');
  assert.equal(words.shortClock('18:00'), '6 PM');
  assert.equal(words.shortClock('18:30'), '6:30 PM');
});

it('names near days by their name and far ones by date, over the end of a month', () => {
  assert.equal(words.nearDay('2026-11-30', '2026-11-30'), 'Today');
  assert.equal(words.nearDay('2026-12-01', '2026-11-30'), 'Tue');
  assert.equal(words.nearDay('2026-12-06', '2026-11-30'), 'Sun');
  assert.equal(words.nearDay('2026-12-07', '2026-11-30'), 'Dec 7');
});

it('says how soon, and nothing once it is not soon or is past', () => {
  const now = '2026-11-30T14:00:00Z';
  assert.equal(words.soon('2026-11-30T09:40:00-05:00', now), 'in 40 min');
  assert.equal(words.soon(now, now), 'now');
  assert.equal(words.soon('2026-11-30T16:00:00Z', now), 'in 2 h');
  assert.equal(words.soon('2026-11-30T20:00:00Z', now), null);
  assert.equal(words.soon('2026-11-30T13:59:00Z', now), null);
});

it('reads the clock of a zone on both sides of a change of the clocks', () => {
  const zone = 'America/New_York';
  assert.deepEqual(words.localIn(zone, '2026-11-01T05:59:00Z'), {
    date: '2026-11-01',
    time: '01:59',
  });
  assert.deepEqual(words.localIn(zone, '2026-11-01T06:00:00Z'), {
    date: '2026-11-01',
    time: '01:00',
  });
  assert.deepEqual(words.localIn(zone, '2026-12-01T04:59:00Z'), {
    date: '2026-11-30',
    time: '23:59',
  });
});

it('names the zone only to a reader whose clock shows another time', () => {
  const at = '2026-12-01T20:30:00Z';
  assert.equal(words.zoneIfOther('America/New_York', 'America/Toronto', at), '');
  assert.equal(words.zoneIfOther('America/New_York', null, at), '');
  assert.equal(words.zoneIfOther('America/New_York', 'America/Los_Angeles', at), ' EST');
});

it('gives distances in miles and money without needless zeros', () => {
  assert.equal(words.distance(1), '0.6 mi');
  assert.equal(words.distance(25), '16 mi');
  assert.equal(words.money(6200), '$62');
  assert.equal(words.money(123_456_50), '$123,456.50');
  assert.equal(words.money(5), '$0.05');
});

it('knows a calendar day from something that only looks like one', () => {
  assert.ok(words.isDay('2028-02-29'));
  for (const no of ['2026-02-29', '2026-13-01', '9999-01-01', '2026-1-1', 'today', '']) {
    assert.ok(!words.isDay(no), no);
  }
});

it('says when a clinic closes', () => {
  assert.equal(words.openLine({ open_now: true, open_until: '18:00' }), 'open until 6 PM');
  assert.equal(words.openLine({ open_now: true, open_until: '24:00' }), 'open 24 hours');
  assert.equal(words.openLine({ open_now: false, open_until: null }), 'closed now');
});

it('writes telephone numbers of the United States with their area code', () => {
  assert.equal(words.phoneNumber('+17185550114'), '(718) 555-0114');
  assert.equal(words.phoneNumber('+1 718 555 0142'), '(718) 555-0142');
  assert.equal(words.phoneNumber('+44 20 7946 0018'), '+44 20 7946 0018');
});
