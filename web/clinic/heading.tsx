import MapPin from 'lucide-react/icons/map-pin';
import Phone from 'lucide-react/icons/phone';
import type { ClinicProfile } from '../contract.ts';
import { openLine, phoneNumber } from '../format.ts';
import { paths } from '../paths.ts';
import { Badge } from '../ui/badge.tsx';
import { EmergencyBadge } from '../ui/emergency-state.tsx';
import { Icon } from '../ui/icon.tsx';
import { Monogram } from '../ui/monogram.tsx';
import { Title } from '../ui/page.tsx';
import { Rating } from '../ui/rating.tsx';

export const addressLine = (clinic: {
  address_line1: string;
  city: string;
  state: string;
  postal_code: string;
}) => `${clinic.address_line1}, ${clinic.city}, ${clinic.state} ${clinic.postal_code}`;

const LINK = 'flex min-h-11 items-center gap-2 hover:underline';

/** Who they are: name, rating, open until when, address, telephone. */
export function ClinicHeading({ clinic, now }: { clinic: ClinicProfile; now: string }) {
  return (
    <header>
      <div className="flex items-start gap-4 sm:gap-6">
        <Monogram id={clinic.id} name={clinic.name} src={clinic.logo_url} whole size="lg" />
        <div className="min-w-0">
          <Title className="sm:text-3xl">{clinic.name}</Title>
          <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-muted">
            <Rating rating={clinic.rating} count={clinic.review_count} />
            <span className="text-sm first-letter:uppercase">{openLine(clinic)}</span>
            {clinic.home_visit_enabled ? <Badge tone="info">Visits at home</Badge> : null}
            {clinic.accepts_emergency || clinic.emergency ? (
              <EmergencyBadge sign={clinic.emergency} now={now} />
            ) : null}
          </p>
        </div>
      </div>
      <ul className="mt-4 grid gap-x-8 sm:flex sm:flex-wrap">
        <li>
          <a href={paths.directions(clinic)} rel="noreferrer" className={LINK}>
            <Icon of={MapPin} className="text-muted" />
            <span>
              {addressLine(clinic)}
              <span className="sr-only">, directions</span>
            </span>
          </a>
        </li>
        <li>
          <a href={paths.call(clinic.phone)} className={`${LINK} numeric`}>
            <Icon of={Phone} className="text-muted" />
            {phoneNumber(clinic.phone)}
          </a>
        </li>
      </ul>
    </header>
  );
}
