import type { Ctx } from '#domain/context.ts';
import { pictureForPaper } from '#domain/files/read.ts';
import { paper } from './paper.ts';
import { keepPdf, selectIssuedOfVisit, selectPdf } from './sql/change.ts';
import { selectAnyInvoice } from './sql/select.ts';

/** Renders an issued invoice as PDF and keeps it: the worker's part. */
export async function render(ctx: Ctx, id: string): Promise<void> {
  const [invoice] = await selectAnyInvoice(ctx.db, id);
  if (invoice?.status !== 'issued') return;
  const logo = await pictureForPaper(ctx, invoice.parties.clinic.logo_url ?? null);
  await keepPdf(ctx.db, id, await paper(invoice, logo), invoice.is_paid, ctx.now);
}

/** Renders a visit's bills anew when what was paid since changes the stamp: the worker's part. */
export async function stamp(ctx: Ctx, appointmentId: string): Promise<void> {
  for (const { id } of await selectIssuedOfVisit(ctx.db, appointmentId)) {
    const [invoice] = await selectAnyInvoice(ctx.db, id);
    const [kept] = await selectPdf(ctx.db, id);
    if (invoice && kept?.is_paid !== invoice.is_paid) await render(ctx, id);
  }
}
