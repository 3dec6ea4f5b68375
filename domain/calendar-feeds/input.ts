import { type Static, Type } from 'typebox';
import { object, oneOf, uuid } from '#platform/schema.ts';
import { FEED_KINDS } from './feed.ts';

export const CalendarFeedInput = object({
  kind: oneOf(FEED_KINDS, {
    description: 'My visits as an owner, those I see as a vet, or all of a clinic where I work.',
  }),
  clinic_id: Type.Optional(uuid({ description: 'Of a clinic’s feed.' })),
});
export type CalendarFeedInput = Static<typeof CalendarFeedInput>;
