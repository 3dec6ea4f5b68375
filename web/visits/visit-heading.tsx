import type { Visit } from '../contract.ts';
import { dateTime, serviceName } from '../format.ts';
import { StatusBadge } from '../ui/badge.tsx';
import { Title } from '../ui/page.tsx';
import { PetPicture } from '../ui/pet-silhouette.tsx';

export function VisitHeading({ visit, zone }: { visit: Visit; zone: string }) {
  const { pet, service, vet } = visit;
  return (
    <header className="flex items-center gap-4 sm:gap-6">
      <PetPicture id={pet.id} species={pet.species_name} size="lg" />
      <div className="min-w-0">
        <Title>
          {pet.name}, {dateTime(visit.scheduled_date, visit.scheduled_start)}
          {zone}
        </Title>
        <p className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
          <StatusBadge status={visit.status} others={visit.booked_by !== null} />
          <span>
            {serviceName(service.name)}
            {vet ? `, with ${vet.name}` : ''}
          </span>
        </p>
      </div>
    </header>
  );
}
