import { Type } from 'typebox';
import { LEADS } from '#domain/analytics/analytics.ts';
import { PeriodInput } from '#domain/invoices/input.ts';
import { localDate, nullable, oneOf, uuid } from '#platform/schema.ts';

const count = (description?: string) =>
  Type.Integer({ minimum: 0, ...(description && { description }) });
const week = { week: localDate({ description: 'Its Monday.' }) };

const attendance = {
  ended: count('Completed, missed or cancelled late.'),
  no_shows: count(),
  late_cancellations: count('By the owner, less than 24 hours before the start.'),
};
const revenue = {
  currency: Type.String(),
  taken_cents: count(),
  given_back_cents: count(),
};
const clients = {
  new_clients: count('Owners whose first visit at the clinic this was.'),
  returning_clients: count(),
};
const waitlist = {
  joined: count('Got in line.'),
  offered: count('Freed times that were offered.'),
  filled: count('Those of them that were accepted.'),
};
const minutes = {
  offered_min: count('Minutes of offered time, times its places.'),
  booked_min: count(
    'How much of it was booked; missed visits count, walk-ins without a time do not.',
  ),
};

const Totals = Type.Object({
  visits: count('Neither cancelled nor missed.'),
  ...minutes,
  attendance: Type.Object(attendance),
  lead_quartiles_min: nullable(
    Type.Array(Type.Number(), {
      minItems: 3,
      maxItems: 3,
      description: 'Minutes from booking to start: first quartile, median, third quartile.',
    }),
  ),
  revenue: nullable(Type.Array(Type.Object(revenue))),
  clients: Type.Object(clients),
  waitlist: Type.Object(waitlist),
});

export const Analytics = Type.Object(
  {
    period: PeriodInput,
    utilisation: Type.Array(
      Type.Object({
        day_of_week: Type.Integer({ minimum: 0, maximum: 6, description: '0 is Sunday.' }),
        hour: Type.Integer({ minimum: 0, maximum: 23, description: 'In which the time begins.' }),
        ...minutes,
      }),
    ),
    attendance: Type.Array(Type.Object({ ...week, ...attendance })),
    lead_times: Type.Array(
      Type.Object({
        lead: oneOf(LEADS, { description: 'How long before the start it was booked.' }),
        visits: count('Not cancelled.'),
        ...attendance,
      }),
    ),
    revenue: nullable(
      Type.Array(Type.Object({ ...week, ...revenue }), {
        description: 'By when the money came and went; null for who is no admin.',
      }),
    ),
    clients: Type.Array(Type.Object({ ...week, ...clients })),
    waitlist: Type.Array(Type.Object({ ...week, ...waitlist })),
    services: Type.Array(
      Type.Object({
        service: Type.Object({ id: Type.Integer(), name: Type.String() }),
        visits: count(),
      }),
    ),
    vets: Type.Array(
      Type.Object({
        vet: nullable(Type.Object({ id: uuid(), name: Type.String() })),
        visits: count(),
      }),
    ),
    totals: Totals,
    previous: Type.Object(
      { period: PeriodInput, totals: Totals },
      { description: 'As many days right before.' },
    ),
  },
  { title: 'Analytics' },
);
