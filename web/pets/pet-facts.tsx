import type { Pet } from '../contract.ts';
import { fullDate, longDate } from '../format.ts';
import { paths } from '../paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import { pounds } from './pet-input.ts';

/** What a sitter has to know of a pet; nothing to change. */
export function PetFacts({ pet }: { pet: Pet }) {
  const facts: [label: string, value: string | null][] = [
    [
      'In your care',
      pet.cared_until && `until ${longDate(pet.cared_until)}, for ${pet.owner_name}`,
    ],
    ['Kind', [pet.species_name, pet.breed_name].filter(Boolean).join(', ')],
    ['Born', pet.date_of_birth && fullDate(pet.date_of_birth)],
    ['Weight', pet.weight_kg === null ? null : `${pounds(pet.weight_kg)} lb`],
    ['To know', pet.notes],
  ];
  return (
    <>
      <dl className="divide-y divide-line rounded-card border border-line bg-surface px-5">
        {facts.map(([label, value]) =>
          value ? (
            <div key={label} className="grid gap-x-6 py-3.5 sm:grid-cols-[8rem_1fr]">
              <dt className="text-sm text-muted sm:pt-0.5">{label}</dt>
              <dd className="min-w-0 whitespace-pre-line">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink to={paths.visits()} look="plain">
          Visits
        </ButtonLink>
        {pet.may_book ? <ButtonLink to={paths.home()}>Book a visit</ButtonLink> : null}
      </div>
    </>
  );
}
