import { Link } from 'react-router';
import { dateTime, serviceName } from '../format.ts';
import { paths } from '../paths.ts';
import { StatusBadge } from '../ui/badge.tsx';
import { PetPicture } from '../ui/pet-silhouette.tsx';
import { PolicyLine } from '../ui/policy-line.tsx';
import type { ShownVisit } from './shown.ts';

/** One coming visit: who and when first, then where, then what cancelling means. */
export function VisitCard({ visit, others, who, zone, policy }: ShownVisit) {
  const { pet, clinic, vet, service } = visit;
  return (
    <article className="relative flex gap-4 rounded-card border border-line bg-surface p-4 transition-colors duration-150 hover:border-outline sm:p-5">
      <div className="flex flex-col gap-1">
        <PetPicture id={pet.id} species={pet.species_name} />
        {others.map((other) => (
          <PetPicture key={other.id} id={other.pet.id} species={other.pet.species_name} />
        ))}
      </div>
      <div className="min-w-0">
        <h3 className="numeric text-lg leading-snug font-semibold">
          <Link
            to={paths.visit(visit.id)}
            className="after:absolute after:inset-0 after:rounded-card"
          >
            {who}, {dateTime(visit.scheduled_date, visit.scheduled_start)}
            {zone}
          </Link>
        </h3>
        <p className="mt-1 text-muted">
          {serviceName(service.name)} at {clinic.name}
          {vet ? `, with ${vet.name}` : ''}
          {visit.booked_by ? `. Booked by ${visit.booked_by}` : ''}
        </p>
        {visit.status === 'booked' ? null : (
          <p className="mt-2">
            <StatusBadge status={visit.status} others={visit.booked_by !== null} />
          </p>
        )}
        {policy ? <PolicyLine policy={policy} className="mt-2" /> : null}
      </div>
    </article>
  );
}
