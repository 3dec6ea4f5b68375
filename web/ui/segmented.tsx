import { Link } from 'react-router';

type Choice = { label: string; to: string; current: boolean };

/** A few ways to see the same thing, one of them on; each is a link, so it works and can be shared. */
export function Segmented({ label, choices }: { label: string; choices: Choice[] }) {
  return (
    <nav aria-label={label} className="inline-flex rounded-control bg-brand-soft p-1">
      {choices.map(({ label: name, to, current }) => (
        <Link
          key={name}
          to={to}
          preventScrollReset
          aria-current={current ? 'true' : undefined}
          className={`flex min-h-9 items-center rounded-[8px] px-2.5 sm:px-3.5 whitespace-nowrap text-sm font-semibold transition-colors duration-150 pointer-coarse:min-h-11 ${
            current ? 'bg-surface text-ink' : 'text-brand-ink hover:bg-brand-soft-strong'
          }`}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
