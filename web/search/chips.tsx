import X from 'lucide-react/icons/x';
import { Link } from 'react-router';
import { Icon } from '../ui/icon.tsx';
import type { Filter } from './filters.ts';
import { type Choices, searchPath } from './query.ts';

/** The filters in force; pressing one takes it off. */
export function Chips({ choices, filters }: { choices: Choices; filters: Filter[] }) {
  if (filters.length === 0) return null;
  return (
    <ul aria-label="Filters in force" className="mb-4 flex flex-wrap gap-2">
      {filters.map(({ name, without }) => (
        <li key={name}>
          <Link
            to={searchPath(choices, without)}
            preventScrollReset
            className="inline-flex min-h-9 items-center gap-1.5 rounded-full border border-outline bg-surface pr-2.5 pl-3.5 text-sm font-medium transition-colors duration-150 hover:border-ink pointer-coarse:min-h-11"
          >
            <span className="sr-only">Take off: </span>
            {name}
            <Icon of={X} size={16} className="text-muted" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
