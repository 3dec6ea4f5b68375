import { requireActor } from '#domain/accounts/authenticate.ts';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import type { Trx } from '#platform/db.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { enqueue } from '#platform/jobs.ts';
import { ProviderAway, providerInUse, providerNamed } from './in-use.ts';
import type { CardEntryInput, SavedCardInput } from './input.ts';
import { expiryOf, type PaymentMethod } from './method.ts';
import { ProviderRefused, Unanswered } from './provider.ts';
import * as rows from './sql/methods.ts';
import { isMethodNeeded } from './sql/payments.ts';

/** The actor's cards, the default first. Errors: 401. */
export async function listMethods(ctx: Ctx): Promise<PaymentMethod[]> {
  return read(ctx, await rows.selectMethods(ctx.db, requireActor(ctx).user_id));
}

/**
 * Opens the provider's page on which the actor enters a card; it leads back to `return_url`, and then saveCard keeps what
 * was entered. Errors: 401, 409 payments_off, 502 provider_away.
 */
export async function openCardEntry(
  ctx: Ctx,
  { return_url }: CardEntryInput,
): Promise<{ id: string; url: string }> {
  const { user_id } = requireActor(ctx);
  const provider = providerInUse(ctx);
  const id = crypto.randomUUID();
  const opened = await provider
    .openCardSession(return_url.replaceAll('{session_id}', id))
    .catch(away);
  await rows.insertSession(ctx.db, id, user_id, provider.name, opened.id, ctx.now);
  return { id, url: opened.url };
}

/**
 * Keeps the card that was entered; a second call answers the same card. The first card becomes the default.
 * Errors: 401, 404, 409 no_card_yet, 502.
 */
export async function saveCard(ctx: Ctx, { session_id }: SavedCardInput): Promise<PaymentMethod> {
  const { user_id } = requireActor(ctx);
  const [session] = await rows.selectSession(ctx.db, session_id, user_id);
  if (!session) throw new NotFound('card session');
  const provider = providerNamed(ctx, session.provider);
  const card = await provider.cardOf(session.provider_session_id).catch(forgotten);
  if (!card) throw new Conflict('no_card_yet', 'No card was entered there yet.');
  return write(ctx, async (trx) => {
    await rows.lockWallet(trx, user_id);
    const id = await rows.insertMethod(trx, user_id, provider.name, card, ctx.now);
    const [method] = read(ctx, await rows.selectMethods(trx, user_id)).filter((m) => m.id === id);
    if (!method) throw new Conflict('card_removed', 'This card was removed since. Enter it again.');
    return method;
  });
}

/** Makes one of the actor's cards the one used unless another is chosen. Errors: 401, 404. */
export async function makeDefault(ctx: Ctx, id: string): Promise<PaymentMethod> {
  const { user_id } = requireActor(ctx);
  return write(ctx, async (trx) => {
    await rows.lockWallet(trx, user_id);
    await rows.clearDefault(trx, user_id);
    await rows.setDefault(trx, user_id, id);
    const method = read(ctx, await rows.selectMethods(trx, user_id)).find((m) => m.id === id);
    if (!method) throw new NotFound('payment method');
    return method;
  });
}

/** Removes a card; the newest of the others becomes the default. The provider forgets it in a job, a day later.
 *
 * Errors: 401, 404, 409 card_in_use. */
export async function removeMethod(ctx: Ctx, id: string): Promise<void> {
  const { user_id } = requireActor(ctx);
  await write(ctx, async (trx) => {
    await rows.lockWallet(trx, user_id);
    const [use] = await isMethodNeeded(trx, id);
    if (use?.is_needed && (await rows.ownsMethod(trx, user_id, id)).length > 0) {
      throw new Conflict(
        'card_in_use',
        'A visit ahead depends on this card. Cancel the visit, or remove the card afterwards.',
      );
    }
    const [removed] = await rows.softDelete(trx, user_id, id, ctx.now);
    if (!removed) throw new NotFound('payment method');
    if (removed.was_default) await rows.setNewestDefault(trx, user_id);
    await enqueue(trx, 'payments.forget-card', { id }, { runAt: whenForgotten(ctx) });
  });
}

/** Lets the provider forget a removed card: the worker's part. */
export async function forgetCard(ctx: Ctx, id: string): Promise<void> {
  const [removed] = await rows.selectRemoved(ctx.db, id);
  if (!removed) return;
  await providerNamed(ctx, removed.provider).forgetCard(removed.provider_token).catch(unlessGone);
}

/** Ends what a person began to enter: they leave. The provider is told in a job. */
export async function endCardEntries(trx: Trx, ctx: Ctx, userId: string): Promise<void> {
  for (const session of await rows.deleteSessions(trx, userId)) {
    await enqueue(trx, 'payments.end-card-session', session, { runAt: whenForgotten(ctx) });
  }
}

/** Lets the provider end a session, and forget a card that was entered and never kept: the worker's part. */
export async function endCardSession(
  ctx: Ctx,
  session: { provider: string; provider_session_id: string },
): Promise<void> {
  await providerNamed(ctx, session.provider)
    .endCardSession(session.provider_session_id)
    .catch(unlessGone);
}

// The fee of a visit that was cancelled or missed just now is still to be taken.
const DAY_MS = 86_400_000;
const whenForgotten = ({ now }: Ctx) => new Date(now.getTime() + DAY_MS);

// What the provider does not know it has forgotten.
function unlessGone(error: unknown): void {
  if (!(error instanceof ProviderRefused)) throw error;
}

const read = (ctx: Ctx, found: Omit<PaymentMethod, 'expiry'>[]): PaymentMethod[] =>
  found.map((one) => ({
    ...one,
    expiry: expiryOf(one.card_exp_month, one.card_exp_year, ctx.now),
  }));

// A provider forgets a session in which nothing was entered for long.
function forgotten(error: unknown): null {
  if (error instanceof ProviderRefused) return null;
  return away(error);
}

function away(error: unknown): never {
  if (error instanceof Unanswered) throw new ProviderAway();
  throw error;
}
