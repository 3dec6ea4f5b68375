import { requireActor } from '#domain/accounts/authenticate.ts';
import { handOver, lockVisitsOf } from '#domain/appointments/hand-over.ts';
import { record } from '#domain/audit/record.ts';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import type { Trx } from '#platform/db.ts';
import { InvalidInput, NotFound } from '#platform/errors.ts';
import { endShare } from './end.ts';
import type { ShareChange } from './input.ts';
import type { Share } from './share.ts';
import { selectShareFor, updateShare } from './sql/shares.ts';
import { tellOfShare } from './tell.ts';
import { termsOf } from './terms.ts';

/**
 * The owner changes what a share gives; who shares says whether they want messages. Visits ahead that somebody may not
 * book any more pass to the owner. Errors: 401, 404, 422 naming a field that is wrong or not the actor's to change.
 */
export async function change(
  ctx: Ctx,
  petId: string,
  id: string,
  { wants_messages, ...terms }: ShareChange,
): Promise<Share> {
  const { user_id } = requireActor(ctx);
  return write(ctx, async (trx) => {
    const found = await readShare(trx, petId, id, user_id);
    requireOwnFields(found.owner.id === user_id, { wants_messages, ...terms });
    if (wants_messages !== undefined) await update(trx, id, { wants_messages });
    if (found.owner.id === user_id) await giveOtherwise(trx, ctx, found, terms);
    return readShare(trx, petId, id, user_id);
  });
}

/** Takes somebody off a pet, or leaves it: every right ends at once. Errors: 401, 404. */
export async function end(ctx: Ctx, petId: string, id: string): Promise<void> {
  const { user_id, first_name } = requireActor(ctx);
  await write(ctx, async (trx) => {
    const found = await readShare(trx, petId, id, user_id);
    const isSelf = found.person.id === user_id;
    await endShare(
      trx,
      ctx,
      { id, pet_id: petId, user_id: found.person.id },
      isSelf ? 'left' : 'removed',
    );
    await tellOfShare(trx, ctx, isSelf ? found.owner.id : found.person.id, {
      what: `pet_share ${id}`,
      title: isSelf
        ? `${first_name} no longer shares ${found.pet.name}`
        : `${first_name} no longer shares ${found.pet.name} with you`,
    });
  });
}

async function giveOtherwise(
  trx: Trx,
  ctx: Ctx,
  before: Share,
  asked: Omit<ShareChange, 'wants_messages'>,
) {
  if (Object.values(asked).every((value) => value === undefined)) return;
  const { timezone } = requireActor(ctx);
  const { role, may_book, starts_on, ends_on } = before;
  const known = role === 'sitter' ? { may_book, starts_on, ends_on } : {};
  const given = Object.fromEntries(
    Object.entries(asked).filter(([, value]) => value !== undefined),
  );
  const terms = termsOf(ctx, timezone, { role, ...known, ...given });
  const [petId, personId] = [before.pet.id, before.person.id];
  await lockVisitsOf(trx, ctx, petId, personId);
  await update(trx, before.id, terms);
  const passed = await handOver(trx, ctx, petId, personId);
  await record(trx, ctx, {
    action: 'pet.share_changed',
    subject_type: 'pet',
    subject_id: petId,
    details: {
      share: before.id,
      before: { role, may_book, starts_on, ends_on },
      after: terms,
      visits_passed: passed,
    },
  });
}

/** A live share, for the pet's owner or who shares it. Errors: 404. */
async function readShare(trx: Trx, petId: string, id: string, actorId: string): Promise<Share> {
  const [share] = await selectShareFor(trx, petId, id, actorId);
  if (!share) throw new NotFound('share');
  return share;
}

async function update(trx: Trx, id: string, change: Parameters<typeof updateShare>[2]) {
  if (!(await updateShare(trx, id, change))) throw new NotFound('share');
}

function requireOwnFields(isOwner: boolean, input: ShareChange): void {
  const others: (keyof ShareChange)[] = isOwner
    ? ['wants_messages']
    : ['role', 'may_book', 'starts_on', 'ends_on'];
  const [field] = others.filter((name) => input[name] !== undefined);
  if (field)
    throw InvalidInput.at(field, isOwner ? 'is theirs to change' : 'is the owner’s to change');
}
