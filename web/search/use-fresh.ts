import { useEffect, useState } from 'react';
import { useFetcher } from 'react-router';
import type { ClinicHit } from '../contract.ts';
import { paths } from '../paths.ts';
import type { clientLoader } from '../routes/search-again.ts';
import { type Choices, searchQuery } from './query.ts';
import { type Looked, lookAgain } from './taken.ts';

const EVERY_MS = 60_000;

/** Looks again each minute, and whenever one comes back to the page: what others took meanwhile, and what is free instead. */
export function useFresh(clinics: ClinicHit[], choices: Choices): Looked[] {
  const address = paths.searchAgain(searchQuery(choices, { cursor: choices.cursor }));
  const [known, setKnown] = useState({ address, looked: new Map<string, Looked>() });
  const { load, data, state } = useFetcher<typeof clientLoader>({ key: address });

  useEffect(() => {
    const look = () => {
      const seen = document.visibilityState === 'visible' && navigator.onLine;
      if (seen && state === 'idle') load(address);
    };
    const timer = setInterval(look, EVERY_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [load, state, address]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer is compared once, with what was shown when it came.
  useEffect(() => {
    if (!data) return;
    const fresh = new Map(data.clinics.map((clinic) => [clinic.id, clinic]));
    setKnown((before) => {
      const looked = clinics.map((clinic): [string, Looked] => {
        const shown = before.address === address ? before.looked.get(clinic.id) : undefined;
        const now = fresh.get(clinic.id);
        return [clinic.id, lookAgain(shown ?? { clinic, taken: [] }, now, data.now)];
      });
      return { address, looked: new Map(looked) };
    });
  }, [data]);

  const looked = known.address === address ? known.looked : undefined;
  return clinics.map((clinic) => looked?.get(clinic.id) ?? { clinic, taken: [] });
}
