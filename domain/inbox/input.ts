import { type Static, Type } from 'typebox';
import { TOPICS } from '#domain/notifications/topic.ts';
import { object, oneOf, timeOfDay } from '#platform/schema.ts';
import { CHOICES } from './inbox.ts';

export const PreferencesInput = object({
  quiet_from: Type.Optional(
    timeOfDay({ description: 'In the person’s own zone; what can wait waits from then on.' }),
  ),
  quiet_to: Type.Optional(
    timeOfDay({ description: 'Until then; the same as quiet_from is never quiet.' }),
  ),
  preferences: Type.Optional(
    Type.Array(object({ topic: oneOf(TOPICS), channel: oneOf(CHOICES), is_on: Type.Boolean() }), {
      maxItems: TOPICS.length * CHOICES.length,
    }),
  ),
});
export type PreferencesInput = Static<typeof PreferencesInput>;
