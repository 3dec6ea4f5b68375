import webPush from 'web-push';
import type { Db } from '#platform/db.ts';
import { insertKeys, selectKeys } from './sql/subscriptions.ts';

/** The keys by which the makers of browsers know this installation; made once, whoever asks first. */
export async function pushKeys(db: Db): Promise<{ public_key: string; private_key: string }> {
  const [known] = await selectKeys(db);
  if (known) return known;
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  await insertKeys(db, publicKey, privateKey);
  const [kept] = await selectKeys(db);
  if (!kept) throw new Error('the keys just made cannot be read');
  return kept;
}
