import { addressLine } from '../clinic/heading.tsx';
import { dateTime, phoneNumber, serviceName } from '../format.ts';
import { paths } from '../paths.ts';
import { Card } from '../ui/card.tsx';
import type { ShownVisit } from '../visits/shown.ts';

const LINK =
  'inline-flex min-h-11 items-center font-semibold text-brand-ink underline underline-offset-4';

/** A coming visit with what one needs on the way there. */
export function KeptVisit({ visit, others, who, zone }: ShownVisit) {
  const { clinic, service, vet } = visit;
  const home = [visit.home_address_line1, visit.home_address_line2, visit.home_city];
  const codes = [visit, ...others].map((one) => one.confirmation_code);
  return (
    <Card className="p-5">
      <h2 className="numeric text-lg leading-snug font-semibold">
        {who}, {dateTime(visit.scheduled_date, visit.scheduled_start)}
        {zone}
      </h2>
      <p className="mt-1 text-muted">
        {serviceName(service.name)} at {clinic.name}
        {vet ? `, with ${vet.name}` : ''}
      </p>
      <p className="mt-3">
        {visit.home_address_line1
          ? `They come to you: ${home.filter(Boolean).join(', ')}`
          : addressLine(clinic)}
      </p>
      <p className="numeric">
        Code <span className="font-semibold tracking-wider">{codes.join(', ')}</span>
      </p>
      <p className="mt-1 flex flex-wrap gap-x-6">
        <a href={paths.call(clinic.phone)} className={`numeric ${LINK}`}>
          Call {phoneNumber(clinic.phone)}
        </a>
        <a href={paths.directions(clinic)} rel="noreferrer" className={LINK}>
          Directions
        </a>
      </p>
    </Card>
  );
}
