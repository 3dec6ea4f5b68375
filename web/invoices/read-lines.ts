import type { LinesInput } from '#domain/invoices/input.ts';
import { text } from '../form-values.ts';
import { cents } from '../typed-cents.ts';

/** The lines of the bill's form; a discount is typed as what comes off. */
export function readLines(form: FormData): LinesInput['lines'] {
  const rows = [...form.keys()].flatMap((name) => /^description-(\d{1,2})$/.exec(name)?.[1] ?? []);
  return rows
    .filter((row) => text(form, `description-${row}`) !== '')
    .map((row) => {
      const kind = text(form, `kind-${row}`) as LinesInput['lines'][number]['kind'];
      const price = cents(text(form, `price-${row}`) || '0');
      return {
        kind,
        description: text(form, `description-${row}`).replaceAll(/\s+/g, ' '),
        quantity: Number(text(form, `quantity-${row}`) || 1),
        unit_cents: kind === 'discount' ? -price : price,
        is_taxable: form.has(`taxable-${row}`),
      };
    });
}
