import { Link } from 'react-router';
import { invoiceNumber } from '#domain/invoices/invoice.ts';
import type { Invoice } from '../contract.ts';
import { fullDate, money, serviceName } from '../format.ts';
import { paths } from '../paths.ts';

/** What one owner was billed and credited, document by document. */
export function StatementLines({ invoices }: { invoices: Invoice[] }) {
  return (
    <div className="overflow-x-auto">
      <table className="numeric w-full text-sm">
        <thead>
          <tr className="text-left text-muted">
            <th className="py-2 font-medium">Document</th>
            <th className="py-2 text-right font-medium">Amount</th>
            <th className="py-2 text-right font-medium">Paid</th>
          </tr>
        </thead>
        <tbody>
          {invoices.map((one) => {
            const isCredit = one.kind === 'credit_note';
            return (
              <tr key={one.id} className="border-t border-line">
                <td className="py-2.5">
                  <Link
                    to={paths.invoice(one.id)}
                    className="font-semibold text-brand-ink underline underline-offset-4"
                  >
                    {invoiceNumber(one)}
                  </Link>
                  <span className="block text-muted">
                    {fullDate((one.issued_at ?? '').slice(0, 10))}, {one.parties.visit.pet},{' '}
                    {serviceName(one.parties.visit.service)}
                  </span>
                </td>
                <td className="py-2.5 text-right">
                  {isCredit ? '−' : ''}
                  {money(one.total_cents, one.currency)}
                </td>
                <td className="py-2.5 text-right">
                  {isCredit ? '' : money(one.paid_cents, one.currency)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** What these bills still wait for, whatever was credited or paid before them. */
export const leftOf = (invoices: Invoice[]): number =>
  invoices
    .filter(({ kind }) => kind === 'invoice')
    .reduce((sum, one) => sum + one.total_cents - one.credited_cents - one.paid_cents, 0);

/** The owners of some bills, who was billed most first. */
export function byOwner(invoices: Invoice[]) {
  const owners = new Map<
    string,
    { id: string; name: string; billed_cents: number; documents: number }
  >();
  for (const { owner_id: id, kind, parties, total_cents } of invoices) {
    const one = owners.get(id) ?? { id, name: parties.owner.name, billed_cents: 0, documents: 0 };
    one.billed_cents += kind === 'invoice' ? total_cents : -total_cents;
    one.documents += 1;
    owners.set(id, one);
  }
  return [...owners.values()].sort((a, b) => b.billed_cents - a.billed_cents);
}
