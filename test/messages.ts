import { domain } from '#domain/index.ts';
import type { Db } from '#platform/db.ts';
import type { Mailer } from '#platform/mail.ts';
import { noTexts } from '#platform/texts.ts';
import { stranger } from './people.ts';

/** Delivers what is due at an instant, as the worker would. */
export async function deliverDue(
  db: Db,
  mailer: Mailer,
  now: Date,
  publicUrl = 'https://vets.example',
  texts = noTexts,
): Promise<void> {
  while (await domain.notifications.deliverNext(stranger(db, now), { mailer, texts, publicUrl }));
}
