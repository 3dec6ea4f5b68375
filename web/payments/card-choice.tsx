import type { PaymentMethod } from '../contract.ts';
import { FieldError } from '../ui/field.tsx';
import { cardEnd, cardName } from './card-words.ts';

type Props = {
  methods: PaymentMethod[];
  legend: string;
  chosen?: string | undefined;
  error?: string | undefined;
};

/** Which of the reader's cards pays; the default one unless another is chosen. */
export function CardChoice({ methods, legend, chosen, error }: Props) {
  const usable = methods.filter(({ expiry }) => expiry !== 'expired');
  const first = usable.find(({ id }) => id === chosen) ?? usable[0];
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{legend}</legend>
      <div className="divide-y divide-line rounded-control border border-outline bg-surface">
        {usable.map((method) => (
          <label key={method.id} className="numeric flex min-h-12 items-center gap-3 px-3.5">
            <input
              type="radio"
              name="payment_method_id"
              value={method.id}
              defaultChecked={method === first}
              aria-invalid={error ? true : undefined}
              className="size-5 accent-brand"
            />
            {cardName(method)}
            <span className="ml-auto text-sm text-muted">{cardEnd(method)}</span>
          </label>
        ))}
      </div>
      {error ? <FieldError>{error}</FieldError> : null}
    </fieldset>
  );
}
