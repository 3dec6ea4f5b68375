import type { Trx } from '#platform/db.ts';
import { deleteEveryWayIn } from './sql/sessions.ts';
import { updateUser } from './sql/users.ts';

/** Takes from an account all that says whose it was or lets anybody in; its row stays, for others refer to it. */
export async function anonymise(trx: Trx, userId: string, now: Date): Promise<void> {
  await deleteEveryWayIn(trx, userId);
  await updateUser(trx, userId, {
    email: `deleted-${userId}@accounts.invalid`,
    first_name: 'Former',
    last_name: 'client',
    phone: null,
    password_hash: null,
    avatar_url: null,
    email_verified_at: null,
    phone_verified_at: null,
    phone_introduced_at: null,
    deleted_at: now,
  });
}
