import Phone from 'lucide-react/icons/phone';
import type { BoardEntry } from '../contract.ts';
import { ago, distance, phoneNumber } from '../format.ts';
import { paths } from '../paths.ts';
import { ButtonAnchor } from '../ui/button.tsx';
import { EmergencyBadge, waitWords } from '../ui/emergency-state.tsx';
import { Icon } from '../ui/icon.tsx';

/** A clinic on the board: how far, how long, since when that is known, and one tap to call. */
export function BoardCard({ entry, now }: { entry: BoardEntry; now: string }) {
  const { emergency, reads, species } = entry;
  const said = reads === 'unconfirmed' ? null : emergency;
  const facts = [distance(entry.distance_km), said && waitWords(said)].filter(Boolean);
  return (
    <article className="flex items-center gap-4 rounded-card border border-line bg-surface p-4">
      <div className="min-w-0 flex-1">
        <h2 className="text-lg leading-snug font-semibold">{entry.name}</h2>
        <p className="numeric text-muted">{facts.join(', ')}</p>
        {species.length ? <p className="text-sm text-muted">Sees {list(species)}</p> : null}
        {said?.message ? <p className="text-sm text-muted">{said.message}</p> : null}
        <p className="mt-2 flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <EmergencyBadge sign={emergency} now={now} />
          {said ? (
            <span className="text-xs text-muted">Confirmed {ago(said.confirmed_at, now)}</span>
          ) : null}
        </p>
      </div>
      <ButtonAnchor
        href={paths.call(entry.phone)}
        look={reads === 'accepting' ? 'strong' : 'plain'}
        aria-label={`Call ${entry.name}, ${phoneNumber(entry.phone)}`}
      >
        <Icon of={Phone} size={18} /> Call
      </ButtonAnchor>
    </article>
  );
}

/** 'dogs, cats and birds' of the catalogue's names, as far as they can be put so. */
const list = (names: string[]): string => {
  const lower = names.map((name) => name.toLowerCase());
  return lower.length < 2
    ? `${lower[0]} only`
    : `${lower.slice(0, -1).join(', ')} and ${lower.at(-1)}`;
};
