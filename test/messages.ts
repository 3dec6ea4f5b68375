import { domain } from '#domain/index.ts';
import type { Db } from '#platform/db.ts';
import type { Mailer } from '#platform/mail.ts';
import { stranger } from './people.ts';

const PUBLIC_URL = 'https://vets.example';

/** Delivers what is due at an instant, as the worker would. Returns how many messages it tried. */
export async function deliverDue(db: Db, mailer: Mailer, now: Date): Promise<number> {
  const due = await db
    .selectFrom('notifications')
    .select('id')
    .where((eb) =>
      eb.or([
        eb.and([eb('state', '=', 'waiting'), eb('due_at', '<=', now)]),
        eb.and([eb('state', '=', 'sending'), eb('lease_until', '<=', now)]),
      ]),
    )
    .orderBy('id')
    .execute();
  for (const { id } of due) {
    await domain.notifications.deliver(stranger(db, now), { mailer, publicUrl: PUBLIC_URL }, id);
  }
  return due.length;
}
