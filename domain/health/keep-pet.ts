import { requireActor } from '#domain/accounts/authenticate.ts';
import type { Ctx } from '#domain/context.ts';
import { get } from '#domain/pets/find.ts';
import type { PetChange, PetInput } from '#domain/pets/input.ts';
import { add as addPet, update as updatePet } from '#domain/pets/keep.ts';
import type { Pet } from '#domain/pets/pet.ts';
import { write } from '#domain/write.ts';
import { dateIn } from '#platform/local-date.ts';
import { insertEntry } from './sql/entries.ts';

/** Adds a pet to the actor's; its weight is the first entry of its record. Errors: as for adding a pet. */
export async function add(ctx: Ctx, input: PetInput): Promise<Pet> {
  return write(ctx, async (trx) => {
    const inTrx = { ...ctx, db: trx, idempotency: null };
    const pet = await addPet(inTrx, input);
    return noteWeight(inTrx, pet, null);
  });
}

/** Changes a pet; another weight is an entry of today. Errors: as for changing a pet. */
export async function update(ctx: Ctx, id: string, change: PetChange): Promise<Pet> {
  return write(ctx, async (trx) => {
    const inTrx = { ...ctx, db: trx, idempotency: null };
    const before = change.weight_kg === undefined ? null : await get(inTrx, id);
    const pet = await updatePet(inTrx, id, change);
    return before ? noteWeight(inTrx, pet, before.weight_kg) : pet;
  });
}

async function noteWeight(
  ctx: Ctx & { db: Parameters<typeof insertEntry>[0] },
  pet: Pet,
  before: number | null,
): Promise<Pet> {
  if (pet.weight_kg === null || pet.weight_kg === before) return pet;
  const { user_id, timezone } = requireActor(ctx);
  const written = { pet_id: pet.id, created_by: user_id, created_at: ctx.now };
  const noted_on = dateIn(timezone, ctx.now);
  await insertEntry(ctx.db, { kind: 'weight', weight_kg: pet.weight_kg, noted_on, ...written });
  return get(ctx, pet.id);
}
