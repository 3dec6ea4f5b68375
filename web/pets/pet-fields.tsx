import { useEffect, useId } from 'react';
import { useFetcher } from 'react-router';
import type { Species } from '../contract.ts';
import type { Values } from '../form-values.ts';
import { paths } from '../paths.ts';
import type { loader } from '../routes/breeds.ts';
import { Select, TextField } from '../ui/field.tsx';

type Props = {
  species: Species[];
  values: Values;
  errors: Record<string, string>;
  /** False inside a part of a form that may be folded away: a hidden required field would block the form. */
  required?: boolean;
};

/** Name, kind of animal, breed. The breed is plain text that offers the known names of that kind. */
export function PetFields({ species, values, errors, required = true }: Props) {
  const list = useId();
  const breeds = useFetcher<typeof loader>();
  const { load } = breeds;
  useEffect(() => {
    if (values.species_id) load(paths.breeds(values.species_id));
  }, [values.species_id, load]);
  return (
    <>
      <TextField
        label="Name"
        name="name"
        autoComplete="off"
        maxLength={100}
        required={required}
        defaultValue={values.name}
        error={errors.name}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label="Kind of animal"
          name="species_id"
          required={required}
          defaultValue={values.species_id ?? ''}
          error={errors.species_id}
          onChange={({ target: { value } }) => value && load(paths.breeds(value))}
        >
          <option value="">Choose</option>
          {species.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <TextField
          label="Breed, if you know it"
          name="breed"
          autoComplete="off"
          maxLength={100}
          list={list}
          defaultValue={values.breed}
          error={errors.breed_id}
        />
      </div>
      <datalist id={list}>
        {(breeds.data ?? []).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
