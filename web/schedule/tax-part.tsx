import type { Tax } from '../contract.ts';
import { TextField } from '../ui/field.tsx';
import { PartForm } from './part.tsx';
import { partOf, type Refused } from './refused.ts';

type Props = {
  tax: Tax;
  admin: boolean;
  refused: Refused;
};

/** The tax on the clinic's bills. */
export function TaxPart({ tax, admin, refused }: Props) {
  const { field } = partOf(refused, 'tax');
  return (
    <PartForm
      id="tax"
      title="Tax on bills"
      what="Added to what is taxable on a bill, rounded once. Bills that are drafted or issued already keep theirs."
      submit={admin ? 'Save the tax' : null}
      intent="tax"
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="What it is called"
          required
          maxLength={50}
          {...field('tax_name', tax.tax_name)}
        />
        <TextField
          label="Percent"
          type="number"
          required
          min={0}
          max={50}
          step="0.001"
          hint="0 for no tax."
          {...field('tax_percent', String(tax.tax_percent))}
        />
      </div>
    </PartForm>
  );
}
