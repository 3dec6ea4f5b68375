import type { Ctx } from '#domain/context.ts';
import { type Trx, transact, violatedConstraint } from '#platform/db.ts';
import { Conflict } from '#platform/errors.ts';
import type { Identity } from '#platform/oidc.ts';
import { type Admitted, admit, orAsk } from './admit.ts';
import { openAccount } from './open-account.ts';
import { proveEmail } from './prove-email.ts';
import { startSession } from './session.ts';
import { findIdentity, insertIdentity, noteIdentityUse } from './sql/identities.ts';
import { findCredentials, findUser } from './sql/users.ts';

/**
 * Signs in whoever a provider vouches for: by the link made before, else by an address that the provider has verified, to
 * the account that has it or a new one. Errors: 401 second_factor_needed unless the provider says that it asked for two; 409 email_not_verified.
 */
export async function enterWithIdentity(ctx: Ctx, identity: Identity): Promise<Admitted> {
  for (let more = true; ; more = false) {
    try {
      const entered = await transact(ctx.db, async (trx) => {
        const userId = await ownerOf(trx, ctx, identity);
        if (!identity.has_two_factors) return admit(trx, ctx, userId);
        const session = await startSession({ ...ctx, db: trx }, userId, { isStrong: true });
        return { user: await findUser(trx, userId), ...session };
      });
      return orAsk(entered);
    } catch (error) {
      // The same person pressed twice: the other one has made the account or the link, and now it is found.
      const raced = (error as { code?: string }).code === 'email_taken' || isLinked(error);
      if (!raced || !more) throw error;
    }
  }
}

async function ownerOf(trx: Trx, ctx: Ctx, identity: Identity): Promise<string> {
  const { issuer, subject, email } = identity;
  const known = await findIdentity(trx, issuer, subject);
  if (known) {
    await noteIdentityUse(trx, known.id, ctx.now);
    return known.user_id;
  }
  // Anybody can claim an address somewhere; only a proved one says whose account it is.
  if (!email || !identity.email_verified) throw notVerified();
  const found = await findCredentials(trx, email);
  const user_id = found?.id ?? (await openAccount(trx, personOf(identity, email)));
  await proveEmail(trx, ctx, user_id);
  const times = { created_at: ctx.now, last_used_at: ctx.now };
  await insertIdentity(trx, { user_id, issuer, subject, email, ...times });
  return user_id;
}

/** What providers say of names is everything from nothing to both. */
function personOf({ given_name, family_name, name }: Identity, email: string) {
  const words = (name ?? email.split('@', 1)[0] ?? 'You').split(/\s+/);
  const first = given_name ?? words[0] ?? 'You';
  const last = family_name ?? words.slice(1).join(' ');
  return { email, first_name: asName(first), last_name: asName(last) };
}

const asName = (text: string) =>
  text
    .replace(/[^\p{L}\p{M}\p{N} .,'’()/&-]+/gu, ' ')
    .trim()
    .slice(0, 100);

const isLinked = (error: unknown) => violatedConstraint(error) === 'user_identities_once';

const notVerified = () =>
  new Conflict(
    'email_not_verified',
    'Your provider does not vouch for your e-mail address. Sign in another way.',
  );
