import { requireActor } from '#domain/accounts/authenticate.ts';
import { hashToken, newToken } from '#domain/accounts/session.ts';
import type { Ctx } from '#domain/context.ts';
import type { Document } from '#domain/files/document.ts';
import { getOwned } from '#domain/pets/find.ts';
import { write } from '#domain/write.ts';
import { transact } from '#platform/db.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import type { Passport, SharedRecord } from './health.ts';
import type { PassportInput } from './input.ts';
import { documentOf } from './read.ts';
import { lockPet, selectShared } from './sql/entries.ts';
import * as passports from './sql/passports.ts';

const USUAL_DAYS = 7;
const MOST = 10;
const DAY_MS = 86_400_000;

/** The links to a pet's record that work. Errors: 401, 404 for others than its owner. */
export async function listPassports(ctx: Ctx, petId: string): Promise<Passport[]> {
  await getOwned(ctx, petId);
  return passports.selectPassports(ctx.db, petId, ctx.now);
}

/** Makes a link: the only time its token is seen. Errors: 401, 404, 409 too_many_passports, 422. */
export async function makePassport(
  ctx: Ctx,
  petId: string,
  { shares, days = USUAL_DAYS }: PassportInput,
): Promise<Passport & { token: string }> {
  const { user_id } = requireActor(ctx);
  await getOwned(ctx, petId);
  // Not kept for a repeat of the request: its answer holds the token.
  return transact(ctx.db, async (trx) => {
    await lockPet(trx, petId);
    const live = await passports.selectPassports(trx, petId, ctx.now);
    if (live.length >= MOST) {
      throw new Conflict(
        'too_many_passports',
        `A pet has at most ${MOST} links. Take one back first.`,
      );
    }
    const token = newToken();
    const expires = new Date(ctx.now.getTime() + days * DAY_MS);
    const hash = hashToken(token);
    await passports.insertPassport(trx, petId, hash, shares, user_id, ctx.now, expires);
    const made = (await passports.selectPassports(trx, petId, ctx.now)).at(-1);
    if (!made) throw new Error('the passport just made cannot be read');
    return { ...made, token };
  });
}

/** Takes a link back: it leads nowhere from now on. Errors: 401, 404. */
export async function revokePassport(ctx: Ctx, petId: string, id: string): Promise<void> {
  await getOwned(ctx, petId);
  await write(ctx, async (trx) => {
    const gone = await passports.revokePassport(trx, petId, id, ctx.now);
    if (gone.length === 0) throw new NotFound('passport');
  });
}

/** What a link shows, to whoever has it. Errors: 404 when it was taken back, has run out, or never was. */
export async function readPassport(ctx: Ctx, token: string): Promise<SharedRecord> {
  const { id, pet_id, ...found } = await byToken(ctx, token);
  const entries = await selectShared(ctx.db, pet_id, found.shares);
  await transact(ctx.db, (trx) => passports.noteSeen(trx, id, ctx.now));
  return { ...found, entries };
}

/** A document that a link shares. Errors: 404. */
export async function readPassportDocument(
  ctx: Ctx,
  token: string,
  entryId: string,
): Promise<Document> {
  const { pet_id, shares } = await byToken(ctx, token);
  if (!shares.includes('document')) throw new NotFound('document');
  return documentOf(ctx, pet_id, entryId);
}

async function byToken(ctx: Ctx, token: string) {
  const [found] = await passports.selectByToken(ctx.db, hashToken(token), ctx.now);
  if (!found) throw new NotFound('passport');
  return found;
}
