import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { domain } from '#domain/index.ts';
import { smtpMailer } from '#platform/mail.ts';
import { testDatabase } from '#test/database.ts';
import { mailServer } from '#test/mail-server.ts';
import { deliverDue } from '#test/messages.ts';
import { dog, harborStreet, person, stranger } from '#test/people.ts';

const { db } = await testDatabase({ after });
const server = await mailServer({ after });
const mailer = smtpMailer(server.url, 'FindMyVet <hello@vets.example>');
after(() => mailer.close());

const ZONE = 'America/New_York';
/** March of 2027, whose 14th has no two o'clock in New York. */
const at = (day: number, time: string) =>
  new Date(
    Temporal.PlainDateTime.from(`2027-03-${String(day).padStart(2, '0')}T${time}`).toZonedDateTime(
      ZONE,
    ).epochMilliseconds,
  );
const START = at(1, '09:00');
const END = at(16, '00:00');
const TICK_MS = 10 * 60_000;

const town = await harborStreet(db, START);
await db
  .updateTable('reminder_rules')
  .set({ since: new Date('2027-01-01') })
  .execute();

async function slot(day: number, start_time: string) {
  const [h = 0, m = 0] = start_time.split(':').map(Number);
  const end = h * 60 + m + 30;
  return domain.availability.addSlot(town.grace.ctx, {
    clinic_id: town.clinic.id,
    slot_date: `2027-03-${String(day).padStart(2, '0')}`,
    start_time,
    end_time: `${String(Math.floor(end / 60) % 24).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`,
    max_bookings: 2,
  });
}

async function owner(name: string) {
  const { ctx, user_id } = await person(db, name, START);
  await db.updateTable('users').set({ timezone: ZONE }).where('id', '=', user_id).execute();
  const asOf = (now: Date) => ({
    ...ctx,
    now,
    actor: ctx.actor && { ...ctx.actor, timezone: ZONE },
  });
  const book = async (now: Date, day: number, time: string, pets = [`${name}'s dog`]) => {
    const pet_ids = await Promise.all(pets.map(async (pet) => (await dog(ctx, pet)).id));
    const { id } = await slot(day, time);
    return domain.appointments.book(asOf(now), { slot_id: id, pet_ids, service_id: town.examId });
  };
  return { asOf, book };
}

/** What happens later than the start, in order of time. */
const later: [Date, () => Promise<unknown>][] = [];

const plain = await owner('Plain');
await plain.book(START, 12, '10:00');
const spring = await owner('Spring');
await spring.book(START, 15, '09:30');
const sunday = await owner('Sunday');
await sunday.book(START, 14, '10:30');
const late = await owner('Late');
later.push([at(9, '11:00'), () => late.book(at(9, '11:00'), 10, '10:00')]);
const moved = await owner('Moved');
const movedVisit = await moved.book(START, 10, '14:00');
const sooner = await slot(10, '16:00');
later.push([
  at(9, '13:00'),
  () =>
    domain.appointments.reschedule(moved.asOf(at(9, '13:00')), movedVisit.id, {
      slot_id: sooner.id,
    }),
]);
const movedAfter = await owner('Movedafter');
const movedAfterVisit = await movedAfter.book(START, 11, '14:00');
const away = await slot(13, '11:00');
later.push([
  at(10, '15:00'),
  () =>
    domain.appointments.reschedule(movedAfter.asOf(at(10, '15:00')), movedAfterVisit.id, {
      slot_id: away.id,
    }),
]);
const off = await owner('Off');
const offVisit = await off.book(START, 9, '15:00');
later.push([
  at(8, '14:50'),
  () => domain.appointments.cancel(off.asOf(at(8, '14:50')), offVisit.id),
]);
const overnight = await owner('Overnight');
const overnightVisit = await overnight.book(START, 9, '23:30');
later.push([
  at(9, '07:00'),
  () => domain.appointments.cancel(overnight.asOf(at(9, '07:00')), overnightVisit.id),
]);
const couple = await owner('Couple');
await couple.book(START, 11, '17:00', ['Rex', 'Olive']);
const twice = await owner('Twice');
await twice.book(START, 12, '11:00');
await twice.book(START, 12, '18:00', ['Mochi']);
const grieving = await owner('Grieving');
const lastVisit = await grieving.book(START, 13, '12:00');
later.push([
  at(8, '12:00'),
  () => domain.pets.sayFarewell(grieving.asOf(at(8, '12:00')), lastVisit.pet.id),
]);
const early = await owner('Early');
await early.book(START, 11, '08:30');

