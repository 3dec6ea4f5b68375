import { workplaces } from '#domain/accounts/account.ts';
import { requireActor } from '#domain/accounts/authenticate.ts';
import { requireStaff } from '#domain/clinics/access.ts';
import type { Ctx } from '#domain/context.ts';
import { csv as write } from '#platform/csv.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { fromCursor, type Page, type PageInput, page } from '#platform/page.ts';
import type { InvoiceFilter, PeriodInput } from './input.ts';
import { type Invoice, invoiceNumber } from './invoice.ts';
import { checkPeriod } from './period.ts';
import { selectPdf } from './sql/change.ts';
import * as rows from './sql/select.ts';

/**
 * The actor's issued invoices, or with `clinic_id` a clinic's for its staff, drafts among them where they are asked for; the
 * latest first. Errors: 401, 404, 422.
 */
export async function list(
  ctx: Ctx,
  { clinic_id, limit = 20, cursor, ...filter }: InvoiceFilter & PageInput = {},
): Promise<Page<Invoice>> {
  const { user_id } = requireActor(ctx);
  const [after = null] = cursor ? (fromCursor(cursor, ['uuid']) as [string | null]) : [];
  const most = limit + 1;
  if (!clinic_id) {
    const own = await rows.selectOwnersInvoices(ctx.db, user_id, after, most);
    return page(own, limit, ({ id }) => [id]);
  }
  requireStaff(ctx, clinic_id);
  checkPeriod(filter);
  const { from = null, to = null, state = null } = filter;
  const all = await rows.selectClinicsInvoices(ctx.db, clinic_id, from, to, state, after, most);
  return page(all, limit, ({ id }) => [id]);
}

/** An issued invoice for its owner, any for the clinic's staff. Errors: 401, 404. */
export async function get(ctx: Ctx, id: string): Promise<Invoice> {
  const actor = requireActor(ctx);
  const [found] = await rows.selectInvoice(ctx.db, id, actor.user_id, workplaces(actor));
  if (!found) throw new NotFound('invoice');
  return found;
}

/** The bill of a visit and its credit notes, as far as the actor may see them. Errors: 401. */
export async function ofVisit(ctx: Ctx, appointmentId: string): Promise<Invoice[]> {
  const actor = requireActor(ctx);
  return rows.selectOfVisit(ctx.db, appointmentId, actor.user_id, workplaces(actor));
}

/** The invoice as PDF. Errors: 401, 404, 409 pdf_not_ready while the worker renders it. */
export async function pdf(ctx: Ctx, id: string): Promise<{ name: string; pdf: Buffer }> {
  const invoice = await get(ctx, id);
  const [document] = await selectPdf(ctx.db, id);
  if (!document) throw new Conflict('pdf_not_ready', 'It is being made. Try again in a moment.');
  return { name: `${invoiceNumber(invoice)}.pdf`, pdf: document.pdf };
}

export type Statement = {
  from: string;
  to: string;
  currency: string | null;
  billed_cents: number;
  credited_cents: number;
  paid_cents: number;
  invoices: Invoice[];
};

/** What was billed in a period, to one owner or to all. Errors: 401, 404 for others than the clinic's staff, 422. */
export async function statement(
  ctx: Ctx,
  clinicId: string,
  { from, to, owner_id }: PeriodInput & { owner_id?: string | undefined },
): Promise<Statement> {
  requireStaff(ctx, clinicId);
  checkPeriod({ from, to });
  const invoices = await rows.selectPeriod(ctx.db, clinicId, owner_id ?? null, from, to);
  const sum = (kind: Invoice['kind'], of: (one: Invoice) => number) =>
    invoices.filter((one) => one.kind === kind).reduce((cents, one) => cents + of(one), 0);
  return {
    from,
    to,
    currency: invoices[0]?.currency ?? null,
    billed_cents: sum('invoice', (one) => one.total_cents),
    credited_cents: sum('credit_note', (one) => one.total_cents),
    paid_cents: sum('invoice', (one) => one.paid_cents),
    invoices,
  };
}

const COLUMNS = [
  ...['number', 'kind', 'issued_at', 'owner', 'pet', 'service', 'currency'],
  ...['subtotal', 'tax', 'total', 'paid'],
];

/** The same as CSV for accountants: one row a document, credit notes below zero. Errors: as for statement. */
export async function csv(ctx: Ctx, clinicId: string, period: PeriodInput): Promise<string> {
  const { invoices } = await statement(ctx, clinicId, period);
  const rows = invoices.map((one) => {
    const amount = (cents: number) => ((one.kind === 'credit_note' ? -1 : 1) * cents) / 100;
    const { owner, visit } = one.parties;
    return {
      ...{ number: invoiceNumber(one), kind: one.kind, issued_at: one.issued_at },
      ...{ owner: owner.name, pet: visit.pet, service: visit.service, currency: one.currency },
      subtotal: amount(one.subtotal_cents),
      tax: amount(one.tax_cents),
      total: amount(one.total_cents),
      paid: one.kind === 'invoice' ? amount(one.paid_cents) : null,
    };
  });
  return write(rows, { columns: COLUMNS, money: COLUMNS.slice(-4) });
}
