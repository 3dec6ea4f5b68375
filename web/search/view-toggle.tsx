import ListIcon from 'lucide-react/icons/list';
import MapIcon from 'lucide-react/icons/map';
import { Link } from 'react-router';
import { paths } from '../paths.ts';
import { Icon } from '../ui/icon.tsx';
import { type Choices, searchQuery } from './query.ts';

/** On a phone: from the list to the map and back. */
export function ViewToggle({ choices, onMap }: { choices: Choices; onMap: boolean }) {
  return (
    <Link
      to={paths.search({ ...searchQuery(choices), view: onMap ? null : 'map' })}
      replace
      preventScrollReset
      className="flex min-h-11 w-fit items-center gap-2 rounded-full bg-ink px-5 font-semibold text-page shadow-float"
    >
      <Icon of={onMap ? ListIcon : MapIcon} size={18} />
      {onMap ? 'List' : 'Map'}
    </Link>
  );
}
