import { type Static, Type } from 'typebox';
import { object, webAddress } from '#platform/schema.ts';

const key = (maxLength: number) =>
  Type.String({ minLength: 16, maxLength, pattern: '^[A-Za-z0-9_=-]+$' });

/** What a browser's PushSubscription is as JSON. */
export const SubscriptionInput = object({
  endpoint: webAddress(),
  keys: object({ p256dh: key(100), auth: key(40) }),
});
export type SubscriptionInput = Static<typeof SubscriptionInput>;
