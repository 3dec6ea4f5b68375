import { requireActor } from '#domain/accounts/authenticate.ts';
import { lockVisitsOf } from '#domain/appointments/hand-over.ts';
import { record } from '#domain/audit/record.ts';
import type { Ctx } from '#domain/context.ts';
import { giveTo } from '#domain/pets/give-to.ts';
import { write } from '#domain/write.ts';
import type { Trx } from '#platform/db.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { dateIn } from '#platform/local-date.ts';
import type { Share } from './share.ts';
import {
  insertShare,
  lockOwnedPet,
  selectShare,
  selectShareFor,
  updateShare,
} from './sql/shares.ts';
import { tellOfShare } from './tell.ts';

/**
 * Gives a pet to one of its co-owners; who gave it stays as co-owner, and can leave. Every other share goes on.
 * Errors: 401, 404, 409 not_co_owner.
 */
export async function transfer(ctx: Ctx, petId: string, shareId: string): Promise<Share> {
  const { user_id, timezone } = requireActor(ctx);
  return write(ctx, async (trx) => {
    const heir = await give(trx, ctx, petId, shareId);
    const id = await insertShare(trx, {
      ...{ pet_id: petId, user_id, role: 'co_owner', may_book: true, wants_messages: true },
      ...{ starts_on: dateIn(timezone, ctx.now), timezone, shared_by: heir, created_at: ctx.now },
    });
    const [kept] = await selectShare(trx, id);
    if (!kept) throw new Error('the share just made cannot be read');
    return kept;
  });
}

/** As transfer, but who gave it keeps nothing. Returns who has it now. */
export async function give(trx: Trx, ctx: Ctx, petId: string, shareId: string): Promise<string> {
  const { user_id, first_name } = requireActor(ctx);
  await lockVisitsOf(trx, ctx, petId, user_id);
  const [owned] = await lockOwnedPet(trx, petId, user_id);
  if (!owned) throw new NotFound('pet');
  const [share] = await selectShareFor(trx, petId, shareId, user_id);
  if (!share) throw new NotFound('share');
  if (share.role !== 'co_owner') {
    throw new Conflict('not_co_owner', 'A pet is given to a co-owner. Make them one first.');
  }
  const heir = share.person.id;
  const ended = { ended_at: ctx.now, ended_by: user_id, end_reason: 'transferred' } as const;
  if (!(await updateShare(trx, shareId, ended))) throw new NotFound('share');
  await giveTo(trx, petId, heir);
  const details = { from: user_id, to: heir };
  await record(trx, ctx, { action: 'pet.given', subject_type: 'pet', subject_id: petId, details });
  await tellOfShare(trx, ctx, heir, {
    what: `pet_given ${shareId}`,
    title: `${first_name} gave you ${share.pet.name}`,
    body: `You are the owner now: you say who shares ${share.pet.name}.`,
  });
  return heir;
}
