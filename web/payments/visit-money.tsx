import { Link } from 'react-router';
import { invoiceNumber } from '#domain/invoices/invoice.ts';
import type { Invoice, VisitPayments } from '../contract.ts';
import { money } from '../format.ts';
import { paths } from '../paths.ts';
import { Badge } from '../ui/badge.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { cardName, failure } from './card-words.ts';

type Payment = VisitPayments['payments'][number];

export const KINDS = {
  deposit: 'Paid in advance',
  balance: 'For the visit',
  cancellation_fee: 'Fee',
} as const;

/** What was paid for a visit, and what is left to pay; nothing where no money was ever spoken of. */
type Props = { visitId: string; paid: VisitPayments; bills: Invoice[] };

export function VisitMoney({ visitId, paid, bills }: Props) {
  const { payments, due, currency } = paid;
  const confirm = payments.find(({ action_url }) => action_url !== null);
  if (payments.length === 0 && bills.length === 0 && !due) return null;
  return (
    <section
      aria-labelledby="money"
      className="mt-6 rounded-card border border-line bg-surface px-5 py-4"
    >
      <h2 id="money" className="font-semibold">
        Payment
      </h2>
      <ul className="divide-y divide-line">
        {payments.map((payment) => (
          <PaymentRow key={payment.id} payment={payment} />
        ))}
      </ul>
      {bills.length ? (
        <ul className="flex flex-wrap gap-x-5">
          {bills.map((bill) => (
            <li key={bill.id}>
              <Link
                to={paths.invoice(bill.id)}
                className="numeric inline-flex min-h-11 items-center font-semibold text-brand-ink underline underline-offset-4"
              >
                {bill.kind === 'invoice' ? 'Invoice' : 'Credit note'} {invoiceNumber(bill)}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      {confirm?.action_url ? (
        <p className="mt-3">
          <a
            href={confirm.action_url}
            className="inline-flex min-h-11 items-center font-semibold text-brand-ink underline underline-offset-4"
          >
            Confirm the payment at your bank
          </a>
        </p>
      ) : null}
      {due ? (
        <div className="mt-3 flex flex-wrap items-center justify-between gap-3">
          <p className="numeric">
            Left to pay{' '}
            <strong className="font-semibold">{money(due.amount_cents, currency)}</strong>
          </p>
          <ButtonLink to={paths.payVisit(visitId)}>
            Pay {money(due.amount_cents, currency)}
          </ButtonLink>
        </div>
      ) : null}
    </section>
  );
}

function PaymentRow({ payment }: { payment: Payment }) {
  const { currency, refund_amount_cents: back } = payment;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
      <div className="min-w-0 flex-1">
        <p>{KINDS[payment.kind]}</p>
        <p className="numeric text-sm text-muted">
          {cardName(payment)}
          {payment.status === 'failed' ? `. ${failure(payment.failure_reason)}` : ''}
          {back > 0 ? `, ${money(back, currency)} given back` : ''}
        </p>
      </div>
      <PaymentBadge payment={payment} />
      <span
        className={`numeric font-semibold ${payment.status === 'failed' ? 'text-muted line-through' : ''}`}
      >
        {money(payment.amount_cents, currency)}
      </span>
    </li>
  );
}

export function PaymentBadge({ payment }: { payment: Payment }) {
  switch (payment.status) {
    case 'succeeded':
      return <Badge tone="good">Paid</Badge>;
    case 'refunded':
      return <Badge tone="neutral">Given back</Badge>;
    case 'failed':
      return <Badge tone="emergency">Not paid</Badge>;
    default:
      return (
        <Badge tone="caution">{payment.authorized_at ? 'Held' : 'Waiting for the bank'}</Badge>
      );
  }
}
