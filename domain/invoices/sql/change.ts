import { statement, type Trx } from '#platform/db.ts';
import type { LinesInput } from '../input.ts';
import type { Totals } from '../totals.ts';

/** Drafts the bill of a completed visit from what it was booked for, at the price of then; once. */
export const insertDraft = statement<{ id: string }, [appointmentId: string, now: Date]>(
  'draft_invoice',
  `WITH made AS (
    INSERT INTO invoices (clinic_id, appointment_id, owner_id, currency, tax_name, tax_percent, created_at)
    SELECT a.clinic_id, a.id, a.owner_id, c.currency, c.tax_name, c.tax_percent, $2
    FROM appointments a JOIN clinics c ON c.id = a.clinic_id WHERE a.id = $1 AND a.status = 'completed'
    ON CONFLICT (appointment_id) WHERE kind = 'invoice' DO NOTHING
    RETURNING id, appointment_id
  ), line AS (
    INSERT INTO invoice_lines (invoice_id, position, kind, description, unit_cents)
    SELECT made.id, 1, 'service', s.name, coalesce(a.price_cents, 0)
    FROM made JOIN appointments a ON a.id = made.appointment_id JOIN services s ON s.id = a.service_id
  )
  SELECT id FROM made`,
);

export const lockInvoice = statement<
  {
    status: 'draft' | 'issued';
  },
  [id: string, workplaces: string[]]
>(
  'lock_invoice',
  `SELECT status FROM invoices WHERE id = $1 AND clinic_id = ANY ($2::uuid[]) FOR UPDATE`,
);

export const findIdOfVisit = statement<{ id: string }, [appointmentId: string]>(
  'invoice_id_of_visit',
  `SELECT id FROM invoices WHERE appointment_id = $1 AND kind = 'invoice'`,
);

export const selectLines = statement<
  { quantity: number; unit_cents: number; is_taxable: boolean },
  [invoiceId: string]
>(
  'lines_of_invoice',
  'SELECT quantity, unit_cents, is_taxable FROM invoice_lines WHERE invoice_id = $1 ORDER BY position',
);

export async function replaceLines(trx: Trx, id: string, lines: LinesInput['lines']) {
  await trx.deleteFrom('invoice_lines').where('invoice_id', '=', id).execute();
  await trx
    .insertInto('invoice_lines')
    .values(lines.map((line, i) => ({ ...line, invoice_id: id, position: i + 1 })))
    .execute();
}

export async function setTotals(trx: Trx, id: string, totals: Totals): Promise<void> {
  await trx.updateTable('invoices').set(totals).where('id', '=', id).execute();
}

/** Gives the next number of the clinic and freezes the words. Whoever issues next waits for this row's commit. */
export const issue = statement<{ number: number }, [id: string, by: string | null, now: Date]>(
  'issue_invoice',
  `WITH this AS (
    SELECT id, clinic_id, kind, invoice_parties(appointment_id) AS parties FROM invoices WHERE id = $1
  ), counted AS (
    INSERT INTO invoice_counters AS k (clinic_id, kind, last_number) SELECT clinic_id, kind, 1 FROM this
    ON CONFLICT (clinic_id, kind) DO UPDATE SET last_number = k.last_number + 1 RETURNING last_number
  )
  UPDATE invoices i SET status = 'issued', number = counted.last_number, issued_at = $3, issued_by = $2::uuid,
    parties = this.parties
  FROM this, counted WHERE i.id = this.id RETURNING i.number`,
);

/** A credit note for a refund of a billed visit, once; no row where nothing was billed. */
export const insertCredit = statement<
  { id: string; credits_id: string; amount_cents: number; reason: string | null },
  [refundId: string, now: Date]
>(
  'draft_credit_note',
  `WITH made AS (
    INSERT INTO invoices (clinic_id, appointment_id, owner_id, kind, credits_id, refund_id, currency, tax_name,
      tax_percent, created_at)
    SELECT i.clinic_id, i.appointment_id, i.owner_id, 'credit_note', i.id, r.id, i.currency, i.tax_name, i.tax_percent, $2
    FROM refunds r JOIN payments y ON y.id = r.payment_id
      JOIN invoices i ON i.appointment_id = y.appointment_id AND i.kind = 'invoice' AND i.status = 'issued'
    WHERE r.id = $1 AND r.status = 'succeeded' AND i.issued_at <= r.created_at
    ON CONFLICT (refund_id) DO NOTHING RETURNING id, credits_id, refund_id
  )
  SELECT made.id, made.credits_id, r.amount_cents, r.reason FROM made JOIN refunds r ON r.id = made.refund_id`,
);

export async function insertCreditLine(trx: Trx, id: string, description: string, cents: number) {
  await trx
    .insertInto('invoice_lines')
    .values({ invoice_id: id, position: 1, kind: 'refund', description, unit_cents: cents })
    .execute();
}

export const keepPdf = statement<unknown, [id: string, pdf: Buffer, isPaid: boolean, now: Date]>(
  'keep_invoice_pdf',
  `INSERT INTO invoice_documents (invoice_id, pdf, is_paid, rendered_at) VALUES ($1, $2, $3, $4)
   ON CONFLICT (invoice_id) DO UPDATE SET pdf = excluded.pdf, is_paid = excluded.is_paid, rendered_at = excluded.rendered_at`,
);

export const selectPdf = statement<{ pdf: Buffer; is_paid: boolean }, [id: string]>(
  'invoice_pdf',
  'SELECT pdf, is_paid FROM invoice_documents WHERE invoice_id = $1',
);

export const selectIssuedOfVisit = statement<{ id: string }, [appointmentId: string]>(
  'issued_invoices_of_visit',
  `SELECT id FROM invoices WHERE appointment_id = $1 AND status = 'issued'`,
);

export const selectTax = statement<{ tax_name: string; tax_percent: number }, [clinicId: string]>(
  'tax_of_clinic',
  'SELECT tax_name, tax_percent FROM clinics WHERE id = $1',
);

export const setTax = statement<
  { tax_name: string; tax_percent: number },
  [clinicId: string, name: string, percent: number]
>(
  'set_tax',
  'UPDATE clinics SET tax_name = $2, tax_percent = $3 WHERE id = $1 RETURNING tax_name, tax_percent',
);

export const selectTaxOf = statement<{ tax_percent: number }, [id: string]>(
  'tax_of_invoice',
  'SELECT tax_percent FROM invoices WHERE id = $1',
);
