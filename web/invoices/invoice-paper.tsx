import type { ReactNode } from 'react';
import { invoiceNumber } from '#domain/invoices/invoice.ts';
import type { Invoice } from '../contract.ts';
import { fullDate, money, phoneNumber } from '../format.ts';
import { Badge } from '../ui/badge.tsx';
import { Card } from '../ui/card.tsx';
import { Monogram } from '../ui/monogram.tsx';

/** A bill as it stands on paper: who, for what, what it comes to. */
export function InvoicePaper({ invoice }: { invoice: Invoice }) {
  const { parties, currency } = invoice;
  const { clinic, owner, visit } = parties;
  const left = invoice.total_cents - invoice.credited_cents - invoice.paid_cents;
  const isInvoice = invoice.kind === 'invoice';
  return (
    <Card className="p-5 sm:p-8 print:border-0 print:p-0">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="flex items-start gap-4">
          <Monogram id={clinic.id} name={clinic.name} src={clinic.logo_url ?? null} size="sm" />
          <div>
            <p className="font-semibold">{clinic.name}</p>
            <Address of={clinic} />
          </div>
        </div>
        <div className="sm:text-right">
          <p className="numeric font-semibold">{invoiceNumber(invoice)}</p>
          <p className="text-sm text-muted">
            {invoice.issued_at ? fullDate(invoice.issued_at.slice(0, 10)) : 'Not issued yet'}
          </p>
          {invoice.credits_number === null ? null : (
            <p className="numeric text-sm text-muted">
              Corrects {invoiceNumber({ kind: 'invoice', number: invoice.credits_number })}
            </p>
          )}
          {isInvoice && invoice.status === 'issued' ? (
            <p className="mt-1">
              <Badge tone={invoice.is_paid ? 'good' : 'caution'}>
                {invoice.is_paid ? 'Paid' : 'Not paid yet'}
              </Badge>
            </p>
          ) : null}
        </div>
      </div>
      <div className="mt-6 grid gap-4 border-t border-line pt-4 sm:grid-cols-2">
        <div>
          <p className="text-xs text-muted">Billed to</p>
          <p className="font-semibold">{owner.name}</p>
          <Address of={owner} />
        </div>
        <div>
          <p className="text-xs text-muted">Visit</p>
          <p className="numeric font-semibold">
            {visit.pet}, {fullDate(visit.date)}
          </p>
          <p className="text-sm text-muted">
            {visit.service}
            {visit.vet ? ` with ${visit.vet}` : ''}, code {visit.code}
          </p>
        </div>
      </div>
      <table className="numeric mt-6 w-full text-left">
        <thead className="text-xs text-muted">
          <tr>
            <th scope="col" className="pb-2 font-normal">
              Description
            </th>
            <th scope="col" className="pb-2 text-right font-normal max-sm:hidden">
              Qty
            </th>
            <th scope="col" className="pb-2 text-right font-normal max-sm:hidden">
              Price
            </th>
            <th scope="col" className="pb-2 text-right font-normal">
              Amount
            </th>
          </tr>
        </thead>
        <tbody>
          {invoice.lines.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place.
            <tr key={i} className="border-t border-line align-top">
              <td className="py-2.5 pr-3">
                {line.description}
                {invoice.tax_percent > 0 && !line.is_taxable ? (
                  <span className="text-sm text-muted"> (no tax)</span>
                ) : null}
                <span className="text-sm text-muted sm:hidden">
                  {line.quantity > 1
                    ? `, ${line.quantity} × ${money(line.unit_cents, currency)}`
                    : ''}
                </span>
              </td>
              <td className="py-2.5 text-right max-sm:hidden">{line.quantity}</td>
              <td className="py-2.5 pl-3 text-right max-sm:hidden">
                {money(line.unit_cents, currency)}
              </td>
              <td className="py-2.5 pl-3 text-right">{money(line.amount_cents, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="numeric mt-2 ml-auto grid max-w-72 gap-1.5 border-t border-ink pt-3">
        <Sum label="Subtotal">{money(invoice.subtotal_cents, currency)}</Sum>
        <Sum label={`${invoice.tax_name}${invoice.tax_percent ? ` ${invoice.tax_percent} %` : ''}`}>
          {money(invoice.tax_cents, currency)}
        </Sum>
        <Sum label={isInvoice ? 'Total' : 'Total credited'} strong>
          {money(invoice.total_cents, currency)}
        </Sum>
        {isInvoice && invoice.credited_cents > 0 ? (
          <Sum label="Credited">{money(-invoice.credited_cents, currency)}</Sum>
        ) : null}
        {isInvoice ? <Sum label="Paid">{money(invoice.paid_cents, currency)}</Sum> : null}
        {isInvoice && left > 0 ? (
          <Sum label="Left to pay" strong>
            {money(left, currency)}
          </Sum>
        ) : null}
      </dl>
    </Card>
  );
}

function Sum({
  label,
  strong,
  children,
}: {
  label: string;
  strong?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={`flex justify-between gap-6 ${strong ? 'text-lg font-semibold' : ''}`}>
      <dt className={strong ? '' : 'text-muted'}>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Address({ of: party }: { of: Invoice['parties']['owner'] }) {
  const town = [party.city, [party.state, party.postal_code].filter(Boolean).join(' ')];
  const lines = [party.address_line1, party.address_line2, town.filter(Boolean).join(', ')];
  return (
    <p className="text-sm text-muted">
      {lines.filter(Boolean).map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
      {party.phone ? <span className="numeric block">{phoneNumber(party.phone)}</span> : null}
    </p>
  );
}
