import { Link } from 'react-router';
import type { Pet, PetShare } from '../contract.ts';
import { names } from '../format.ts';
import { paths } from '../paths.ts';

/** Who else has the pet, and the way to the page where that is said. */
export function SharedWith({ pet, others }: { pet: Pet; others: PetShare[] }) {
  const people = others.map(({ person, role }) =>
    role === 'sitter' ? `${person.name} (sitter)` : person.name,
  );
  return (
    <p className="text-center text-muted">
      {pet.role === 'owner'
        ? people.length
          ? `Shared with ${names(people)}. `
          : ''
        : `${pet.owner_name} is the owner. `}
      <Link
        to={paths.household()}
        className="inline-flex min-h-11 items-center font-semibold text-brand-ink underline-offset-4 hover:underline"
      >
        {people.length || pet.role !== 'owner' ? 'Your household' : `Share ${pet.name}`}
      </Link>
    </p>
  );
}
