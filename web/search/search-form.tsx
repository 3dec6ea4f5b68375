import { Form } from 'react-router';
import type { Service } from '../contract.ts';
import { serviceName } from '../format.ts';
import { paths, type SearchQuery } from '../paths.ts';
import { SubmitButton } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import type { Animals } from './animals.ts';
import { KeptFields } from './kept-fields.tsx';
import { WhereField } from './where-field.tsx';
import { WordsField } from './words-field.tsx';

type Props = {
  services: Pick<Service, 'slug' | 'name'>[];
  animals: Animals;
  where: string;
  /** Words that were asked for. */
  q?: string | null;
  service: string | null;
  who: string | null;
  /** The search that is changed: its filters stay. */
  query?: SearchQuery;
  error?: string;
};

const ASKED = ['where', 'area', 'q', 'service', 'who', 'type', 'cursor'] as const;

/** Where, what for, who for, one button; a plain GET form. */
export function SearchForm({
  services,
  animals,
  where,
  q = null,
  service,
  who,
  query = {},
  error,
}: Props) {
  return (
    <Form action={paths.search()} className="grid gap-3 sm:gap-4">
      <KeptFields query={query} without={query.area ? [...ASKED, 'radius_km'] : ASKED} />
      <WhereField defaultValue={where} error={error} />
      <Select label="What for" name="service" defaultValue={service ?? 'sick-visit'}>
        {services.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {serviceName(name)}
          </option>
        ))}
      </Select>
      <WhoSelect animals={animals} who={who} />
      <WordsField defaultValue={q} />
      <SubmitButton size="lg" wide className="mt-1 min-h-13" busy="Looking">
        Find times
      </SubmitButton>
    </Form>
  );
}

function WhoSelect({ animals: { pets, species }, who }: { animals: Animals; who: string | null }) {
  const kinds = species.map((name) => (
    <option key={name} value={name.toLowerCase()}>
      {name}
    </option>
  ));
  return (
    <Select label="Who is it for" name="who" defaultValue={who ?? pets[0]?.id ?? undefined}>
      {pets.length ? (
        <>
          <optgroup label="Your pets">
            {pets.map(({ id, name, species_name }) => (
              <option key={id} value={id}>
                {`${name}, ${species_name.toLowerCase()}`}
              </option>
            ))}
          </optgroup>
          <optgroup label="Another animal">{kinds}</optgroup>
        </>
      ) : (
        kinds
      )}
    </Select>
  );
}
