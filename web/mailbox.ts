import { data } from 'react-router';
import type { Asked } from './answer.ts';

/** Lets only a demo's mailbox be looked at; elsewhere there is no such page. */
export function requireMailbox({ hasMailbox }: Asked): void {
  if (!hasMailbox) throw data({ code: 'not_found' }, 404);
}
