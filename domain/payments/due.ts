import { type DeskVisit, isLive, type Visit } from '#domain/appointments/appointment.ts';
import { cancellationFee } from '#domain/appointments/cancellation.ts';
import type { Db } from '#platform/db.ts';
import { netPaid, type Payment, type PaymentKind } from './payment.ts';
import { selectPayments } from './sql/payments.ts';
import { type MoneyFacts, selectFacts } from './sql/visit.ts';

export type Due = { kind: PaymentKind; amount_cents: number };

/** What can be paid for a visit now, and as what; null when there is nothing to pay or a payment of it is under way. */
export async function amountDue(db: Db, visit: Visit | DeskVisit, now: Date): Promise<Due | null> {
  const [facts] = await selectFacts(db, visit.id);
  return facts ? dueOf(visit, facts, await selectPayments(db, visit.id), now) : null;
}

/**
 * Ahead of the visit its price, where the clinic asks for money in advance; afterwards what is left of it; a fee once it was cancelled late or
 * missed. One live payment of each kind.
 */
export function dueOf(
  visit: Visit | DeskVisit,
  facts: MoneyFacts,
  payments: Payment[],
  now: Date,
): Due | null {
  const paid = netPaid(payments);
  const [kind, owed] = owedFor(visit, facts, now);
  const isUnderWay = payments.some(
    (one) => one.kind === kind && (one.status === 'pending' || one.status === 'succeeded'),
  );
  return owed > paid && !isUnderWay ? { kind, amount_cents: owed - paid } : null;
}

function owedFor(visit: Visit, facts: MoneyFacts, now: Date): [PaymentKind, number] {
  const price = visit.service.price_cents ?? 0;
  if (visit.status === 'completed') {
    return ['balance', facts.billed_cents ?? (facts.is_guaranteed ? price : 0)];
  }
  const isAhead = facts.asks_in_advance && now < new Date(visit.ends_at);
  if (isLive(visit.status)) return ['deposit', isAhead ? price : 0];
  return ['cancellation_fee', feeOf(visit)];
}

type Cancelled = Pick<Visit, 'status' | 'cancellation_fee_cents' | 'cancellation_terms'> & {
  starts_at: string | Date;
  service: { price_cents: number | null };
};

/** What a visit that did not happen costs its owner: a no-show as much as cancelling at its start. */
export function feeOf(visit: Cancelled): number {
  if (visit.status === 'cancelled_by_owner') return visit.cancellation_fee_cents ?? 0;
  if (visit.status !== 'no_show') return 0;
  const terms = { ...visit, price_cents: visit.service.price_cents };
  return cancellationFee(terms, new Date(visit.starts_at));
}
