import SearchIcon from 'lucide-react/icons/search';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { closeOutside } from '../ui/header.tsx';
import { Icon } from '../ui/icon.tsx';
import { type Who, whoWords } from './animals.ts';

type Props = {
  service: string | null;
  who: Who | null;
  /** Null when it is the area of a map. */
  place: string | null;
  q: string | null;
  children: ReactNode;
};

/** The search in one sentence in the header; pressing it opens the form below. */
export function SearchSummary({ service, who, place, q, children }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  const location = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: closes whenever the search changes.
  useEffect(() => {
    if (details.current) details.current.open = false;
  }, [location]);
  useEffect(() => closeOutside(details.current), []);
  return (
    <details ref={details} className="relative md:max-w-lg">
      <summary className="flex min-h-11 items-center gap-2.5 rounded-control border border-outline bg-surface px-3 transition-colors duration-150 hover:border-ink">
        <Icon of={SearchIcon} size={18} className="text-muted" />
        <span className="truncate">
          <span className="sr-only">Change the search: </span>
          {q ? `“${q}”, ` : ''}
          {service ?? 'Any visit'} for {whoWords(who)}, {place ? `near ${place}` : 'on this map'}
        </span>
      </summary>
      <div className="absolute inset-x-0 z-30 mt-2 rounded-card border border-line bg-surface p-4 shadow-float md:right-auto md:w-full">
        {children}
      </div>
    </details>
  );
}
