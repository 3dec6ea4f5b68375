import { statement } from '#platform/db.ts';
import type { ClinicPayment, PaymentState, Takings } from '../payment.ts';
import { PAYMENT } from './payments.ts';

export const selectClinicPayments = statement<
  ClinicPayment,
  [
    clinicId: string,
    from: string | null,
    to: string | null,
    state: PaymentState | null,
    after: string | null,
    limit: number,
  ]
>(
  'clinics_payments',
  `SELECT ${PAYMENT}, ow.first_name || ' ' || ow.last_name AS owner_name, p.name AS pet_name,
     a.scheduled_date AS visit_date
   FROM payments y LEFT JOIN payment_methods m ON m.id = y.payment_method_id
     JOIN clinics c ON c.id = y.clinic_id
     JOIN appointments a ON a.id = y.appointment_id JOIN users ow ON ow.id = y.user_id JOIN pets p ON p.id = a.pet_id
   WHERE y.clinic_id = $1
     AND ($2::date IS NULL OR y.created_at >= instant_of($2::date, c.timezone))
     AND ($3::date IS NULL OR y.created_at < instant_of($3::date + 1, c.timezone))
     AND CASE $4::text WHEN 'taken' THEN y.status IN ('succeeded', 'refunded') WHEN 'given_back' THEN y.refund_amount_cents > 0
       WHEN 'failed' THEN y.status = 'failed' WHEN 'open' THEN y.status = 'pending' ELSE true END
     AND ($5::uuid IS NULL OR y.id < $5::uuid)
   ORDER BY y.id DESC LIMIT $6`,
);

export const selectTakings = statement<Takings, [clinicId: string, from: string, to: string]>(
  'clinics_takings',
  `WITH period AS (
    SELECT instant_of($2::date, timezone) AS since, instant_of($3::date + 1, timezone) AS before
    FROM clinics WHERE id = $1
  ), moved AS (
    SELECT y.provider, y.currency, y.amount_cents AS taken, 0 AS given_back
    FROM payments y, period WHERE y.clinic_id = $1 AND y.paid_at >= since AND y.paid_at < before
    UNION ALL
    SELECT y.provider, y.currency, 0, r.amount_cents
    FROM payments y JOIN refunds r ON r.payment_id = y.id, period
    WHERE y.clinic_id = $1 AND r.status = 'succeeded' AND r.created_at >= since AND r.created_at < before
  )
  SELECT provider, currency, sum(taken)::int AS taken_cents, sum(given_back)::int AS given_back_cents
  FROM moved GROUP BY provider, currency ORDER BY provider, currency`,
);
