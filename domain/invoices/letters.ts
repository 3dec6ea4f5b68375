import { reach } from '#domain/inbox/reach.ts';
import { letter } from '#domain/notifications/letter.ts';
import type { Compose } from '#domain/notifications/message.ts';
import { pages } from '#domain/notifications/pages.ts';
import { money } from '#domain/notifications/words.ts';
import { invoiceNumber } from './invoice.ts';
import { selectWhom } from './sql/letters.ts';
import { selectAnyInvoice } from './sql/select.ts';

/** An invoice, with what is still to pay by now, or a credit note; the paper itself is behind the button. */
export const composeInvoice: Compose = async (trx, _ctx, message, publicUrl) => {
  const id = String(message.data.invoice_id);
  const [invoice] = await selectAnyInvoice(trx, id);
  const [whom] = await selectWhom(trx, id);
  if (!invoice || !whom?.pet_lives) return null;
  const reader = await reach(trx, message, 'invoice', publicUrl);
  if (!reader) return null;
  const { parties, currency, total_cents, is_paid } = invoice;
  const { clinic, visit } = parties;
  const total = money(total_cents, currency);
  const number = invoiceNumber(invoice);
  const isCredit = invoice.kind === 'credit_note';
  return {
    to: reader.email,
    headers: reader.headers,
    ...letter({
      subject: isCredit
        ? `${clinic.name} gave back ${total}`
        : `Your invoice from ${clinic.name}: ${total}`,
      title: isCredit ? 'Money back for you' : `Invoice for ${visit.pet}’s visit`,
      paragraphs: [
        isCredit
          ? `${clinic.name} gave back ${total} of what you paid for ${visit.pet}’s visit.`
          : is_paid
            ? 'It is paid. Nothing is left to do.'
            : 'You can see what it is for, and pay what is left.',
      ],
      facts: [
        ['Number', number],
        ['What for', `${visit.service}, ${visit.pet}`],
        ['Total', total],
        ...(isCredit
          ? []
          : ([['Paid', money(invoice.paid_cents, currency)]] as [string, string][])),
      ],
      button: {
        label: isCredit ? 'See the credit note' : 'See your invoice',
        href: `${publicUrl}${pages.invoice(id)}`,
      },
      notes: ['There you also have it as a PDF.'],
      footer: `You get this because you were at ${clinic.name}.`,
      unsubscribe: reader.unsubscribe,
    }),
  };
};
