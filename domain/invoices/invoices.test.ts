import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Ctx } from '#domain/context.ts';
import { domain } from '#domain/index.ts';
import { violatedConstraint } from '#platform/db.ts';
import { testDatabase } from '#test/database.ts';
import { temporaryStore } from '#test/files.ts';
import { checkOut, payer, setPolicy, takeJobs } from '#test/payments.ts';
import { harborStreet, MONDAY, person } from '#test/people.ts';
import { photo } from '#test/pictures.ts';
import { refusal } from '#test/refusal.ts';
import { startSandbox } from '#test/sandbox.ts';
import { timetable } from '#test/slots.ts';

const { db } = await testDatabase({ after });
const { provider } = await startSandbox({ after }, { now: () => MONDAY.getTime() });
const town = await harborStreet(db, MONDAY);
const grace: Ctx = { ...town.grace.ctx, providers: [provider] };
const { offer } = timetable(town);
const { invoices, payments, appointments } = domain;
await setPolicy(town, 'deposit');
await invoices.setTax(grace, town.clinic.id, { tax_name: 'Sales tax', tax_percent: 8.875 });
const worker: Ctx = { db, actor: null, now: MONDAY, log: grace.log, providers: [provider] };

async function completed() {
  const owner = await payer(db, MONDAY, provider);
  const { checkout } = await checkOut(owner, town, await offer());
  const visit = checkout.appointment_id ?? '';
  await appointments.complete(grace, visit);
  for (const { appointment_id } of await takeJobs<{ appointment_id: string }>(db, 'invoices.draft'))
    await invoices.draft(worker, appointment_id);
  const [bill] = await invoices.ofVisit(grace, visit);
  assert.ok(bill);
  return { owner, visit, bill };
}

describe('the bill of a visit', () => {
  it('is drafted when it is completed, at the price of the booking, once, for the clinic alone', async () => {
    const { owner, visit, bill } = await completed();
    assert.deepEqual(
      [bill.status, bill.subtotal_cents, bill.tax_cents, bill.total_cents],
      ['draft', 6200, 550, 6750],
    );
    await invoices.draft(worker, visit);
    assert.equal((await invoices.draftFor(grace, visit)).id, bill.id);
    assert.deepEqual(await invoices.ofVisit(owner.ctx, visit), []);
    assert.equal((await refusal(invoices.get(owner.ctx, bill.id))).status, 404);
    assert.equal((await refusal(invoices.issue(owner.ctx, bill.id))).status, 404);
  });

  it('gets lines and discounts, then a number, and asks for what the deposit left', async () => {
    const { owner, visit, bill } = await completed();
    const lines = [
      { kind: 'service' as const, description: 'General Exam', unit_cents: 6200 },
      { kind: 'extra' as const, description: 'Tablets', quantity: 3, unit_cents: 333 },
      { kind: 'discount' as const, description: 'Shelter dog', unit_cents: -500 },
      { kind: 'extra' as const, description: 'Donation', unit_cents: 100, is_taxable: false },
    ];
    const drafted = await invoices.setLines(grace, bill.id, { lines });
    // 8.875 % of 66.99 is 5.9453.
    assert.deepEqual([drafted.subtotal_cents, drafted.tax_cents], [6799, 595]);
    const below = [{ kind: 'extra' as const, description: 'Tablets', unit_cents: -1 }];
    const wrong = await refusal(invoices.setLines(grace, bill.id, { lines: below }));
    assert.equal(wrong.errors?.[0]?.path, 'lines');
    const all = [{ kind: 'discount' as const, description: 'All', unit_cents: -1 }];
    assert.equal((await refusal(invoices.setLines(grace, bill.id, { lines: all }))).status, 422);
    const issued = await invoices.issue(grace, bill.id);
    assert.ok(issued.number && !issued.is_paid);
    const { due } = await payments.listForVisit(owner.ctx, visit);
    assert.deepEqual(due, { kind: 'balance', amount_cents: 7394 - 1550 });
    await payments.pay(owner.ctx, visit, { payment_method_id: owner.card });
    assert.ok((await invoices.get(owner.ctx, bill.id)).is_paid);
  });

  it('never changes once issued, whoever writes, and refunds are credited', async () => {
    const { owner, visit, bill } = await completed();
    await invoices.issue(grace, bill.id);
    await payments.pay(owner.ctx, visit, { payment_method_id: owner.card });
    assert.equal((await refusal(invoices.issue(grace, bill.id))).code, 'already_issued');
    const lines = [{ kind: 'extra' as const, description: 'Late', unit_cents: 1 }];
    const late = invoices.setLines(grace, bill.id, { lines });
    assert.equal((await refusal(late)).code, 'already_issued');
    for (const write of [
      sql`UPDATE invoices SET total_cents = 1, subtotal_cents = 1, tax_cents = 0 WHERE id = ${bill.id}`,
      sql`DELETE FROM invoices WHERE id = ${bill.id}`,
      sql`UPDATE invoice_lines SET unit_cents = 1 WHERE invoice_id = ${bill.id}`,
      sql`DELETE FROM invoice_lines WHERE invoice_id = ${bill.id}`,
      sql`INSERT INTO invoice_lines (invoice_id, position, description, unit_cents) VALUES (${bill.id}, 9, 'x', 1)`,
    ]) {
      const error = await write.execute(db).catch((thrown: unknown) => thrown);
      assert.equal(violatedConstraint(error), 'invoices_issued_stay');
    }
    const paid = await payments.listForVisit(grace, visit);
    const balance = paid.payments.find((one) => one.kind === 'balance');
    await payments.refund(grace, balance?.id ?? '', {
      amount_cents: 1000,
      reason: 'unused tablets',
    });
    const before = await payments.listForVisit(owner.ctx, visit);
    assert.equal(before.due, null, 'what was given back is not asked for again');
    const jobs = await takeJobs<{ refund_id: string }>(db, 'invoices.credit');
    for (const { refund_id } of [...jobs, ...jobs]) await invoices.credit(worker, refund_id);
    const [, note, more] = await invoices.ofVisit(owner.ctx, visit);
    assert.deepEqual(
      [note?.kind, note?.total_cents, note?.tax_cents, note?.credits_number, more],
      ['credit_note', 1000, 81, (await invoices.get(grace, bill.id)).number, undefined],
    );
    const after = await payments.listForVisit(owner.ctx, visit);
    assert.equal(after.due, null);
  });

  it('is rendered by the worker, in letters of any name, and stamped when it is paid', async () => {
    const { owner, visit, bill } = await completed();
    await sql`UPDATE users SET first_name = 'Łucja', last_name = 'Жукова-Ζωή' WHERE id = ${owner.user_id}`.execute(
      db,
    );
    await invoices.issue(grace, bill.id);
    const early = await refusal(invoices.pdf(owner.ctx, bill.id));
    assert.equal(early.code, 'pdf_not_ready');
    for (const { id } of await takeJobs<{ id: string }>(db, 'invoices.render'))
      await invoices.render(worker, id);
    const plain = await invoices.pdf(owner.ctx, bill.id);
    assert.match(plain.name, /^INV-\d{6}\.pdf$/);
    const text = plain.pdf.toString('latin1');
    assert.match(text, /^%PDF-1\.7/);
    assert.match(text, /\/MarkInfo/);
    assert.ok((text.match(/\/FontFile[23]/g) ?? []).length >= 4, 'fonts are embedded');
    await payments.pay(owner.ctx, visit, { payment_method_id: owner.card });
    await invoices.stamp(worker, visit);
    const stamped = await invoices.pdf(owner.ctx, bill.id);
    assert.notDeepEqual(stamped.pdf, plain.pdf);
    const stranger = await person(db, 'Dev', MONDAY);
    assert.equal((await refusal(invoices.pdf(stranger.ctx, bill.id))).status, 404);
  });
});

