import type { Ctx } from '#domain/context.ts';
import { notify } from '#domain/notifications/notify.ts';
import { pages } from '#domain/notifications/pages.ts';
import { money } from '#domain/notifications/words.ts';
import type { Trx } from '#platform/db.ts';
import { invoiceNumber } from './invoice.ts';
import { selectWhom } from './sql/letters.ts';
import { selectAnyInvoice } from './sql/select.ts';

/** Owes the owner word of an invoice, or of a credit note, that was just issued. */
export async function tellIssued(trx: Trx, ctx: Ctx, id: string): Promise<void> {
  const [invoice] = await selectAnyInvoice(trx, id);
  const [whom] = await selectWhom(trx, id);
  if (!invoice || !whom?.pet_lives) return;
  const { clinic, visit } = invoice.parties;
  const total = money(invoice.total_cents, invoice.currency);
  await notify(
    trx,
    ctx,
    { user_id: whom.owner_id },
    {
      event: `invoice ${id}`,
      kind: 'invoice',
      topic: 'invoice',
      channels: ['email'],
      data: { invoice_id: id, pet_ids: [whom.pet_id] },
      inbox: {
        title:
          invoice.kind === 'credit_note'
            ? `${clinic.name} gave back ${total}`
            : `Invoice for ${visit.pet}’s visit: ${total}`,
        body: `${clinic.name}, ${invoiceNumber(invoice)}`,
        path: pages.invoice(id),
      },
    },
  );
}
