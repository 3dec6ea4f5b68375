import { useId } from 'react';
import { useFetcher } from 'react-router';
import { paths } from '../paths.ts';
import type { loader } from '../routes/suggestions.ts';
import { TextField } from '../ui/field.tsx';

const ENOUGH_LETTERS = 2;

/** Words that the clinics must have; offers clinics, vets and services while one types, once the script is there. */
export function WordsField({ defaultValue }: { defaultValue: string | null }) {
  const list = useId();
  const suggestions = useFetcher<typeof loader>();
  return (
    <details open={defaultValue !== null}>
      <summary className="flex min-h-11 w-fit items-center text-sm font-medium text-brand-ink">
        A certain clinic, vet or treatment?
      </summary>
      <TextField
        label="In words"
        name="q"
        type="search"
        defaultValue={defaultValue ?? ''}
        placeholder="Dr. Osei, spay, Harbor Street"
        maxLength={100}
        autoComplete="off"
        list={list}
        onChange={({ target: { value } }) => {
          if (value.trim().length >= ENOUGH_LETTERS) {
            suggestions.load(paths.suggestions(value.trim()));
          }
        }}
      />
      <datalist id={list}>
        {(suggestions.data ?? []).map(({ label, detail }) => (
          <option key={`${label}${detail}`} value={label} label={`${label}, ${detail}`} />
        ))}
      </datalist>
    </details>
  );
}
