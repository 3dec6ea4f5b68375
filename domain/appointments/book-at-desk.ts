import { requireActor } from '#domain/accounts/authenticate.ts';
import { requireStaff } from '#domain/clinics/access.ts';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import { type Trx, violatedConstraint } from '#platform/db.ts';
import { InvalidInput } from '#platform/errors.ts';
import type { DeskVisit } from './appointment.ts';
import { assignLeastLoaded } from './assign-least-loaded.ts';
import { confirmationCode } from './confirmation-code.ts';
import type { DeskBookInput } from './desk-input.ts';
import { PetBusy, VetBusy } from './errors.ts';
import { claimOverlapping, insertFreeForm, lockPetOfClient, periodAt } from './sql/desk.ts';
import { lockVet, vetWorksAt } from './sql/details.ts';
import { selectDeskVisit } from './sql/select.ts';
import { oweTelling } from './sql/untold.ts';
import { admitClient } from './walk-in.ts';

/**
 * Staff book any time, slot or not: on the phone, or a walk-in who is here now. Open slots of the vet that it covers
 * are claimed with it. Errors: 401; 404 for others than the clinic's staff; 409 vet_busy, pet_busy; 422.
 */
export async function bookAtDesk(
  ctx: Ctx,
  input: DeskBookInput & { clinic_id: string },
): Promise<DeskVisit> {
  requireStaff(ctx, input.clinic_id);
  const { user_id: bookedBy } = requireActor(ctx);
  try {
    return await write(ctx, async (trx) => {
      const pet = await petOf(trx, input);
      const period = await periodOf(trx, ctx, input);
      const claims = input.vet_id ? await takeVet(trx, input.clinic_id, input.vet_id, period) : [];
      const visit = { ...input, ...pet, ...period, bookedBy, code: confirmationCode() };
      const id = await insertFreeForm(trx, visit, claims, ctx.now);
      if (!input.vet_id) await assignLeastLoaded(trx, id);
      const [booked] = await selectDeskVisit(trx, id, [input.clinic_id]);
      if (!booked) throw new Error('the visit just booked cannot be read');
      // Who stands at the desk knows.
      if (!period.is_now) await oweTelling(trx, id);
      return booked;
    });
  } catch (error) {
    switch (violatedConstraint(error)) {
      case 'appointments_pet_in_one_place':
        throw new PetBusy();
      case 'appointments_vet_in_one_place':
        throw new VetBusy();
      default:
        throw error;
    }
  }
}

async function petOf(trx: Trx, input: DeskBookInput & { clinic_id: string }) {
  if (input.pet_id) {
    const [pet] = await lockPetOfClient(trx, input.pet_id, input.clinic_id);
    if (!pet) throw InvalidInput.at('pet_id', 'has not been here before');
    return pet;
  }
  if (!input.client) throw InvalidInput.at('client', 'is required, or pet_id');
  return admitClient(trx, input.client);
}

export type Period = {
  scheduled_date: string;
  scheduled_start: string;
  scheduled_end: string;
  starts_at: Date;
  ends_at: Date;
  is_now: boolean;
};

async function periodOf(
  trx: Trx,
  ctx: Ctx,
  input: DeskBookInput & { clinic_id: string },
): Promise<Period> {
  const date = input.scheduled_date ?? null;
  const start = input.scheduled_start ?? null;
  if ((date === null) !== (start === null)) {
    throw InvalidInput.at(
      date ? 'scheduled_start' : 'scheduled_date',
      'is required with the other',
    );
  }
  const [period] = await periodAt(
    trx,
    input.clinic_id,
    input.service_id,
    date,
    start,
    input.duration_min ?? null,
    ctx.now,
  );
  if (!period) throw InvalidInput.at('service_id', 'is not offered by this clinic');
  if (!period.exists) {
    throw InvalidInput.at(
      'scheduled_start',
      'does not exist on that day: the clocks go forward over it',
    );
  }
  const days = (period.starts_at.getTime() - ctx.now.getTime()) / 86_400_000;
  if (days < -1 || days > 730) {
    throw InvalidInput.at('scheduled_date', 'must be a day from today to two years ahead');
  }
  return { ...period, is_now: date === null };
}

async function takeVet(
  trx: Trx,
  clinicId: string,
  vetId: string,
  period: Period,
): Promise<string[]> {
  const [works] = await vetWorksAt(trx, clinicId, vetId);
  if (!works) throw InvalidInput.at('vet_id', 'is not a vet of this clinic');
  await lockVet(trx, vetId);
  const slots = await claimOverlapping(trx, clinicId, vetId, period.starts_at, period.ends_at);
  // Full is booked, or held by an owner who is paying just now.
  if (slots.some((slot) => !slot.is_taken)) throw new VetBusy();
  return slots.map((slot) => slot.id);
}
