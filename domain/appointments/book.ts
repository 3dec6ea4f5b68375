import { requireActor } from '#domain/accounts/authenticate.ts';
import { alternativesTo } from '#domain/availability/find.ts';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import { type Trx, violatedConstraint } from '#platform/db.ts';
import { InvalidInput } from '#platform/errors.ts';
import type { Visit } from './appointment.ts';
import { confirmationCode } from './confirmation-code.ts';
import { PetBusy, SlotTaken } from './errors.ts';
import type { BookInput } from './input.ts';
import { type BookingParams, bookRun, bookSlot } from './sql/book.ts';
import { type Refusal, whyRefused } from './sql/why-refused.ts';

/**
 * Books a free time for one of the actor's pets: counter, visit, claims and history in one transaction.
 * Errors: 401; 422 naming the field; 409 slot_taken with alternatives; 409 pet_busy.
 */
export async function book(ctx: Ctx, input: BookInput): Promise<Visit> {
  const { user_id } = requireActor(ctx);
  checkHomeAddress(input);
  try {
    return await write(ctx, (trx) => claim(trx, ctx, user_id, input));
  } catch (error) {
    switch (violatedConstraint(error)) {
      case 'appointments_pet_in_one_place':
        throw new PetBusy();
      case 'appointments_vet_in_one_place':
        return refuse(ctx, input, 'taken');
    }
    if (error instanceof Refused) return refuse(ctx, input, error.reason);
    throw error;
  }
}

// Leaves the transaction by throwing, so that a refusal under an Idempotency-Key is forgotten with it.
class Refused extends Error {
  readonly reason: Refusal;
  constructor(reason: Refusal) {
    super(reason);
    this.reason = reason;
  }
}

async function claim(trx: Trx, ctx: Ctx, userId: string, input: BookInput): Promise<Visit> {
  const params: BookingParams = [
    input.slot_id,
    ctx.now,
    input.service_id,
    input.appointment_type ?? null,
    input.pet_id,
    userId,
    confirmationCode(),
    input.owner_notes ?? null,
    input.home_address_line1 ?? null,
    input.home_address_line2 ?? null,
    input.home_city ?? null,
    input.home_state ?? null,
    input.home_postal_code ?? null,
    input.home_access_notes ?? null,
  ];
  const [visit] = await bookSlot(trx, ...params);
  if (visit) return visit;
  const reason = await whyRefused(trx, params);
  if (reason !== 'too_short') throw new Refused(reason);
  const [long] = await bookRun(trx, ...params);
  if (!long) throw new Refused('taken');
  return long;
}

async function refuse(ctx: Ctx, input: BookInput, reason: Refusal): Promise<never> {
  switch (reason) {
    case 'no_slot':
      throw InvalidInput.at('slot_id', 'is not a time that can be booked');
    case 'no_pet':
      throw InvalidInput.at('pet_id', 'is not one of your pets');
    case 'no_service':
      throw InvalidInput.at('service_id', 'is not offered by this clinic at that time');
    case 'other_type':
      throw InvalidInput.at('appointment_type', 'is not what this time is for');
    case 'no_address':
      throw InvalidInput.at('home_address_line1', 'is required for a home visit');
    case 'past':
      throw new SlotTaken('That time has begun. Choose another.', await others(ctx, input));
    case 'taken':
    case 'too_short':
      throw new SlotTaken('That time was just taken. Choose another.', await others(ctx, input));
  }
}

const others = (ctx: Ctx, input: BookInput) => alternativesTo(ctx, input.slot_id, input.service_id);

function checkHomeAddress(input: BookInput): void {
  if (input.appointment_type !== 'home_visit') return;
  const missing = (['home_address_line1', 'home_city', 'home_postal_code'] as const).filter(
    (field) => !input[field]?.trim(),
  );
  if (missing.length > 0) {
    throw new InvalidInput(
      missing.map((path) => ({ path, message: 'is required for a home visit' })),
    );
  }
}
