import { anonymise } from '#domain/accounts/anonymise.ts';
import { requireActor } from '#domain/accounts/authenticate.ts';
import { cancel } from '#domain/appointments/cancel.ts';
import type { Ctx } from '#domain/context.ts';
import { forgetHealthOf } from '#domain/health/forget.ts';
import { releaseHoldsOf } from '#domain/holds/release.ts';
import { partFromHousehold } from '#domain/household/part.ts';
import { forgetPerson } from '#domain/notifications/forget-person.ts';
import { endCardEntries, listMethods, removeMethod } from '#domain/payments/methods.ts';
import { lockPetsOf, removeAllOf } from '#domain/pets/remove-all.ts';
import { leave } from '#domain/waitlist/answer.ts';
import { list } from '#domain/waitlist/find.ts';
import { transact } from '#platform/db.ts';
import { Conflict } from '#platform/errors.ts';
import { forgetKeysOf } from '#platform/idempotency.ts';
import type { DeleteMeInput } from './input.ts';
import { sayGoodbye } from './letters.ts';
import { selectAhead, selectWorkplaces } from './sql/ahead.ts';

const REASON = 'The account was closed.';

/**
 * Closes the actor's account for good: what names them goes, visits, money and reviews stay with a former client, and the
 * address is free again. They and the clinics hear of what is cancelled with it. Errors: 401; 409 visits_ahead, unless they are to be cancelled with it; 409 still_staff.
 */
export async function deleteMe(
  ctx: Ctx,
  { cancel_visits, give_pets = false }: DeleteMeInput = {},
): Promise<void> {
  const { user_id, email, timezone } = requireActor(ctx);
  await transact(ctx.db, async (trx) => {
    // The verbs below join this transaction, and none of them may claim the request's key.
    const inside = { ...ctx, db: trx, idempotency: null };
    // A booking holds its pet's lock: what it makes is seen below, and none begins after.
    await lockPetsOf(trx, user_id);
    await requireNoWork(inside, user_id);
    await partFromHousehold(trx, inside, give_pets);
    const ahead = await selectAhead(trx, user_id, ctx.now);
    if (ahead.length > 0 && !cancel_visits) throw visitsAhead(ahead);
    for (const { id } of ahead) await cancel(inside, id, { reason: REASON });
    for (const { id } of await list(inside)) await leave(inside, id);
    for (const { id } of await listMethods(inside)) await removeMethod(inside, id);
    await endCardEntries(trx, ctx, user_id);
    await releaseHoldsOf(trx, user_id);
    await forgetHealthOf(trx, user_id);
    await removeAllOf(trx, user_id, ctx.now);
    await forgetKeysOf(trx, user_id);
    await forgetPerson(trx, user_id, email);
    await anonymise(trx, user_id, ctx.now);
    const called = ahead.map(({ id }) => id);
    await sayGoodbye(trx, ctx, { email, timezone }, called);
  });
}

async function requireNoWork({ db }: Ctx, userId: string): Promise<void> {
  const [clinic] = await selectWorkplaces(db, userId);
  if (!clinic) return;
  throw new Conflict(
    'still_staff',
    `You are on the staff of ${clinic.name}. Leave its team first, on the team page of its desk.`,
  );
}

function visitsAhead(visits: Awaited<ReturnType<typeof selectAhead>>): Conflict {
  const what = visits.length === 1 ? 'a visit' : `${visits.length} visits`;
  return new Conflict(
    'visits_ahead',
    `You still have ${what} ahead. Cancel first, or have all of them cancelled with the account.`,
    { visits },
  );
}
