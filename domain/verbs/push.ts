import { SubscriptionInput } from '../push/input.ts';
import * as subscriptions from '../push/subscribe.ts';
import { takes } from '../takes.ts';

export const push = {
  publicKey: subscriptions.publicKey,
  list: subscriptions.list,
  subscribe: takes(SubscriptionInput, subscriptions.subscribe),
  unsubscribe: subscriptions.unsubscribe,
};
