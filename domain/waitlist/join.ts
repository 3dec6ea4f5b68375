import { requireActor } from '#domain/accounts/authenticate.ts';
import { isLive } from '#domain/appointments/appointment.ts';
import { get as getVisit } from '#domain/appointments/find.ts';
import { today } from '#domain/clinics/clock.ts';
import type { Ctx } from '#domain/context.ts';
import { getTo as getPetTo } from '#domain/pets/find.ts';
import { write } from '#domain/write.ts';
import { databaseErrorCode, violatedConstraint } from '#platform/db.ts';
import { Conflict, InvalidInput } from '#platform/errors.ts';
import { addDays, daysBetween } from '#platform/local-date.ts';
import type { WaitlistEntry } from './entry.ts';
import type { JoinInput } from './input.ts';
import { insertEntry } from './sql/change.ts';
import { findEntry } from './sql/select.ts';

const USUAL_DAYS = 30;
const MOST_DAYS = 365;

/** Puts the actor in line for a time at a clinic. Errors: 401, 404, 409 already_waiting, 422 naming the field. */
export async function join(ctx: Ctx, input: JoinInput): Promise<WaitlistEntry> {
  const { user_id } = requireActor(ctx);
  await getPetTo('book', ctx, input.pet_id);
  await requireSameVisit(ctx, input);
  const from_date = input.from_date ?? (await today(ctx, input.clinic_id));
  const to_date = input.to_date ?? addDays(from_date, USUAL_DAYS);
  if (to_date < from_date) throw InvalidInput.at('to_date', 'must not be before from_date');
  if (daysBetween(from_date, to_date) > MOST_DAYS) {
    throw InvalidInput.at('to_date', 'must be at most a year after from_date');
  }
  return write(ctx, async (trx) => {
    const entry = { ...input, from_date, to_date, user_id, created_at: ctx.now };
    const id = await insertEntry(trx, entry).catch(explain);
    return findEntry(trx, id, user_id);
  });
}

async function requireSameVisit(ctx: Ctx, input: JoinInput): Promise<void> {
  if (!input.appointment_id) return;
  const visit = await getVisit(ctx, input.appointment_id);
  const same =
    isLive(visit.status) &&
    visit.reader !== 'sitter' &&
    visit.clinic.id === input.clinic_id &&
    visit.pet.id === input.pet_id &&
    visit.service.id === input.service_id;
  if (!same) {
    throw InvalidInput.at(
      'appointment_id',
      'is not a visit ahead of this pet at this clinic for this service',
    );
  }
}

function explain(error: unknown): never {
  switch (violatedConstraint(error)) {
    case 'waitlist_entries_once':
      throw new Conflict(
        'already_waiting',
        'You are already in line for this. Leave that place first to change it.',
      );
    case 'waitlist_entries_times_in_order':
      throw InvalidInput.at('to_time', 'must be after from_time');
    case 'waitlist_entries_vet_id_fkey':
      throw InvalidInput.at('vet_id', 'is not a vet we know');
  }
  if (databaseErrorCode(error) === '23503')
    throw InvalidInput.at('clinic_id', 'is not a clinic we know');
  throw error;
}
