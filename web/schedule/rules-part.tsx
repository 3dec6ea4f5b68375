import type { BookingRules } from '../contract.ts';
import { moneySign } from '../format.ts';
import { TextField } from '../ui/field.tsx';
import { PartForm } from './part.tsx';
import { partOf, type Refused } from './refused.ts';

type Props = {
  rules: BookingRules;
  currency: string;
  admin: boolean;
  refused: Refused;
};

const MOST_TERMS = 10;
const FIELD =
  'numeric h-11 w-full rounded-control border border-outline bg-surface px-3 hover:border-ink disabled:opacity-60';

/** What the clinic asks of a booking, and what a late cancellation costs. */
export function RulesPart({ rules, currency, admin, refused }: Props) {
  const { typed, field } = partOf(refused, 'rules');
  const number = (name: keyof BookingRules, label: string, hint: string, max: number) => (
    <TextField
      label={label}
      type="number"
      min={0}
      max={max}
      hint={hint}
      {...field(name, rules[name]?.toString())}
    />
  );
  const terms = rules.cancellation_terms;
  const rows = Math.min(MOST_TERMS, terms.length + 2);
  return (
    <PartForm
      id="rules"
      title="Booking rules"
      what="They hold for new bookings. A visit keeps the terms under which it was booked."
      submit={admin ? 'Save rules' : null}
      intent="rules"
    >
      <div className="grid gap-4 sm:grid-cols-2">
        {number('slot_minutes', 'Slot length, minutes', 'Between 5 and 240.', 240)}
        {number('buffer_min', 'Buffer, minutes', 'Kept free between slots.', 240)}
        {number(
          'minimum_notice_min',
          'Minimum notice, minutes',
          'No online booking closer than this.',
          43_200,
        )}
        {number(
          'max_upcoming_per_owner',
          'Visits ahead an owner may have',
          'Empty is no limit.',
          1_000,
        )}
        {number('booking_horizon_days', 'Days offered ahead', 'Empty is as installed.', 365)}
      </div>
      <div>
        <h3 className="font-semibold">Cancellation terms</h3>
        <p className="mt-1 mb-3 text-sm text-muted">
          Cancelling later than so many hours before costs a share of the price, an amount, or the
          larger of both. The strictest row that applies counts. Empty the hours to remove a row.
        </p>
        <table className="-mx-2 w-[calc(100%+1rem)] border-separate border-spacing-x-2 border-spacing-y-1 text-left">
          <thead className="text-sm text-muted">
            <tr>
              <th className="font-normal">Hours before</th>
              <th className="font-normal">% of price</th>
              <th className="font-normal">Amount, {moneySign(currency)}</th>
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: rows }, (_, row) => {
              const term = terms[row];
              const cents = term?.fee_cents ?? null;
              const cell = (name: string, label: string, own: string | undefined, max: number) => (
                <td>
                  <input
                    type="number"
                    min={0}
                    max={max}
                    step="any"
                    name={`${name}-${row}`}
                    aria-label={`Row ${row + 1}, ${label}`}
                    defaultValue={(typed ? typed[`${name}-${row}`] : own) ?? ''}
                    className={FIELD}
                  />
                </td>
              );
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place.
                <tr key={row}>
                  {cell('hours_before', 'hours before', term?.hours_before.toString(), 8_760)}
                  {cell('fee_percent', 'percent of the price', term?.fee_percent?.toString(), 100)}
                  {cell(
                    'fee',
                    `amount, ${moneySign(currency)}`,
                    cents === null ? '' : String(cents / 100),
                    1_000_000,
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </PartForm>
  );
}
