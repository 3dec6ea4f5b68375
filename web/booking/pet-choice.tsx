import type { Values } from '../form-values.ts';
import { PetFields } from '../pets/pet-fields.tsx';
import { FieldError } from '../ui/field.tsx';
import { PetPicture } from '../ui/pet-silhouette.tsx';
import type { Booking } from './load.ts';

type Props = { booking: Booking; values: Values; errors: Record<string, string> };

const OPTION =
  'flex cursor-pointer items-center gap-4 rounded-card border border-line bg-surface p-3 pr-5 transition-colors duration-150 hover:border-outline has-checked:border-brand has-checked:bg-brand-soft/40 has-checked:ring-1 has-checked:ring-brand has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand';
const BOX = 'ml-auto size-5 shrink-0 accent-brand focus-visible:outline-none';

/** The reader's pets to choose from, and one more to be added; its fields unfold without script. */
export function PetChoice({ booking, values, errors }: Props) {
  const { pets, species, who } = booking;
  const wantedSpecies = species.find(({ name }) => name.toLowerCase() === who);
  const newPet = { species_id: wantedSpecies ? String(wantedSpecies.id) : '', ...values };
  if (pets.length === 0) {
    return (
      <fieldset className="grid gap-4">
        <legend className="sr-only">Your pet</legend>
        <input type="hidden" name="pet_ids" value="new" />
        <PetFields {...{ species, errors }} values={newPet} />
      </fieldset>
    );
  }
  const guessed = pets.find(({ id }) => id === who)?.id ?? guess(booking);
  const chosen = values.pet_ids?.split(',') ?? (guessed ? [guessed] : []);
  return (
    <fieldset className="group/pets">
      <legend className="mb-3 text-muted">
        {pets.length > 1
          ? 'Several can come together: one after the other, or side by side.'
          : 'Choose who comes.'}
      </legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {pets.map(({ id, name, species_name, breed_name, photo_url }) => (
          <label key={id} className={OPTION}>
            <PetPicture id={id} species={species_name} src={photo_url} size="sm" />
            <span className="min-w-0">
              <span className="block font-semibold">{name}</span>
              <span className="block text-sm text-muted">{breed_name ?? species_name}</span>
            </span>
            <input
              type="checkbox"
              name="pet_ids"
              value={id}
              defaultChecked={chosen.includes(id)}
              className={BOX}
            />
          </label>
        ))}
        <label className={OPTION}>
          <PetPicture id="new" species="Other" size="sm" />
          <span className="font-semibold">Another pet</span>
          <input
            type="checkbox"
            name="pet_ids"
            value="new"
            defaultChecked={chosen.includes('new')}
            className={BOX}
          />
        </label>
      </div>
      {errors.pet_ids ? <FieldError>{errors.pet_ids}</FieldError> : null}
      <div className="mt-4 hidden gap-4 group-has-[input[value=new]:checked]/pets:grid">
        <PetFields {...{ species, errors }} values={newPet} required={false} />
      </div>
    </fieldset>
  );
}

/** A pet of the kind that was searched for, or the only pet; otherwise the reader chooses. */
function guess({ pets, who }: Booking): string | undefined {
  const kind = pets.filter(({ species_name }) => species_name.toLowerCase() === who);
  if (kind.length === 1) return kind[0]?.id;
  return pets.length === 1 && !who ? pets[0]?.id : undefined;
}
