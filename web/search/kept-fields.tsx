import type { SearchQuery } from '../paths.ts';

type Props = { query: SearchQuery; without: readonly (keyof SearchQuery)[] };

/** What a form does not ask about goes along with it. */
export function KeptFields({ query, without }: Props) {
  return Object.entries(query).map(([name, value]) =>
    value && !without.includes(name as keyof SearchQuery) ? (
      <input key={name} type="hidden" name={name} value={value} />
    ) : null,
  );
}
