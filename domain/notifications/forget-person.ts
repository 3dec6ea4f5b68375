import type { Trx } from '#platform/db.ts';
import { deleteMessagesTo } from './sql/write.ts';

/** Removes every message to a person who is gone, sent or not, and their wishes, in the caller's transaction. */
export async function forgetPerson(trx: Trx, userId: string, email: string): Promise<void> {
  await deleteMessagesTo(trx, userId, email.toLowerCase());
}
