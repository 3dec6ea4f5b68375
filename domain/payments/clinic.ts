import { requireStaff } from '#domain/clinics/access.ts';
import type { Ctx } from '#domain/context.ts';
import { checkPeriod, type Period } from '#domain/invoices/period.ts';
import { fromCursor, type Page, page } from '#platform/page.ts';
import type { ClinicPaymentsInput } from './input.ts';
import type { ClinicPayment, Takings } from './payment.ts';
import * as rows from './sql/clinic.ts';

/** A clinic's payments, failed tries among them; the latest first. Errors: 401, 404 for others than its staff, 422. */
export async function listForClinic(
  ctx: Ctx,
  clinicId: string,
  input: ClinicPaymentsInput = {},
): Promise<Page<ClinicPayment>> {
  requireStaff(ctx, clinicId);
  const { from = null, to = null, state = null, limit = 20, cursor } = input;
  checkPeriod({ from, to });
  const [after = null] = cursor ? fromCursor(cursor, ['uuid']) : [];
  const found = await rows.selectClinicPayments(
    ctx.db,
    ...([clinicId, from, to, state, after as string | null, limit + 1] as const),
  );
  return page(found, limit, ({ id }) => [id]);
}

/**
 * What a clinic took and gave back in a period of its calendar, by provider and by how it was paid at the desk: for whoever
 * counts the drawer. Errors: 401, 404 for others than its staff, 422.
 */
export async function takings(ctx: Ctx, clinicId: string, period: Period): Promise<Takings[]> {
  requireStaff(ctx, clinicId);
  checkPeriod(period);
  return rows.selectTakings(ctx.db, clinicId, period.from, period.to);
}
