import { randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import type { Ctx } from '#domain/context.ts';
import { domain } from '#domain/index.ts';
import type { Provider } from '#domain/payments/provider.ts';
import type { Db } from '#platform/db.ts';
import { DomainError } from '#platform/errors.ts';
import { createLog } from '#platform/log.ts';
import { createRandom, type Random } from '#seeds/demo/random.ts';
import { log, type Scope } from '../database.ts';
import { cardOf, setPolicy, takeJobs } from '../payments.ts';
import { type HarborStreet, harborStreet, MONDAY, maya } from '../people.ts';
import { startSandbox, type TestSandbox } from '../sandbox.ts';
import { timetable } from '../slots.ts';
import { Crash, crashing } from './crashing.ts';

const CARDS = [
  [60, 'visa'],
  [6, 'declined'],
  [4, 'poor'],
  [10, 'secure'],
  [10, 'lost'],
  [10, 'late'],
] as const;
const OWNERS = 24;
const MINUTE = 60_000;

type Owner = { ctx: Ctx; pet_id: string; card: string };
export type Month = TestSandbox & {
  db: Db;
  town: HarborStreet;
  random: Random;
  owners: Owner[];
  clock: { now: Date };
  visits: { id: string; owner: Owner }[];
  /** What was done and how often, for the failing run's story. */
  story: Record<string, number>;
  dying: Provider;
  risk: { chance: number };
};

/**
 * A month of a clinic that is paid in advance: visits are checked out, confirmed, cancelled, missed, completed, paid and
 * refunded at random, while answers are lost, the process dies between any two steps, and webhooks come twice and in any
 * order. One thing after the other, so that the seed alone tells what happens.
 */
export async function liveMonth(
  scope: Scope,
  db: Db,
  options: { seed: string; visits: number },
): Promise<Month> {
  const month = await prepare(scope, db, createRandom(options.seed));
  const { offer } = timetable(month.town);
  for (let i = 0; i < options.visits; i++) {
    const slot = await offer();
    await attempt(month, 'check out', () => checkOut(month, slot.id));
    for (let step = month.random.int(1, 4); step > 0; step--) await happen(month);
  }
  await calm(month);
  return month;
}

async function prepare(scope: Scope, db: Db, random: Random): Promise<Month> {
  const clock = { now: MONDAY };
  const risk = { chance: 0.06 };
  const receiver = Fastify();
  const sandbox = await startSandbox(scope, {
    now: () => clock.now.getTime(),
    webhookUrl: () => address,
    fault: () => (random.chance(risk.chance) ? random.pick(['unheard', 'unanswered']) : 'none'),
    shuffle: random.shuffled,
  });
  const { provider } = sandbox;
  receiver.addContentTypeParser('application/json', { parseAs: 'string' }, (_r, body, done) =>
    done(null, body),
  );
  receiver.post('/', async ({ headers, body }) => {
    const from = { provider: 'sandbox', headers: headers as Record<string, string> };
    const ctx = { db, actor: null, now: clock.now, log, providers: [provider] };
    await domain.payments.receiveEvent(ctx, { ...from, body: String(body) });
    return {};
  });
  const address = await receiver.listen({ host: '127.0.0.1', port: 0 });
  scope.after(() => receiver.close());

  const town = await harborStreet(db, MONDAY);
  await setPolicy(town, 'deposit');
  await domain.schedule.setBookingRules(town.grace.ctx, town.clinic.id, {
    cancellation_terms: [{ hours_before: 8_760, fee_cents: 2_500 }],
  });
  const owners: Owner[] = [];
  for (let i = 0; i < OWNERS; i++) {
    const { ctx, biscuit } = await maya(db, MONDAY);
    owners.push({ ctx, pet_id: biscuit.id, card: await cardOf(ctx, random.weighted(CARDS)) });
  }
  const dying = crashing(provider, random, () => risk.chance);
  return { ...sandbox, db, town, random, owners, clock, visits: [], story: {}, dying, risk };
}

const as = ({ clock, dying }: Month, ctx: Ctx): Ctx => ({
  ...ctx,
  now: clock.now,
  providers: [dying],
});
// What dies is no news here.
const silent = createLog('silent');
const worker = (month: Month): Ctx =>
  as(month, { db: month.db, actor: null, now: MONDAY, log: silent });
const staff = (month: Month): Ctx => as(month, month.town.grace.ctx);

/** Does something that may be refused or die; both leave things as a client would find them. */
async function attempt(month: Month, what: string, work: () => Promise<unknown>): Promise<void> {
  let came = 'done';
  try {
    await work();
  } catch (error) {
    if (error instanceof Crash) came = 'died';
    else if (error instanceof DomainError) came = 'refused';
    else throw error;
  }
  const line = `${what}, ${came}`;
  month.story[line] = (month.story[line] ?? 0) + 1;
}

async function checkOut(month: Month, slot_id: string): Promise<void> {
  const { random, town } = month;
  const owner = random.pick(month.owners);
  const service_id = town.examId;
  const ctx = as(month, owner.ctx);
  const { id: hold_id } = await domain.holds.take(ctx, { slot_id, service_id });
  const order = {
    ...{ hold_id, service_id, pet_id: owner.pet_id, payment_method_id: owner.card },
    return_url: 'http://localhost/',
  };
  // A client that heard nothing asks again with the same key.
  const once = { ...ctx, idempotency: { key: randomUUID(), request_hash: 'same' } };
  for (let tries = random.int(1, 3); tries > 0; tries--) {
    await attempt(month, 'ask', () => domain.payments.checkout(once, order));
  }
}

/** One thing out of a clinic's month. */
async function happen(month: Month): Promise<void> {
  const { random, clock, sandbox } = month;
  await findVisits(month);
  const visit = month.visits.length > 0 ? random.pick(month.visits) : null;
  const owner = visit && as(month, visit.owner.ctx);
  const { appointments, payments } = domain;
  const thing = random.weighted([
    [10, 'time passes'],
    [8, 'webhooks come'],
    [8, 'the worker works'],
    [6, 'somebody confirms'],
    [4, 'late money comes'],
    [3, 'the owner cancels'],
    [1, 'the clinic cancels'],
    [2, 'nobody comes'],
    [6, 'the visit is completed'],
    [4, 'the bill is issued'],
    [6, 'the owner pays'],
    [4, 'the desk charges'],
    [3, 'the owner pays at the desk'],
    [3, 'money is given back'],
  ] as const);
  await attempt(month, thing, async () => {
    switch (thing) {
      case 'time passes':
        clock.now = new Date(clock.now.getTime() + random.int(1, 6) * MINUTE);
        return domain.holds.releaseAllExpired(worker(month));
      case 'webhooks come':
        return sandbox.deliver();
      case 'the worker works':
        await payments.reconcile(worker(month));
        return work(month);
      case 'somebody confirms': {
        const asked = sandbox.bank.charges().filter((one) => one.status === 'requires_action');
        if (asked.length > 0)
          sandbox.bank.answerChallenge(random.pick(asked).id, random.chance(0.8));
        return;
      }
      case 'late money comes':
        return sandbox.bank.settleLate();
    }
    if (!visit || !owner) return;
    switch (thing) {
      case 'the owner cancels':
        return appointments.cancel(owner, visit.id);
      case 'the clinic cancels':
        return appointments.cancel(staff(month), visit.id);
      case 'nobody comes': {
        const { starts_at } = await appointments.get(owner, visit.id);
        const then = { ...staff(month), now: new Date(starts_at) };
        return appointments.markNoShow(then, visit.id);
      }
      case 'the visit is completed':
        return appointments.complete(staff(month), visit.id);
      case 'the bill is issued': {
        const bill = await domain.invoices.draftFor(staff(month), visit.id);
        return domain.invoices.issue(staff(month), bill.id);
      }
      case 'the owner pays':
        return payments.pay(owner, visit.id, { payment_method_id: visit.owner.card });
      case 'the desk charges':
        return payments.pay(staff(month), visit.id);
      case 'the owner pays at the desk': {
        const { due } = await payments.listForVisit(owner, visit.id);
        if (!due) return;
        const paid_by = random.pick(['cash', 'terminal'] as const);
        const { amount_cents } = due;
        return payments.recordPayment(staff(month), visit.id, { paid_by, amount_cents });
      }
      case 'money is given back': {
        const paid = await payments.listForVisit(owner, visit.id);
        const payment = paid.payments.find(({ status }) => status === 'succeeded');
        if (!payment) return;
        const amount_cents = random.chance(0.5) ? random.int(1, payment.amount_cents) : undefined;
        return payments.refund(staff(month), payment.id, { amount_cents });
      }
    }
  });
}

/** The visits that checkouts have brought about since. */
async function findVisits({ db, visits, owners }: Month): Promise<void> {
  const rows = await db
    .selectFrom('appointments')
    .select(['id', 'owner_id'])
    .orderBy('id')
    .offset(visits.length)
    .execute();
  for (const { id, owner_id } of rows) {
    const owner = owners.find(({ ctx }) => ctx.actor?.user_id === owner_id);
    if (owner) visits.push({ id, owner });
  }
}

/** The jobs that transactions have caused; one that dies is tried again, as the worker does. */
async function work(month: Month): Promise<void> {
  const jobs = await takeJobs<{ appointment_id: string }>(month.db, 'payments.settle-visit');
  for (const { appointment_id } of jobs) {
    for (let tries = 0; tries < 25; tries++) {
      try {
        await domain.payments.settleVisit(worker(month), appointment_id);
        break;
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
      }
    }
  }
}

/** Credit notes for what was given back, each asked for twice. */
async function creditRefunds(month: Month): Promise<void> {
  const jobs = await takeJobs<{ refund_id: string }>(month.db, 'invoices.credit');
  for (const { refund_id } of [...jobs, ...jobs]) {
    await domain.invoices.credit(worker(month), refund_id);
  }
}

/** The month is over: nothing dies any more, and the worker goes on until there is nothing left to do. */
async function calm(month: Month): Promise<void> {
  month.risk.chance = 0;
  for (let round = 0; round < 8; round++) {
    month.clock.now = new Date(month.clock.now.getTime() + 61 * MINUTE);
    month.sandbox.bank.settleLate();
    await month.sandbox.deliver();
    await domain.holds.releaseAllExpired(worker(month));
    for (let more = 0; more < 10; more++) await domain.payments.reconcile(worker(month));
    await work(month);
  }
  await month.sandbox.deliver();
  await creditRefunds(month);
}
