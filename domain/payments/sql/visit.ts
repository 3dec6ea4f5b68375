import type { Visit } from '#domain/appointments/appointment.ts';
import type { CancellationTerm } from '#domain/appointments/cancellation.ts';
import { statement } from '#platform/db.ts';

/** What settling a visit's money has to know of it. */
type VisitRow = Pick<Visit, 'id' | 'status' | 'cancellation_fee_cents'> & {
  owner_id: string;
  starts_at: Date;
  cancellation_terms: CancellationTerm[];
  service: { price_cents: number | null };
  clinic: { currency: string };
};

/** Whoever decides about a visit's money takes turns on its row. */
export const lockVisitRow = statement<VisitRow, [id: string]>(
  'lock_visit_for_money',
  `SELECT a.id, a.status, a.cancellation_fee_cents, a.owner_id, a.starts_at, a.cancellation_terms,
     json_build_object('price_cents', a.price_cents) AS service, json_build_object('currency', c.currency) AS clinic
   FROM appointments a JOIN clinics c ON c.id = a.clinic_id WHERE a.id = $1 FOR NO KEY UPDATE OF a`,
);

export type MoneyFacts = {
  /** The owner gave a card or paid when booking. */
  is_guaranteed: boolean;
  /** The clinic takes money before such a visit. */
  asks_in_advance: boolean;
  /**
   * What its issued bill comes to, less what was given back since; null while there is none. The refunds and not their
   * credit notes, which a job issues later: in between nobody shall be asked for the same money again.
   */
  billed_cents: number | null;
};

export const selectFacts = statement<MoneyFacts, [appointmentId: string]>(
  'money_facts',
  `SELECT g.appointment_id IS NOT NULL AS is_guaranteed,
     coalesce(o.payment_policy, c.payment_policy) IN ('deposit', 'prepay') AS asks_in_advance,
     (SELECT i.total_cents - coalesce((
         SELECT sum(r.amount_cents)::int FROM refunds r JOIN payments y ON y.id = r.payment_id
         WHERE y.appointment_id = a.id AND r.status <> 'failed' AND r.created_at >= i.issued_at), 0)
       FROM invoices i
       WHERE i.appointment_id = a.id AND i.kind = 'invoice' AND i.status = 'issued') AS billed_cents
   FROM appointments a JOIN clinics c ON c.id = a.clinic_id
     LEFT JOIN clinic_services o ON o.clinic_id = a.clinic_id AND o.service_id = a.service_id
     LEFT JOIN visit_guarantees g ON g.appointment_id = a.id
   WHERE a.id = $1`,
);
