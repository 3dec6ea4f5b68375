import type { Tax } from '../contract.ts';
import type { Values } from '../form-values.ts';
import { TextField } from '../ui/field.tsx';
import { PartForm } from './part.tsx';

type Props = {
  tax: Tax;
  admin: boolean;
  values: (intent: string) => Values | undefined;
};

/** The tax on the clinic's bills. */
export function TaxPart({ tax, admin, values }: Props) {
  const typed = values('tax');
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
          name="tax_name"
          required
          maxLength={50}
          defaultValue={typed?.tax_name ?? tax.tax_name}
        />
        <TextField
          label="Percent"
          name="tax_percent"
          type="number"
          required
          min={0}
          max={50}
          step="0.001"
          defaultValue={typed?.tax_percent ?? String(tax.tax_percent)}
          hint="0 for no tax."
        />
      </div>
    </PartForm>
  );
}
