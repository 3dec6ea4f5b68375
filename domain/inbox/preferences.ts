import { randomBytes } from 'node:crypto';
import { requireActor } from '#domain/accounts/authenticate.ts';
import type { Ctx } from '#domain/context.ts';
import { TOPICS, type Topic } from '#domain/notifications/topic.ts';
import { write } from '#domain/write.ts';
import { type Db, type Trx, transact } from '#platform/db.ts';
import { NotFound } from '#platform/errors.ts';
import { CHOICES, type Preferences } from './inbox.ts';
import type { PreferencesInput } from './input.ts';
import {
  insertSettings,
  selectByToken,
  selectPreferences,
  updateQuietHours,
  upsertPreference,
} from './sql/preferences.ts';

/** What the actor wants to hear, by which channel and when not. Errors: 401. */
export async function getPreferences(ctx: Ctx): Promise<Preferences> {
  return preferencesOf(ctx.db, requireActor(ctx).user_id);
}

/** Changes what is given and leaves the rest. Errors: 401. */
export async function setPreferences(ctx: Ctx, input: PreferencesInput): Promise<Preferences> {
  const { user_id } = requireActor(ctx);
  return write(ctx, async (trx) => {
    await makeSettings(trx, user_id);
    await updateQuietHours(trx, user_id, input.quiet_from ?? null, input.quiet_to ?? null);
    for (const { topic, channel, is_on } of input.preferences ?? []) {
      await upsertPreference(trx, user_id, topic, channel, is_on);
    }
    return preferencesOf(trx, user_id);
  });
}

/** Turns a topic's e-mail off for whoever an e-mail's link belongs to; nobody needs to sign in for that. Errors: 404. */
export async function unsubscribe(ctx: Ctx, token: string, topic: Topic): Promise<void> {
  await transact(ctx.db, async (trx) => {
    const [found] = await selectByToken(trx, token);
    if (!found) throw new NotFound('subscription');
    await upsertPreference(trx, found.user_id, topic, 'email', false);
  });
}

/** A person's settings are there from now on. */
export async function makeSettings(trx: Trx, userId: string): Promise<void> {
  await insertSettings(trx, userId, randomBytes(24).toString('base64url'));
}

async function preferencesOf(db: Db, userId: string): Promise<Preferences> {
  const [found] = await selectPreferences(db, userId, TOPICS, CHOICES);
  if (!found) throw new NotFound('account');
  return found;
}
