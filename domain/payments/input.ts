import { type Static, Type } from 'typebox';
import { object, uuid } from '#platform/schema.ts';

export const CardEntryInput = object({
  return_url: Type.String({
    pattern: '^https?://[^\\s\\u0000-\\u001F]{1,1000}$',
    description: 'Where the provider leads back to; {session_id} in it becomes the id.',
    examples: ['https://example.org/cards/saved?session={session_id}'],
  }),
});
export type CardEntryInput = Static<typeof CardEntryInput>;

export const SavedCardInput = object({
  session_id: uuid({ description: 'Of the session in which a card was entered.' }),
});
export type SavedCardInput = Static<typeof SavedCardInput>;
