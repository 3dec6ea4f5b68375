import type { Reader } from '#domain/appointments/appointment.ts';
import type { CancellationTerm } from '#domain/appointments/cancellation.ts';
import type { CalendarVisit } from '#domain/calendar/file.ts';
import { pages } from '#domain/notifications/pages.ts';

/** A visit with what its letters say of it, as it is now. */
export type VisitFacts = {
  id: string;
  status: string;
  is_live: boolean;
  pet_name: string;
  pet_lives: boolean;
  owner_name: string;
  service_name: string;
  vet_name: string | null;
  confirmation_code: string;
  scheduled_date: string;
  starts_at: Date;
  ends_at: Date;
  created_at: Date;
  sequence: number;
  price_cents: number | null;
  cancellation_terms: CancellationTerm[];
  cancellation_fee_cents: number | null;
  cancellation_reason: string | null;
  is_home_visit: boolean;
  /** Where it is: at the clinic, or at home. */
  address: string;
  clinic_name: string;
  clinic_phone: string;
  timezone: string;
  currency: string;
};

/** A visit as a letter to somebody on the owners' side tells of it. */
export type LetterVisit = VisitFacts & { reader: Reader; is_cancelled_by_reader: boolean };

/** The visit as an entry of a calendar: its owner's, or of those who work there. */
export const calendarVisit = (
  visit: VisitFacts,
  publicUrl: string,
  reader: 'owner' | 'staff' = 'owner',
): CalendarVisit => {
  const what = `${visit.service_name}${visit.vet_name ? ` with ${visit.vet_name}` : ''}`;
  const isOwner = reader === 'owner';
  return {
    ...visit,
    is_cancelled: visit.status.startsWith('cancelled'),
    summary: isOwner
      ? `${visit.pet_name} at ${visit.clinic_name}`
      : `${visit.pet_name}, ${visit.owner_name}: ${visit.service_name}`,
    location: visit.address,
    description: [
      what,
      `Code ${visit.confirmation_code}`,
      ...(isOwner ? [`${visit.clinic_name}, ${visit.clinic_phone}`] : []),
    ].join('\n'),
    url: `${publicUrl}${pages.visit(visit.id)}`,
  };
};
