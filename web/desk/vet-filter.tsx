import { Link } from 'react-router';

type Props = {
  vets: { vet_id: string | null; name: string }[];
  chosen: string | null;
  to: (vet: string | null) => string;
};

/** One vet's or everybody's, as links in a row that scrolls sideways. */
export function VetFilter({ vets, chosen, to }: Props) {
  const choices = [
    { vet_id: null, name: 'All vets' },
    ...vets.filter(({ vet_id }) => vet_id !== null),
  ];
  return (
    <nav
      aria-label="Vet"
      className="-mx-4 flex gap-2 overflow-x-auto px-4 py-1 sm:-mx-6 sm:px-6 text-sm"
    >
      {choices.map(({ vet_id, name }) => (
        <Link
          key={vet_id}
          to={to(vet_id)}
          preventScrollReset
          aria-current={vet_id === chosen ? 'true' : undefined}
          className={`flex min-h-11 items-center rounded-full border px-4 font-semibold whitespace-nowrap ${
            vet_id === chosen
              ? 'border-brand bg-brand text-on-brand'
              : 'border-outline bg-surface hover:border-ink'
          }`}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
