import { Link } from 'react-router';
import type { OutsideVisit } from '../contract.ts';
import { dateTime, phoneNumber, plural, serviceName } from '../format.ts';
import { paths } from '../paths.ts';

const WHY: Record<OutsideVisit['why'], string> = {
  closure: 'closed that day',
  hours: 'outside the hours',
  time_off: 'vet is away',
  shift: 'nobody on shift',
};

/** Visits that the schedule makes no room for any more; they stay until somebody moves them. */
export function OutsideList({ visits, slug }: { visits: OutsideVisit[]; slug: string }) {
  if (visits.length === 0) return null;
  return (
    <section
      aria-labelledby="outside"
      className="mb-6 rounded-card bg-caution-soft p-5 text-caution-ink"
    >
      <h2 id="outside" className="font-semibold">
        {plural(visits.length, 'visit is', 'visits are')} outside the schedule
      </h2>
      <p className="mt-1 text-sm">
        They stay booked. Call the owner and move each one, or leave it as an exception.
      </p>
      <ul className="mt-3 divide-y divide-current/15">
        {visits.map((visit) => (
          <li key={visit.id} className="flex flex-wrap items-center gap-x-4 py-1">
            <span className="numeric min-w-0 flex-1">
              <strong className="font-semibold">
                {visit.pet.name}, {dateTime(visit.scheduled_date, visit.scheduled_start)}
              </strong>
              <br />
              <span className="text-sm">
                {visit.owner.name}
                {visit.owner.phone ? `, ${phoneNumber(visit.owner.phone)}` : ''},{' '}
                {serviceName(visit.service.name).toLowerCase()}
                {visit.vet ? `, ${visit.vet.name}` : ''}: {WHY[visit.why]}
              </span>
            </span>
            <Link
              to={paths.deskDay(slug, { date: visit.scheduled_date, visit: visit.id })}
              className="flex min-h-11 items-center font-semibold underline underline-offset-4"
            >
              Move<span className="sr-only"> {visit.pet.name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
