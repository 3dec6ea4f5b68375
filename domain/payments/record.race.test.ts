import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { sql } from 'kysely';
import { domain } from '#domain/index.ts';
import { testDatabase } from '#test/database.ts';
import { paidVisits } from '#test/paid-visits.ts';
import { setPolicy } from '#test/payments.ts';
import { harborStreet, MONDAY } from '#test/people.ts';
import { startSandbox } from '#test/sandbox.ts';

const { db } = await testDatabase({ after });
const { provider, sandbox } = await startSandbox({ after }, { now: () => MONDAY.getTime() });
const town = await harborStreet(db, MONDAY);
const { grace, completed } = paidVisits(db, town, provider);
await setPolicy(town, 'deposit');

it('of a balance paid online and at the desk at once one is taken, whoever is faster', async () => {
  const { recordPayment, pay, listForVisit } = domain.payments;
  for (let round = 0; round < 6; round++) {
    const { owner, visit } = await completed();
    const before = sandbox.bank.charges().length;
    const tries = await Promise.allSettled(
      Array.from({ length: 12 }, (_, i) => {
        if (i % 3 === 0) return pay(owner.ctx, visit, { payment_method_id: owner.card });
        const paid_by = i % 3 === 1 ? 'cash' : 'terminal';
        return recordPayment(grace, visit, { paid_by, amount_cents: 4_650 });
      }),
    );
    const taken = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    assert.equal(taken.length, 1);
    const { rows } = await sql`
      SELECT FROM payments WHERE appointment_id = ${visit} AND kind = 'balance'`.execute(db);
    assert.equal(rows.length, 1);
    assert.equal((await listForVisit(grace, visit)).paid_cents, 6_200);
    const isOnline = taken[0]?.provider === 'sandbox';
    assert.equal(sandbox.bank.charges().length - before, isOnline ? 1 : 0);
  }
});
