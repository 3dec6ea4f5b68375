import type { Trx } from '#platform/db.ts';
import { deleteMessagesTo, removeRecipient } from './sql/write.ts';

/** Removes every message to a person who is gone, sent or not, and their wishes, in the caller's transaction. */
export async function forgetPerson(trx: Trx, userId: string, email: string): Promise<void> {
  await deleteMessagesTo(trx, userId, email.toLowerCase());
}

/** Takes out of one message to whom it went, and what it was about: its reader is gone. */
export async function forgetRecipient(trx: Trx, messageId: string): Promise<void> {
  await removeRecipient(trx, messageId);
}
