import { workplaces } from '#domain/accounts/account.ts';
import { requireActor } from '#domain/accounts/authenticate.ts';
import { inHandOfStaff } from '#domain/appointments/in-hand.ts';
import { requireAdmin, requireStaff } from '#domain/clinics/access.ts';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import { type Trx, transact, violatedConstraint } from '#platform/db.ts';
import { Conflict, InvalidInput, NotFound } from '#platform/errors.ts';
import { enqueue } from '#platform/jobs.ts';
import type { LinesInput, TaxInput } from './input.ts';
import type { Invoice } from './invoice.ts';
import * as rows from './sql/change.ts';
import { selectInvoice } from './sql/select.ts';
import { tellIssued } from './tell.ts';
import { totalsOf } from './totals.ts';

/** Drafts the bill of a completed visit: the worker's part, once it is completed. */
export async function draft(ctx: Ctx, appointmentId: string): Promise<void> {
  await transact(ctx.db, (trx) => draftOnce(trx, ctx, appointmentId));
}

async function draftOnce(trx: Trx, ctx: Ctx, appointmentId: string): Promise<string | null> {
  const [made] = await rows.insertDraft(trx, appointmentId, ctx.now);
  if (made) await total(trx, made.id);
  const [found] = made ? [made] : await rows.findIdOfVisit(trx, appointmentId);
  return found?.id ?? null;
}

/** The bill of a visit for staff, drafted if there is none yet. Errors: 401, 404, 409 not_completed. */
export async function draftFor(ctx: Ctx, appointmentId: string): Promise<Invoice> {
  return write(ctx, async (trx) => {
    await inHandOfStaff(trx, ctx, appointmentId);
    const id = await draftOnce(trx, ctx, appointmentId);
    if (!id) throw new Conflict('not_completed', 'A visit is billed once it is completed.');
    return read(trx, ctx, id);
  });
}

/** Replaces the lines of a draft. Errors: 401, 404 for others than staff, 409 already_issued, 422. */
export async function setLines(ctx: Ctx, id: string, { lines }: LinesInput): Promise<Invoice> {
  return write(ctx, async (trx) => {
    await inHand(trx, ctx, id);
    await rows.replaceLines(trx, id, lines);
    await total(trx, id);
    return read(trx, ctx, id);
  }).catch(explain);
}

/** Issues a draft: it gets its number and never changes again. Errors: 401, 404, 409 already_issued. */
export async function issue(ctx: Ctx, id: string): Promise<Invoice> {
  const { user_id } = requireActor(ctx);
  return write(ctx, async (trx) => {
    await inHand(trx, ctx, id);
    await rows.issue(trx, id, user_id, ctx.now);
    await enqueue(trx, 'invoices.render', { id });
    await tellIssued(trx, ctx, id);
    return read(trx, ctx, id);
  });
}

/** The tax on the clinic's drafts, for its staff. Errors: 401, 404. */
export async function getTax(ctx: Ctx, clinicId: string): Promise<TaxInput> {
  requireStaff(ctx, clinicId);
  const [tax] = await rows.selectTax(ctx.db, clinicId);
  if (!tax) throw new NotFound('clinic');
  return tax;
}

/** The tax on the clinic's next drafts. Errors: 401, 404 for others than its admins. */
export async function setTax(ctx: Ctx, clinicId: string, input: TaxInput): Promise<TaxInput> {
  requireAdmin(ctx, clinicId);
  return write(ctx, async (trx) => {
    const [set] = await rows.setTax(trx, clinicId, input.tax_name, input.tax_percent);
    return set ?? input;
  });
}

async function inHand(trx: Trx, ctx: Ctx, id: string): Promise<void> {
  const [found] = await rows.lockInvoice(trx, id, workplaces(requireActor(ctx)));
  if (!found) throw new NotFound('invoice');
  if (found.status === 'issued') {
    throw new Conflict(
      'already_issued',
      'An issued invoice does not change. Give money back instead.',
    );
  }
}

async function total(trx: Trx, id: string): Promise<void> {
  const [tax] = await rows.selectTaxOf(trx, id);
  const lines = await rows.selectLines(trx, id);
  await rows.setTotals(trx, id, totalsOf(lines, tax?.tax_percent ?? 0));
}

async function read(trx: Trx, ctx: Ctx, id: string): Promise<Invoice> {
  const [found] = await selectInvoice(trx, id, null, workplaces(requireActor(ctx)));
  if (!found) throw new NotFound('invoice');
  return found;
}

function explain(error: unknown): never {
  switch (violatedConstraint(error)) {
    case 'invoice_lines_only_discounts_below_zero':
      throw InvalidInput.at('lines', 'are below zero for a discount, and only then');
    case 'invoices_amounts_range':
      throw InvalidInput.at('lines', 'come to less than nothing');
    default:
      throw error;
  }
}
