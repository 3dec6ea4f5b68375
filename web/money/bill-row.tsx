import { Link } from 'react-router';
import { invoiceNumber } from '#domain/invoices/invoice.ts';
import type { Invoice } from '../contract.ts';
import { fullDate, money, serviceName } from '../format.ts';
import { paths } from '../paths.ts';
import { Badge } from '../ui/badge.tsx';

/** A bill of the clinic's: whose, for what, whether it is paid, and its PDF. */
export function BillRow({ bill, slug }: { bill: Invoice; slug: string }) {
  const { owner, visit } = bill.parties;
  const isDraft = bill.status === 'draft';
  return (
    <li className="relative flex items-center gap-x-4 px-4 py-3 hover:bg-page sm:px-5">
      <div className="min-w-0 flex-1">
        <p>
          <Link
            to={isDraft ? paths.deskBill(slug, bill.appointment_id) : paths.invoice(bill.id)}
            className="font-semibold after:absolute after:inset-0 hover:underline"
          >
            {owner.name}
          </Link>
          <span className="text-muted">
            , {visit.pet}, {serviceName(visit.service)}
          </span>
        </p>
        <p className="numeric text-sm text-muted">
          {isDraft
            ? `Draft, visit of ${fullDate(visit.date)}`
            : `${invoiceNumber(bill)}, ${fullDate((bill.issued_at ?? '').slice(0, 10))}`}
        </p>
      </div>
      <div className="flex flex-col-reverse items-end gap-1 sm:flex-row sm:items-center sm:gap-4">
        <BillBadge bill={bill} />
        <span className="numeric text-right font-semibold sm:w-20">
          {bill.kind === 'credit_note' ? '−' : ''}
          {money(bill.total_cents, bill.currency)}
        </span>
      </div>
      <span className="w-10 text-right">
        {bill.has_pdf ? (
          <a
            href={paths.invoicePdf(bill.id)}
            className="relative inline-flex min-h-11 items-center font-semibold text-brand-ink underline underline-offset-4"
          >
            PDF<span className="sr-only"> of {invoiceNumber(bill)}</span>
          </a>
        ) : null}
      </span>
    </li>
  );
}

function BillBadge({ bill }: { bill: Invoice }) {
  if (bill.status === 'draft') return <Badge tone="neutral">Draft</Badge>;
  if (bill.kind === 'credit_note') return <Badge tone="info">Credit note</Badge>;
  return bill.is_paid ? <Badge tone="good">Paid</Badge> : <Badge tone="caution">Not paid</Badge>;
}