it('a bill bears the logo that the clinic had when it was issued, and its letters once the file is gone', async () => {
  const files = await temporaryStore({ after });
  const clinicId = town.clinic.id;
  await domain.clinics.setLogo({ ...grace, files }, clinicId, { file: await photo() });
  const { bill } = await completed();
  await invoices.issue(grace, bill.id);
  await domain.clinics.removeLogo({ ...grace, files }, clinicId);
  const imagesWith = async (ctx: Ctx) => {
    await invoices.render(ctx, bill.id);
    const { pdf } = await invoices.pdf(grace, bill.id);
    return pdf.toString('latin1').match(/\/Subtype \/Image/g)?.length ?? 0;
  };
  assert.ok((await imagesWith({ ...worker, files })) > 0);
  const empty = await temporaryStore({ after });
  assert.equal(await imagesWith({ ...worker, files: empty }), 0);
});

describe('the books of a clinic', () => {
  it('add up in a statement and in CSV that no spreadsheet takes for a formula', async () => {
    const { owner, bill } = await completed();
    await sql`UPDATE users SET last_name = '=1+1' WHERE id = ${owner.user_id}`.execute(db);
    await sql`UPDATE users SET first_name = '=1+1' WHERE id = ${owner.user_id}`.execute(db);
    await invoices.issue(grace, bill.id);
    const period = { from: '2026-11-30', to: '2026-11-30' };
    const whole = await invoices.statement(grace, town.clinic.id, period);
    const mine = whole.invoices.filter((one) => one.kind === 'invoice');
    assert.equal(
      whole.billed_cents,
      mine.reduce((sum, one) => sum + one.total_cents, 0),
    );
    const own = await invoices.statement(grace, town.clinic.id, {
      ...period,
      owner_id: owner.user_id,
    });
    assert.deepEqual([own.invoices.length, own.billed_cents], [1, 6750]);
    const csv = await invoices.csv(grace, town.clinic.id, period);
    assert.equal(csv.trim().split('\r\n').length, whole.invoices.length + 1);
    assert.match(csv, /,'=1\+1 =1\+1,/);
    assert.equal((await refusal(invoices.csv(owner.ctx, town.clinic.id, period))).status, 404);
    const turned = invoices.csv(grace, town.clinic.id, { from: '2026-12-01', to: '2026-11-30' });
    assert.equal((await refusal(turned)).status, 422);
  });
});
