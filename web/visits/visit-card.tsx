import { Link } from 'react-router';
import type { Visit } from '../contract.ts';
import { dateTime, serviceName } from '../format.ts';
import { paths } from '../paths.ts';
import { StatusBadge } from '../ui/badge.tsx';
import { PetPicture } from '../ui/pet-silhouette.tsx';
import { PolicyLine } from '../ui/policy-line.tsx';

type Props = { visit: Visit; zone?: string; heading?: 'h2' | 'h3' };

/** One coming visit: who and when first, then where, then what cancelling means. */
export function VisitCard({ visit, zone = '', heading: Heading = 'h3' }: Props) {
  const { pet, clinic, vet, service } = visit;
  return (
    <article className="relative flex gap-4 rounded-card border border-line bg-surface p-4 transition-colors duration-150 hover:border-outline sm:p-5">
      <PetPicture id={pet.id} species={pet.species_name} />
      <div className="min-w-0">
        <Heading className="numeric text-lg leading-snug font-semibold">
          <Link
            to={paths.visit(visit.id)}
            className="after:absolute after:inset-0 after:rounded-card"
          >
            {pet.name}, {dateTime(visit.scheduled_date, visit.scheduled_start)}
            {zone}
          </Link>
        </Heading>
        <p className="mt-1 text-muted">
          {serviceName(service.name)} at {clinic.name}
          {vet ? `, with ${vet.name}` : ''}
        </p>
        {visit.status === 'booked' ? null : (
          <p className="mt-2">
            <StatusBadge status={visit.status} />
          </p>
        )}
        <PolicyLine policy={clinic.cancellation_policy} className="mt-2" />
      </div>
    </article>
  );
}
