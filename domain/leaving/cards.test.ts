import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { unzipSync } from 'fflate';
import { domain } from '#domain/index.ts';
import { ProviderRefused } from '#domain/payments/provider.ts';
import { testDatabase } from '#test/database.ts';
import { paidVisits } from '#test/paid-visits.ts';
import { RETURN_URL, setPolicy, takeJobs } from '#test/payments.ts';
import { harborStreet, MONDAY, maya } from '#test/people.ts';
import { refusal } from '#test/refusal.ts';
import { startSandbox } from '#test/sandbox.ts';

const { db } = await testDatabase({ after });
const { provider, sandbox } = await startSandbox({ after }, { now: () => MONDAY.getTime() });
const town = await harborStreet(db, MONDAY);
const { grace, worker, completed } = paidVisits(db, town, provider);
const { accounts, payments, invoices } = domain;
await setPolicy(town, 'deposit');

it('the provider forgets the cards of who leaves, the one that was entered and never kept too', async () => {
  const owner = await maya(db, MONDAY);
  const ctx = { ...owner.ctx, providers: [provider] };
  const enter = async () => {
    const opened = await payments.openCardEntry(ctx, { return_url: RETURN_URL });
    const theirs = sandbox.bank.session(opened.url.split('/').at(-1) ?? '');
    const card = { brand: 'visa', last4: '4242', exp_month: 8, exp_year: 2039 };
    sandbox.bank.keepCard(theirs, 'visa', card);
    return { opened, token: sandbox.bank.session(theirs.id).card?.token ?? '' };
  };
  const [kept, left] = [await enter(), await enter()];
  await payments.saveCard(ctx, { session_id: kept.opened.id });
  const open = await payments.openCardEntry(ctx, { return_url: RETURN_URL });
  await accounts.deleteMe(ctx);
  for (const { id } of await takeJobs<{ id: string }>(db, 'payments.forget-card')) {
    await payments.forgetCard(worker(), id);
  }
  type Session = { provider: string; provider_session_id: string };
  const sessions = await takeJobs<Session>(db, 'payments.end-card-session');
  assert.equal(sessions.length, 3);
  for (const one of [...sessions, ...sessions]) await payments.endCardSession(worker(), one);
  const charge = { amount_cents: 100, currency: 'USD', capture: true, is_present: true };
  for (const card_token of [kept.token, left.token]) {
    const asked = { ...charge, card_token, reference: crypto.randomUUID(), return_url: RETURN_URL };
    await assert.rejects(provider.charge(asked), ProviderRefused);
  }
  assert.equal((await fetch(open.url)).status, 404);
  const late = payments.saveCard(ctx, { session_id: open.id });
  assert.equal((await refusal(late)).status, 404);
});

it('the export has the bills of a person, line by line, and no draft', async () => {
  const { owner, visit } = await completed();
  const draft = await invoices.draftFor(grace, visit);
  const read = async () => {
    const { content } = await accounts.exportMe(owner.ctx);
    return JSON.parse(new TextDecoder().decode(unzipSync(content)['export.json']));
  };
  assert.deepEqual((await read()).invoices, []);
  await invoices.issue(grace, draft.id);
  const { invoices: bills, invoice_lines: lines } = await read();
  assert.deepEqual(
    [bills[0].total_cents, bills[0].billed_to.name, lines[0].description],
    [6_200, 'Maya Torres', 'General Exam'],
  );
});
