import { statement } from '#platform/db.ts';
import type { Invoice, InvoiceState } from '../invoice.ts';

const INVOICE = `i.id, i.kind, i.status, i.number, i.appointment_id, i.owner_id, i.credits_id,
  (SELECT number FROM invoices b WHERE b.id = i.credits_id) AS credits_number,
  i.currency, i.tax_name, i.tax_percent, i.subtotal_cents, i.tax_cents, i.total_cents,
  paid.cents AS paid_cents, credited.cents AS credited_cents,
  i.kind = 'credit_note' OR i.status = 'issued' AND paid.cents >= i.total_cents - credited.cents AS is_paid,
  EXISTS (SELECT FROM invoice_documents d WHERE d.invoice_id = i.id) AS has_pdf,
  coalesce(i.parties, invoice_parties(i.appointment_id)) AS parties, rfc3339(i.issued_at, c.timezone) AS issued_at,
  coalesce((SELECT json_agg(json_build_object('kind', l.kind, 'description', l.description, 'quantity', l.quantity,
      'unit_cents', l.unit_cents, 'amount_cents', l.amount_cents, 'is_taxable', l.is_taxable) ORDER BY l.position)
    FROM invoice_lines l WHERE l.invoice_id = i.id), '[]') AS lines`;

const FROM = `FROM invoices i JOIN clinics c ON c.id = i.clinic_id,
  LATERAL (SELECT coalesce(sum(amount_cents - refund_amount_cents), 0)::int AS cents FROM payments y
    WHERE y.appointment_id = i.appointment_id AND y.status IN ('succeeded', 'refunded')) AS paid,
  LATERAL (SELECT coalesce(sum(total_cents), 0)::int AS cents FROM invoices n WHERE n.credits_id = i.id) AS credited`;

/** An invoice for its owner, once issued, or for the clinic's staff. */
export const selectInvoice = statement<
  Invoice,
  [id: string, userId: string | null, workplaces: string[]]
>(
  'invoice',
  `SELECT ${INVOICE} ${FROM}
   WHERE i.id = $1 AND (i.owner_id = $2 AND i.status = 'issued' OR i.clinic_id = ANY ($3::uuid[]))`,
);

export const selectAnyInvoice = statement<Invoice, [id: string]>(
  'any_invoice',
  `SELECT ${INVOICE} ${FROM} WHERE i.id = $1`,
);

/** The bill of a visit. */
export const selectOfVisit = statement<
  Invoice,
  [appointmentId: string, userId: string | null, workplaces: string[]]
>(
  'invoices_of_visit',
  `SELECT ${INVOICE} ${FROM}
   WHERE i.appointment_id = $1 AND (i.owner_id = $2 AND i.status = 'issued' OR i.clinic_id = ANY ($3::uuid[]))
   ORDER BY i.id`,
);

export const selectOwnersInvoices = statement<
  Invoice,
  [userId: string, after: string | null, limit: number]
>(
  'owners_invoices',
  `SELECT ${INVOICE} ${FROM}
   WHERE i.owner_id = $1 AND i.status = 'issued' AND ($2::uuid IS NULL OR i.id < $2::uuid) ORDER BY i.id DESC LIMIT $3`,
);

/** A clinic's, by the day of issue; drafts by the day on which they were begun. */
export const selectClinicsInvoices = statement<
  Invoice,
  [
    clinicId: string,
    from: string | null,
    to: string | null,
    state: InvoiceState | null,
    after: string | null,
    limit: number,
  ]
>(
  'clinics_invoices',
  `SELECT ${INVOICE} ${FROM}
   WHERE i.clinic_id = $1
     AND ($2::date IS NULL OR coalesce(i.issued_at, i.created_at) >= instant_of($2::date, c.timezone))
     AND ($3::date IS NULL OR coalesce(i.issued_at, i.created_at) < instant_of($3::date + 1, c.timezone))
     AND CASE $4::text WHEN 'draft' THEN i.status = 'draft' WHEN 'credit_note' THEN i.kind = 'credit_note'
       WHEN 'paid' THEN i.kind = 'invoice' AND i.status = 'issued' AND paid.cents >= i.total_cents - credited.cents
       WHEN 'unpaid' THEN i.kind = 'invoice' AND i.status = 'issued' AND paid.cents < i.total_cents - credited.cents
       ELSE i.status = 'issued' END
     AND ($5::uuid IS NULL OR i.id < $5::uuid)
   ORDER BY i.id DESC LIMIT $6`,
);

/** What was issued in a period of the clinic's calendar, to one owner or all. */
export const selectPeriod = statement<
  Invoice,
  [clinicId: string, ownerId: string | null, from: string, to: string]
>(
  'invoices_of_period',
  `SELECT ${INVOICE} ${FROM}
   WHERE i.clinic_id = $1 AND ($2::uuid IS NULL OR i.owner_id = $2::uuid) AND i.status = 'issued'
     AND (i.issued_at AT TIME ZONE c.timezone)::date BETWEEN $3::date AND $4::date
   ORDER BY i.issued_at, i.id`,
);
