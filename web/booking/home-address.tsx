import type { Values } from '../form-values.ts';
import { TextArea, TextField } from '../ui/field.tsx';

/** Where the vet should come. */
export function HomeAddress({
  values,
  errors,
}: {
  values: Values;
  errors: Record<string, string>;
}) {
  const field = (name: string) => ({ name, defaultValue: values[name], error: errors[name] });
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-3 font-title text-xl font-semibold">Where should we come?</legend>
      <TextField
        label="Address"
        autoComplete="address-line1"
        required
        {...field('home_address_line1')}
      />
      <TextField
        label="Apartment, floor"
        autoComplete="address-line2"
        {...field('home_address_line2')}
      />
      <div className="grid gap-4 sm:grid-cols-[2fr_1fr_1fr]">
        <TextField label="City" autoComplete="address-level2" required {...field('home_city')} />
        <TextField
          label="State"
          autoComplete="address-level1"
          maxLength={2}
          required
          {...field('home_state')}
        />
        <TextField
          label="ZIP code"
          autoComplete="postal-code"
          inputMode="numeric"
          required
          {...field('home_postal_code')}
        />
      </div>
      <TextArea
        label="How do we get in?"
        rows={2}
        hint="Gate code, parking, where the animal hides."
        {...field('home_access_notes')}
      />
    </fieldset>
  );
}
