import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Db } from '#platform/db.ts';
import { assertInvariants } from '../invariants.ts';
import type { Month } from './run.ts';

/** What must hold of money after any month; each query finds the rows that break it. */
const BROKEN = {
  'something still waits for the provider': `
    SELECT id::text FROM payments WHERE status = 'pending' AND authorized_at IS NULL
    UNION ALL SELECT id::text FROM refunds WHERE status = 'pending'
    UNION ALL SELECT id::text FROM checkouts WHERE status IN ('pending', 'refunding')`,
  'what a payment says is given back is not the sum of its refunds': `
    SELECT y.id FROM payments y WHERE y.refund_amount_cents <> coalesce(
      (SELECT sum(amount_cents) FROM refunds r WHERE r.payment_id = y.id AND r.status <> 'failed'), 0)`,
  'a checkout and its payments differ': `
    SELECT k.id FROM checkouts k WHERE k.status = 'booked' AND k.amount_cents <> coalesce(
      (SELECT sum(amount_cents) FROM payments y WHERE y.checkout_id = k.id), 0)`,
  'a visit was paid twice': `
    SELECT a.id FROM appointments a JOIN payments y ON y.appointment_id = a.id AND y.status IN ('succeeded', 'refunded')
    GROUP BY a.id HAVING sum(y.amount_cents - y.refund_amount_cents) > a.price_cents`,
  'a visit that did not happen kept more than its fee of what a provider charged': `
    SELECT a.id FROM appointments a JOIN payments y ON y.appointment_id = a.id AND y.status IN ('succeeded', 'refunded')
    WHERE a.status IN ('cancelled_by_owner', 'cancelled_by_clinic', 'no_show')
    GROUP BY a.id HAVING sum(y.amount_cents - y.refund_amount_cents)
      - coalesce(sum(y.amount_cents - y.refund_amount_cents) FILTER (WHERE y.provider IN ('cash', 'terminal')), 0)
      > CASE a.status WHEN 'cancelled_by_clinic' THEN 0 ELSE 2500 END`,
  'credit notes differ from what was given back since the bill': `
    SELECT i.id FROM invoices i WHERE i.kind = 'invoice' AND i.status = 'issued'
      AND (SELECT coalesce(sum(total_cents), 0) FROM invoices n WHERE n.credits_id = i.id) <> (
        SELECT coalesce(sum(r.amount_cents), 0) FROM refunds r JOIN payments y ON y.id = r.payment_id
        WHERE y.appointment_id = i.appointment_id AND r.status = 'succeeded' AND r.created_at >= i.issued_at)`,
  'more was paid than billed': `
    SELECT i.id FROM invoices i WHERE i.kind = 'invoice' AND i.status = 'issued'
      AND i.total_cents - (SELECT coalesce(sum(total_cents), 0) FROM invoices n WHERE n.credits_id = i.id) < (
        SELECT coalesce(sum(amount_cents - refund_amount_cents), 0) FROM payments y
        WHERE y.appointment_id = i.appointment_id AND y.status IN ('succeeded', 'refunded'))`,
  'numbers of bills have a gap': `
    SELECT clinic_id, kind FROM invoices WHERE status = 'issued'
    GROUP BY 1, 2 HAVING max(number) <> count(*) OR min(number) <> 1`,
} as const;

/** Provider, payments and invoices agree to the cent, and no charge is without a visit or a refund. */
export async function assertBooks({ db, sandbox }: Month): Promise<void> {
  for (const [what, query] of Object.entries(BROKEN)) {
    const { rows } = await sql.raw(query).execute(db);
    assert.deepEqual(rows, [], what);
  }
  await assertInvariants(db);
  const ours = await ourCharges(db);
  let theirs = 0;
  for (const charge of sandbox.bank.charges()) {
    if (charge.status !== 'succeeded') continue;
    const row = ours.get(charge.id);
    assert.ok(row, `${charge.reference} was charged and belongs to nothing`);
    const said = [charge.amount_cents, charge.refunded_cents];
    assert.deepEqual([row.amount, row.refunded], said, charge.reference);
    theirs += charge.amount_cents - charge.refunded_cents;
    ours.delete(charge.id);
  }
  assert.deepEqual([...ours.keys()], [], 'paid here and not at the provider');
  const { rows } = await sql<{ net: number }>`
    SELECT coalesce(sum(amount_cents - refund_amount_cents), 0)::int AS net FROM payments
    WHERE status IN ('succeeded', 'refunded') AND ${BY_PROVIDER}`.execute(db);
  assert.equal(rows[0]?.net, theirs);
}

/** What was taken at the desk no provider knows of. */
const BY_PROVIDER = sql`provider NOT IN ('cash', 'terminal')`;

async function ourCharges(db: Db) {
  const { rows } = await sql<{ id: string; amount: number; refunded: number }>`
    SELECT provider_payment_id AS id, sum(amount_cents)::int AS amount, sum(refund_amount_cents)::int AS refunded
    FROM payments WHERE status IN ('succeeded', 'refunded') AND ${BY_PROVIDER} GROUP BY 1
    UNION ALL SELECT provider_payment_id, amount_cents, amount_cents FROM checkouts WHERE status = 'refunded'`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.id, row]));
}
