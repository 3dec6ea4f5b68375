import { useEffect, useState } from 'react';
import { useFetcher } from 'react-router';
import type { SearchResult } from '../contract.ts';
import type { loader } from '../routes/search.tsx';
import { type Choices, searchPath } from './query.ts';

/** The first page came with the document; later ones are added below it once the script is there. */
export function usePages(first: SearchResult, choices: Choices) {
  const [added, setAdded] = useState<{ to: SearchResult; later: SearchResult[] }>();
  const fetcher = useFetcher<typeof loader>({ key: `more ${searchPath(choices)}` });
  const fetched = fetcher.data?.result;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page belongs to the search that was on when it came.
  useEffect(() => {
    if (!fetched) return;
    setAdded((known) => {
      const later = known?.to === first ? known.later : [];
      return { to: first, later: later.includes(fetched) ? later : [...later, fetched] };
    });
  }, [fetched]);
  const pages = added?.to === first ? [first, ...added.later] : [first];
  return {
    clinics: pages.flatMap(({ data }) => data),
    next: pages.at(-1)?.next_cursor ?? null,
    more: (cursor: string) => fetcher.load(searchPath(choices, { cursor })),
    loading: fetcher.state !== 'idle',
  };
}
