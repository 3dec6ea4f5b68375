import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import { violatedConstraint } from '#platform/db.ts';
import { InvalidInput } from '#platform/errors.ts';
import { type DeskVisit, isLive, type Visit } from './appointment.ts';
import { NotPossibleNow, VetBusy } from './errors.ts';
import { requireAsExpected } from './expected.ts';
import { get } from './find.ts';
import { inHand } from './in-hand.ts';
import type { VisitChange } from './input.ts';
import { assignVet, setClinicNotes, setOwnerNotes } from './sql/details.ts';

/**
 * Staff assign a vet and keep their notes; the owner changes theirs.
 * Errors: 401, 404, 409 visit_changed, vet_busy or not_possible_now, 422 naming a field that is not the actor's to change.
 */
export async function change(ctx: Ctx, id: string, input: VisitChange): Promise<Visit | DeskVisit> {
  try {
    return await write(ctx, async (trx) => {
      const found = await inHand(trx, ctx, id);
      const { visit, side } = found;
      requireOwnFields(side, input);
      await requireAsExpected(trx, ctx, found, input.expected);
      if (input.vet_id !== undefined) {
        if (!isLive(visit.status)) {
          throw new NotPossibleNow(
            visit.status,
            'Only a visit that is still ahead gets another vet.',
          );
        }
        const assigned = await assignVet(trx, id, visit.clinic.id, input.vet_id);
        if (!assigned) throw InvalidInput.at('vet_id', 'is not a vet of this clinic');
      }
      if (input.clinic_notes !== undefined) await setClinicNotes(trx, id, input.clinic_notes);
      if (input.owner_notes !== undefined) await setOwnerNotes(trx, id, input.owner_notes);
      return get({ ...ctx, db: trx }, id);
    });
  } catch (error) {
    if (violatedConstraint(error) === 'appointments_vet_in_one_place') throw new VetBusy();
    throw error;
  }
}

function requireOwnFields(side: 'owner' | 'clinic', input: VisitChange): void {
  const others: (keyof VisitChange)[] =
    side === 'clinic' ? ['owner_notes'] : ['vet_id', 'clinic_notes'];
  const [field] = others.filter((name) => input[name] !== undefined);
  if (field) throw InvalidInput.at(field, `is not the ${side}'s to change`);
}
