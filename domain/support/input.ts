import { type Static, Type } from 'typebox';
import { line, object, prose, uuid } from '#platform/schema.ts';

const reason = (description: string) => prose(1000, { minLength: 5, description });

export const ReasonInput = object({ reason: reason('Why; it stays in the audit trail.') });
export type ReasonInput = Static<typeof ReasonInput>;

export const ReplayInput = object({
  since: Type.String({ format: 'date-time', description: 'Of what was caused since then.' }),
  reason: reason('Why; it stays in the audit trail.'),
});
export type ReplayInput = Static<typeof ReplayInput>;

export const PeopleQuery = object({
  q: line(100, { description: 'Part of a name, an e-mail address, or a phone number.' }),
  reason: reason('Why these people are looked for.'),
});
export type PeopleQuery = Static<typeof PeopleQuery>;

export const TrailQuery = {
  actor_id: Type.Optional(uuid({ description: 'What this person did.' })),
  subject_id: Type.Optional(uuid({ description: 'What was done to this.' })),
  clinic_id: Type.Optional(uuid({ description: 'What was done at this clinic.' })),
};
export type TrailQuery = {
  actor_id?: string | undefined;
  subject_id?: string | undefined;
  clinic_id?: string | undefined;
};
