import type { Takings } from '../contract.ts';
import { money } from '../format.ts';
import { wayName } from '../payments/card-words.ts';

/** What came in and went back in the period, by way: what has to be in the drawer, and what comes by card. */
export function TakingsTable({ takings }: { takings: Takings[] }) {
  return (
    <div className="mb-5 overflow-x-auto rounded-card border border-line bg-surface px-4 py-1 sm:px-5">
      <table className="numeric w-full text-sm">
        <caption className="sr-only">Taken in these days, by way</caption>
        <thead>
          <tr className="text-left text-muted">
            <th className="py-2 font-medium">Way</th>
            <th className="py-2 text-right font-medium">Taken</th>
            <th className="py-2 text-right font-medium">Given back</th>
            <th className="py-2 text-right font-medium">Left</th>
          </tr>
        </thead>
        <tbody>
          {takings.map(({ provider, currency, taken_cents, given_back_cents }) => (
            <tr key={`${provider} ${currency}`} className="border-t border-line">
              <th className="py-2.5 text-left font-semibold">{wayName(provider)}</th>
              <td className="py-2.5 text-right">{money(taken_cents, currency)}</td>
              <td className="py-2.5 text-right">{money(given_back_cents, currency)}</td>
              <td className="py-2.5 text-right font-semibold">
                {money(taken_cents - given_back_cents, currency)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
