import { Link } from 'react-router';
import { plural } from '../format.ts';
import { paths } from '../paths.ts';

type Props = { open: number; where?: string; className?: string };

/** From any page one press to the emergency board, with how many clinics take emergencies right now. */
export function EmergencyStrip({ open, where, className = '' }: Props) {
  return (
    <Link
      to={paths.emergency({ where })}
      className={`group flex min-h-12 items-center gap-3 rounded-control bg-emergency-soft px-4 py-2 font-semibold text-emergency-ink ${className}`}
    >
      <span aria-hidden className="size-2 shrink-0 rounded-full bg-emergency" />
      <span>
        An emergency?{' '}
        <span className="ml-1 underline underline-offset-4 group-hover:no-underline">
          {open ? `${plural(open, 'clinic')} open now` : 'See who to call'}
        </span>
      </span>
    </Link>
  );
}
