import { Type } from 'typebox';
import { CHANNELS } from '#domain/notifications/message.ts';
import { STUCK } from '#domain/payments/stuck-money.ts';
import { nullable, oneOf, uuid } from '#platform/schema.ts';

const instant = () => Type.String({ format: 'date-time' });

const person = {
  id: uuid(),
  name: Type.String(),
  email: Type.String(),
  phone: nullable(Type.String()),
  created_at: instant(),
  deleted_at: nullable(instant()),
  roles: Type.Array(Type.Object({ role: Type.String(), clinic_name: nullable(Type.String()) })),
};

export const FoundPerson = Type.Object(person, { title: 'FoundPerson' });

export const PersonFile = Type.Object(
  {
    ...person,
    email_verified_at: nullable(instant()),
    has_second_factor: Type.Boolean(),
    sessions: Type.Integer(),
    pets: Type.Integer(),
    visits: Type.Object({ upcoming: Type.Integer(), past: Type.Integer() }),
  },
  { title: 'PersonFile' },
);

export const FoundClinic = Type.Object(
  {
    id: uuid(),
    name: Type.String(),
    slug: Type.String(),
    city: Type.String(),
    state: Type.String(),
    is_active: Type.Boolean(),
    staff: Type.Integer(),
    created_at: instant(),
  },
  { title: 'FoundClinic' },
);

export const DeadLetter = Type.Object(
  {
    id: uuid(),
    what: oneOf(['message', 'webhook']),
    kind: Type.String({ examples: ['visit_booked', 'visit.booked'] }),
    channel: oneOf([...CHANNELS, 'webhook']),
    tries: Type.Integer(),
    trouble: nullable(Type.String()),
    clinic: nullable(Type.Object({ id: uuid(), name: Type.String() })),
    created_at: instant(),
  },
  { title: 'DeadLetter' },
);

export const StuckMoney = Type.Object(
  {
    id: uuid(),
    what: oneOf(STUCK),
    state: oneOf(['unanswered', 'owed', 'refused'], {
      description:
        'The provider has not said; it has to go back and has not; the provider would not give it back.',
    }),
    provider: Type.String(),
    amount_cents: Type.Integer(),
    currency: Type.String(),
    trouble: nullable(Type.String()),
    clinic: Type.Object({ id: uuid(), name: Type.String() }),
    since: instant(),
  },
  { title: 'StuckMoney' },
);

export const TrailEntry = Type.Object(
  {
    id: uuid(),
    actor: nullable(Type.Object({ id: uuid(), name: Type.String() })),
    action: Type.String({ examples: ['person.read'] }),
    subject_type: Type.String(),
    subject_id: nullable(uuid()),
    clinic: nullable(Type.Object({ id: uuid(), name: Type.String() })),
    reason: nullable(Type.String()),
    details: Type.Record(Type.String(), Type.Unknown()),
    created_at: instant(),
  },
  { title: 'AuditEntry' },
);
