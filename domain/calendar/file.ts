import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';

export type CalendarVisit = {
  id: string;
  starts_at: Date;
  ends_at: Date;
  /** How often it was moved, and once more when it was cancelled: a client takes the higher for the newer. */
  sequence: number;
  is_cancelled: boolean;
  summary: string;
  location: string;
  description: string;
  url: string;
  created_at: Date;
};

type Party = { name: string; email: string };

/**
 * A calendar file. REQUEST puts a visit into the reader's calendar, or moves it there; CANCEL takes it out; both name
 * who asks whom. PUBLISH only tells, and may tell of several. Instants are in UTC, so no zone can be read wrongly.
 */
export function calendarFile(
  method: 'REQUEST' | 'CANCEL' | 'PUBLISH',
  visits: CalendarVisit[],
  options: { now: Date; name?: string; organizer?: Party; attendee?: Party },
): string {
  const { now, name, organizer, attendee } = options;
  const calendar = ical({
    prodId: { company: 'FindMyVet', product: 'Visits', language: 'EN' },
    method: ICalCalendarMethod[method],
    ...(name && { name, ttl: 3600 }),
  });
  for (const visit of visits) {
    calendar.createEvent({
      id: `visit-${visit.id}@findmyvet`,
      sequence: visit.sequence,
      stamp: now,
      created: visit.created_at,
      start: visit.starts_at,
      end: visit.ends_at,
      summary: visit.summary,
      location: visit.location,
      description: visit.description,
      url: visit.url,
      status: visit.is_cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(organizer && { organizer }),
      ...(attendee && {
        attendees: [
          {
            ...attendee,
            rsvp: false,
            role: ICalAttendeeRole.REQ,
            status: ICalAttendeeStatus.ACCEPTED,
          },
        ],
      }),
    });
  }
  return calendar.toString();
}
