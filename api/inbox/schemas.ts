import { Type } from 'typebox';
import { CHOICES } from '#domain/inbox/inbox.ts';
import { TOPICS } from '#domain/notifications/topic.ts';
import { nullable, oneOf, timeOfDay, uuid } from '#platform/schema.ts';
import { list } from '../list.ts';

const InboxItem = Type.Object(
  {
    id: uuid(),
    kind: Type.String({ examples: ['visit_booked'] }),
    title: Type.String(),
    body: Type.String(),
    path: Type.String({ description: 'The page of the web that it is about.' }),
    created_at: Type.String({ format: 'date-time' }),
    read_at: nullable(Type.String({ format: 'date-time' })),
  },
  { title: 'InboxItem' },
);

export const Unread = Type.Object({
  unread: Type.Integer({ description: 'How many lines are unread.' }),
});

export const Inbox = Type.Object({ ...list(InboxItem).properties, ...Unread.properties });

export const Preferences = Type.Object({
  timezone: Type.String({ description: 'The person’s zone, in which the quiet hours are meant.' }),
  quiet_from: timeOfDay(),
  quiet_to: timeOfDay(),
  preferences: Type.Array(
    Type.Object({ topic: oneOf(TOPICS), channel: oneOf(CHOICES), is_on: Type.Boolean() }),
  ),
});
