import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import { NotFound } from '#platform/errors.ts';
import type { IdentityProvider, Journey } from '#platform/oidc.ts';
import type { LinkedIdentity, User } from './account.ts';
import { requireActor } from './authenticate.ts';
import { enterWithIdentity } from './enter-with-identity.ts';
import type { Session } from './session.ts';
import { deleteIdentity, selectIdentities } from './sql/identities.ts';

/** Who else can vouch for people here, in the order of configuration. */
export async function listProviders(ctx: Ctx): Promise<{ key: string; name: string }[]> {
  return (ctx.identityProviders ?? []).map(({ key, name }) => ({ key, name }));
}

/** Where to send a browser that signs in with a provider, and what it keeps until it is back. Errors: 404, 503. */
export async function leaveForProvider(
  ctx: Ctx,
  key: string,
): Promise<{ url: string; journey: Journey }> {
  return providerOf(ctx, key).leave();
}

/**
 * Signs in whoever came back from a provider with this query, in the browser that left for it.
 * Errors: 404; 409 provider_refused, email_not_verified; 503 provider_away.
 */
export async function enterFromProvider(
  ctx: Ctx,
  key: string,
  back: { query: URLSearchParams; journey: Journey },
): Promise<Session & { user: User }> {
  const identity = await providerOf(ctx, key).comeBack(back.query, back.journey);
  return enterWithIdentity(ctx, identity);
}

/** Which providers sign the actor in. Errors: 401. */
export async function listIdentities(ctx: Ctx): Promise<LinkedIdentity[]> {
  return selectIdentities(ctx.db, requireActor(ctx).user_id);
}

/** Has a provider sign the actor in no more; the account keeps every other way. Errors: 401, 404. */
export async function unlinkIdentity(ctx: Ctx, id: string): Promise<void> {
  const { user_id } = requireActor(ctx);
  await write(ctx, async (trx) => {
    if (!(await deleteIdentity(trx, user_id, id))) throw new NotFound('link to a provider');
  });
}

function providerOf(ctx: Ctx, key: string): IdentityProvider {
  const provider = ctx.identityProviders?.find((one) => one.key === key);
  if (!provider) throw new NotFound('provider');
  return provider;
}
