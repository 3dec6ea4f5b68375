import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { paths } from '../paths.ts';

const PLACES = [
  ['day', 'Day', paths.deskDay],
  ['week', 'Week', paths.deskWeek],
  ['book', 'Book', paths.deskBook],
  ['schedule', 'Schedule', paths.deskSchedule],
  ['money', 'Money', paths.deskMoney],
  ['analytics', 'Analytics', paths.deskAnalytics],
  ['reviews', 'Reviews', paths.deskReviews],
  ['profile', 'Profile', paths.deskProfile],
  ['photos', 'Photos', paths.deskPhotos],
  ['team', 'Team', paths.deskTeam],
  ['calendar', 'Calendar', paths.calendar],
] as const;

type Props = { slug: string; current: (typeof PLACES)[number][0]; wide?: boolean };

/** The pages of a clinic's desk in one row, which scrolls sideways where it does not fit. */
export function DeskNav({ slug, current, wide }: Props) {
  const row = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const here = row.current?.querySelector<HTMLElement>('[aria-current]');
    if (!row.current || !here) return;
    row.current.scrollLeft = here.offsetLeft - (row.current.clientWidth - here.offsetWidth) / 2;
  }, []);
  return (
    <nav aria-label="The desk" className="border-b border-line print:hidden">
      <ul
        ref={row}
        className={`relative flex overflow-x-auto text-sm [scrollbar-width:none] ${wide ? 'px-2 sm:px-4' : 'mx-auto max-w-6xl px-2 sm:px-4'}`}
      >
        {PLACES.map(([name, label, path]) => (
          <li key={name} className="shrink-0">
            <Link
              to={path(slug)}
              aria-current={name === current ? 'page' : undefined}
              className={`flex min-h-11 items-center border-b-2 px-2.5 -outline-offset-2 ${
                name === current
                  ? 'border-brand font-semibold text-brand-ink'
                  : 'border-transparent text-muted hover:text-ink'
              }`}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
