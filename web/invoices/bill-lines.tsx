import { Form } from 'react-router';
import type { Invoice } from '../contract.ts';
import { moneySign } from '../format.ts';
import { SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';

const FIELD =
  'numeric h-11 w-full rounded-control border border-outline bg-surface px-3 hover:border-ink';
const GRID = 'grid grid-cols-[1fr_4rem_6rem] gap-2 sm:grid-cols-[8rem_1fr_4.5rem_7rem_6rem]';
const SPARE = 3;
const KINDS = { service: 'Service', extra: 'Extra', discount: 'Discount' } as const;

/** The lines of a draft, with room for more; an empty description removes a line. */
export function BillLines({ lines, currency }: Pick<Invoice, 'lines' | 'currency'>) {
  const rows = [...lines, ...Array.from({ length: SPARE }, () => null)];
  return (
    <Card className="p-5 sm:p-6">
      <h2 className="font-title text-xl font-semibold">Lines</h2>
      <p className="mt-1 mb-4 text-sm text-muted">
        Prices without tax. An empty description removes a line. Once issued, the bill does not
        change; money is given back from the visit.
      </p>
      <Form method="post" className="grid gap-3">
        <p aria-hidden className={`${GRID} -mb-1 text-xs text-muted max-sm:hidden`}>
          <span>Kind</span>
          <span>Description</span>
          <span>Quantity</span>
          <span>Price, {moneySign(currency)}</span>
        </p>
        {rows.map((line, row) => {
          const name = (field: string) => `${field}-${row}`;
          const label = (field: string) => `Line ${row + 1}, ${field}`;
          return (
            <fieldset
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place.
              key={row}
              className={`${GRID} border-t border-line pt-3`}
            >
              <select
                name={name('kind')}
                aria-label={label('kind')}
                defaultValue={line?.kind ?? 'extra'}
                className={`${FIELD} max-sm:col-span-3`}
              >
                {Object.entries(KINDS).map(([value, word]) => (
                  <option key={value} value={value}>
                    {word}
                  </option>
                ))}
              </select>
              <input
                name={name('description')}
                aria-label={label('description')}
                maxLength={200}
                defaultValue={line?.description ?? ''}
                className={`${FIELD} max-sm:col-span-3`}
              />
              <input
                name={name('quantity')}
                aria-label={label('quantity')}
                type="number"
                min={1}
                max={1000}
                defaultValue={line?.quantity ?? 1}
                className={FIELD}
              />
              <input
                name={name('price')}
                aria-label={label(`price, ${moneySign(currency)}`)}
                type="number"
                min={0}
                step="0.01"
                defaultValue={line ? (Math.abs(line.unit_cents) / 100).toFixed(2) : ''}
                className={FIELD}
              />
              <label className="flex min-h-11 items-center gap-2 text-sm">
                <input
                  type="checkbox"
                  name={name('taxable')}
                  value="1"
                  defaultChecked={line?.is_taxable ?? true}
                  className="size-5 accent-brand"
                />
                Taxed
              </label>
            </fieldset>
          );
        })}
        <div className="flex flex-wrap justify-end gap-3 border-t border-line pt-4">
          <SubmitButton name="intent" value="save" look="plain" busy="Saving">
            Save draft
          </SubmitButton>
          <SubmitButton name="intent" value="issue" busy="Issuing">
            Save and issue
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