const EXPECTED = [
  '03-02 15:00 Off 7d',
  '03-03 08:00 Overnight 7d',
  '03-03 14:00 Moved 7d',
  '03-04 08:30 Early 7d',
  '03-04 14:00 Movedafter 7d',
  '03-04 17:00 Couple 7d',
  '03-05 10:00 Plain 7d',
  '03-05 11:00 Twice 7d',
  '03-06 12:00 Grieving 7d',
  '03-07 10:30 Sunday 7d',
  '03-08 09:30 Spring 7d',
  '03-09 16:00 Moved 24h',
  '03-10 08:00 Late 2h',
  '03-10 08:30 Early 24h',
  '03-10 14:00 Moved 2h',
  '03-10 14:00 Movedafter 24h',
  '03-10 17:00 Couple 24h',
  '03-11 10:00 Plain 24h',
  '03-11 11:00 Twice 24h',
  '03-11 15:00 Couple 2h',
  '03-12 08:00 Plain 2h',
  '03-12 09:00 Twice 2h',
  '03-12 11:00 Movedafter 24h',
  '03-12 16:00 Twice 2h',
  '03-13 09:00 Movedafter 2h',
  '03-13 09:30 Sunday 24h',
  '03-14 08:30 Sunday 2h',
  '03-14 09:30 Spring 24h',
  '03-15 08:00 Spring 2h',
];

it('two weeks with a spring night send exactly the reminders that are due', async () => {
  const queue = [...later].sort(([a], [b]) => a.getTime() - b.getTime());
  for (let now = START; now < END; now = new Date(now.getTime() + TICK_MS)) {
    for (let [next] = queue; next && next[0] <= now; [next] = queue) {
      queue.shift();
      await next[1]();
    }
    await domain.notifications.remind(stranger(db, now));
    await deliverDue(db, mailer, now);
  }
  const sent = await db
    .selectFrom('notifications as n')
    .innerJoin('users as u', 'u.id', 'n.user_id')
    .select(['n.kind', 'n.sent_at', 'u.first_name'])
    .where('n.kind', 'like', 'visit_reminder%')
    .where('n.channel', '=', 'email')
    .where('n.state', '=', 'sent')
    .execute();
  const lines = sent.map(({ kind, sent_at, first_name }) => {
    const local = Temporal.Instant.from(sent_at?.toISOString() ?? '').toZonedDateTimeISO(ZONE);
    const when = local.toPlainDateTime().toString().slice(5, 16).replace('T', ' ');
    return `${when} ${first_name} ${kind.replace('visit_reminder_', '')}`;
  });
  assert.deepEqual(lines.sort(), [...EXPECTED].sort());
  const mails = server.taken.filter(({ subject }) => subject?.startsWith('Coming up'));
  assert.equal(mails.length, EXPECTED.length);
  const together = mails.filter(({ subject }) => subject?.includes('Olive and Rex')).length;
  assert.equal(together, 3, 'pets of one visit make one message');
  const { reminder_sent_at } = await db
    .selectFrom('appointments')
    .select('reminder_sent_at')
    .where('id', '=', movedVisit.id)
    .executeTakeFirstOrThrow();
  assert.deepEqual(reminder_sent_at, at(10, '14:00'));
});
