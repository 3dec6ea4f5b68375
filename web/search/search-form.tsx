import { Form } from 'react-router';
import type { InsuranceProvider, Service } from '../contract.ts';
import { serviceName } from '../format.ts';
import { paths } from '../paths.ts';
import { SubmitButton } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import type { Animals } from './animals.ts';
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
  /** To choose from; without any, insurance is not asked about. */
  insurers?: Pick<InsuranceProvider, 'slug' | 'name'>[];
  insurance?: string | null;
  error?: string;
  /** Fields side by side where there is room. */
  row?: boolean;
};

/** Where, what for, who for, one button; a plain GET form. */
export function SearchForm({
  services,
  animals,
  where,
  q = null,
  service,
  who,
  insurers = [],
  insurance = null,
  error,
  row,
}: Props) {
  const layout = row
    ? 'grid gap-3 md:grid-cols-[1.2fr_1fr_1fr_auto] md:items-start'
    : 'grid gap-3 sm:gap-4';
  return (
    <Form action={paths.search()} className={layout}>
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
      {insurers.length > 0 ? (
        <Select label="Insurance" name="insurance" defaultValue={insurance ?? ''}>
          <option value="">Any or none</option>
          {insurers.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </Select>
      ) : null}
      <SubmitButton
        size="lg"
        wide
        className={row ? 'min-h-14 md:px-7' : 'mt-1 min-h-13'}
        busy="Looking"
      >
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
