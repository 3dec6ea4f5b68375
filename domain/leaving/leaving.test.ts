import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { sql } from 'kysely';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { assertInvariants } from '#test/invariants.ts';
import { letters } from '#test/letters.ts';
import {
  dog,
  harborStreet,
  MONDAY,
  maya,
  person,
  shareWith,
  signedIn,
  stranger,
} from '#test/people.ts';
import { refusal } from '#test/refusal.ts';
import { timetable } from '#test/slots.ts';

const { db } = await testDatabase({ after });
const mail = await letters({ after }, db, 'https://vets.example');
const town = await harborStreet(db, MONDAY);
const { offer } = timetable(town);
const { accounts, appointments } = domain;
const PASSWORD = 'correct horse battery';
const DAY_MS = 86_400_000;

async function booked(owner: Awaited<ReturnType<typeof maya>>) {
  const slot = await offer();
  const order = { slot_id: slot.id, pet_id: owner.biscuit.id, service_id: town.examId };
  return { slot, visit: await appointments.book(owner.ctx, order) };
}

/** Every table as text, in which a person might still be named. */
async function everyWord(): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'postal_codes'`.execute(
    db,
  );
  const words: string[] = [];
  for (const { name } of tables) {
    const table = sql.table(name);
    const { rows } = await sql<{ row: string }>`SELECT ${table}::text AS row FROM ${table}`.execute(
      db,
    );
    words.push(...rows.map(({ row }) => row));
  }
  return words.join('\n');
}

describe('deleting an account', () => {
  it('leaves no word of whose it was; visits, and the address for somebody new, stay', async () => {
    const owner = await maya(db, MONDAY);
    const marks = { first_name: 'Zebulonia', last_name: 'Quackenbush', phone: '+1 718 555 0177' };
    await accounts.updateMe(owner.ctx, marks);
    await accounts.askForLink(owner.ctx, { email: owner.email });
    const once = { key: 'maya-adds-olive', request_hash: 'one' };
    const olive = { name: 'Olive', species_id: 2, notes: 'Quackenbush calls her Ollie.' };
    const { id } = await domain.pets.add({ ...owner.ctx, idempotency: once }, olive);
    await domain.pets.update(owner.ctx, id, { notes: null });
    const { visit } = await booked(owner);
    const later = { ...owner.ctx, now: new Date(MONDAY.getTime() + 30 * DAY_MS) };
    assert.match(await everyWord(), new RegExp(`Quackenbush|${owner.email}`));

    await accounts.deleteMe(later);
    const last = await mail.latest(owner.email, later.now);
    assert.equal(last?.subject, 'Your account is closed');
    const words = await everyWord();
    for (const mark of [...Object.values(marks), owner.email]) {
      assert.ok(!words.includes(mark), `${mark} is still there`);
    }
    assert.equal(await accounts.authenticate({ db, now: MONDAY }, owner.token), null);
    const login = accounts.login(stranger(db, MONDAY), { email: owner.email, password: PASSWORD });
    assert.equal((await refusal(login)).code, 'wrong_credentials');
    const desk = await appointments.get(await signedIn(db, town.grace.token, MONDAY), visit.id);
    assert.ok('owner' in desk && desk.owner.name === 'Former client');

    const input = { password: PASSWORD, first_name: 'Maya', last_name: 'Torres' };
    const again = await accounts.register(stranger(db, MONDAY), { ...input, email: owner.email });
    const anew = await signedIn(db, again.token, MONDAY);
    assert.deepEqual((await appointments.list(anew, { when: 'past' })).data, []);
    assert.deepEqual(await domain.pets.list(anew), []);
  });

  it('is refused while visits are ahead, and cancels them when asked to', async () => {
    const owner = await maya(db, MONDAY);
    const { visit, slot } = await booked(owner);
    const refused = await refusal(accounts.deleteMe(owner.ctx));
    assert.equal(refused.code, 'visits_ahead');
    assert.deepEqual(
      (refused.extra.visits as { id: string }[]).map(({ id }) => id),
      [visit.id],
    );
    assert.ok(await accounts.authenticate({ db, now: MONDAY }, owner.token));

    const held = await domain.holds.take(owner.ctx, {
      slot_id: (await offer()).id,
      service_id: town.examId,
    });
    const clinicEmail = 'desk@harbor.example';
    await db
      .updateTable('clinics')
      .set({ email: clinicEmail })
      .where('id', '=', town.clinic.id)
      .execute();
    await accounts.deleteMe(owner.ctx, { cancel_visits: true });
    assert.match(
      (await mail.latest(owner.email, MONDAY))?.text ?? '',
      /Biscuit: .*It costs nothing/,
    );
    assert.equal((await mail.latest(clinicEmail, MONDAY))?.subject, 'Biscuit is not coming');
    const desk = await signedIn(db, town.grace.token, MONDAY);
    assert.equal((await appointments.get(desk, visit.id)).status, 'cancelled_by_owner');
    const free = await domain.availability.getSlot(desk, slot.id);
    assert.equal(free.current_bookings, 0);
    const hold = await refusal(domain.holds.get(owner.ctx, held.id));
    assert.equal(hold.status, 404);
    await assertInvariants(db);
  });

  it('is refused to staff, who leave their clinic first', async () => {
    const grace = await signedIn(db, town.grace.token, MONDAY);
    const refused = await refusal(accounts.deleteMe(grace, { cancel_visits: true }));
    assert.equal(refused.code, 'still_staff');
    assert.match(refused.message, /Harbor Street/);
  });

  it('that races with bookings leaves no visit ahead of nobody', async () => {
    for (let round = 0; round < 8; round++) {
      const owner = await maya(db, MONDAY);
      const slots = [await offer(), await offer()];
      const book = ({ id: slot_id }: { id: string }) =>
        appointments.book(owner.ctx, {
          slot_id,
          pet_id: owner.biscuit.id,
          service_id: town.examId,
        });
      const [gone] = await Promise.allSettled([
        accounts.deleteMe(owner.ctx, { cancel_visits: true }),
        ...slots.map(book),
      ]);
      assert.equal(gone?.status, 'fulfilled');
      const { rows } = await sql`SELECT FROM appointments
        WHERE owner_id = ${owner.user_id} AND status = 'booked'`.execute(db);
      assert.equal(rows.length, 0);
    }
    await assertInvariants(db);
  });
});

describe('the export', () => {
  it('holds what is the person’s as JSON and CSV, and neither secrets nor what is another’s', async () => {
    const owner = await maya(db, MONDAY);
    const other = await person(db, 'Dev', MONDAY);
    await dog(other.ctx, 'Somebody elses Rex');
    await domain.pets.update(owner.ctx, owner.biscuit.id, { notes: '=1+1, "shy"' });
    const { visit } = await booked(owner);
    await appointments.change(await signedIn(db, town.grace.token, MONDAY), visit.id, {
      clinic_notes: 'Owes us money.',
    });

    const jo = await person(db, 'Jo', MONDAY);
    await shareWith(owner, jo, owner.biscuit.id, { role: 'co_owner' });
    await domain.calendar.makeFeed(owner.ctx, { kind: 'owner' });

    const { file_name, content } = await accounts.exportMe(owner.ctx);
    assert.equal(file_name, 'findmyvet-2026-11-30.zip');
    const files = Object.fromEntries(
      Object.entries(unzipSync(content)).map(([name, bytes]) => [
        name,
        new TextDecoder().decode(bytes),
      ]),
    );
    const all = JSON.parse(files['export.json'] ?? '');
    assert.equal(all.account[0].email, owner.email);
    assert.equal(all.visits[0].confirmation_code, visit.confirmation_code);
    assert.equal(all.pets[0].name, 'Biscuit');
    assert.equal(all.sessions.length, 1);
    assert.deepEqual(
      [all.pet_shares[0].shared_with, all.pet_invitations[0].email],
      ['Jo', jo.email],
    );
    assert.equal(all.calendar_feeds[0].kind, 'owner');
    assert.match(files['visits.csv'] ?? '', new RegExp(visit.confirmation_code));
    assert.ok(files['pets.csv']?.includes(`"'=1+1, ""shy"""`));
    const words = Object.values(files).join('\n');
    for (const secret of ['Owes us money', 'Somebody elses', 'argon2', 'token', 'password']) {
      assert.ok(!words.includes(secret), `${secret} is in the export`);
    }
  });
});
