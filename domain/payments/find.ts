import { getOwn as getVisit } from '#domain/appointments/find.ts';
import type { Ctx } from '#domain/context.ts';
import { dueOf } from './due.ts';
import { netPaid, type VisitPayments } from './payment.ts';
import { selectCardBehind, selectPayments } from './sql/payments.ts';
import { selectFacts } from './sql/visit.ts';

/** What was paid for a visit and what is due, for who booked it and its clinic's staff. Errors: 401, 404. */
export async function listForVisit(ctx: Ctx, appointmentId: string): Promise<VisitPayments> {
  const visit = await getVisit(ctx, appointmentId);
  const payments = await selectPayments(ctx.db, appointmentId);
  const [facts] = await selectFacts(ctx.db, appointmentId);
  const [card] = await selectCardBehind(ctx.db, appointmentId);
  return {
    currency: visit.clinic.currency,
    paid_cents: netPaid(payments),
    due: facts ? dueOf(visit, facts, payments, ctx.now) : null,
    card: card ? { id: card.id, card_brand: card.card_brand, card_last4: card.card_last4 } : null,
    payments,
  };
}
