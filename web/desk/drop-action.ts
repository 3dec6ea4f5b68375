import type { Expected } from '#domain/appointments/input.ts';
import { type Asked, idParam, refusal } from '../answer.ts';
import type { Visit } from '../contract.ts';
import { optional, text, type Values } from '../form-values.ts';
import { clock } from '../format.ts';
import { type Dropped, dropForm, seenIn } from './drop-form.ts';

/** Puts a visit at an open time or with another vet, as long as it is what the page showed when it was picked up. */
export async function drop({ domain, ctx }: Asked, form: FormData): Promise<[Dropped, number]> {
  const id = idParam(text(form, 'visit_id'));
  const slot_id = optional(form, 'slot_id');
  const seen = seenIn(form);
  try {
    const visit = slot_id
      ? await domain.appointments.reschedule(ctx, id, { slot_id, expected: seen })
      : await domain.appointments.change(ctx, id, {
          vet_id: optional(form, 'vet_id') ?? null,
          expected: seen,
        });
    const back = slot_id ? { slot_id: seen.slot_id } : { vet_id: seen.vet_id ?? '' };
    const undo = back.slot_id === null ? null : { ...dropForm(visit), ...back };
    return [{ said: said(visit, Boolean(slot_id), seen), undo: undo as Values | null }, 200];
  } catch (error) {
    const { code, message, errors, status } = refusal(error);
    return [{ refused: GONE[code] ?? message, what: what(code, Object.keys(errors)) }, status];
  }
}

function said(visit: Visit, isTime: boolean, seen: Expected): string {
  const { pet, vet, scheduled_start } = visit;
  const who = vet ? vet.name : 'no vet yet';
  if (!isTime) return `${pet.name} is with ${who} now.`;
  const other = (vet?.id ?? null) === seen.vet_id ? '' : `, ${who}`;
  return `${pet.name} moved to ${clock(scheduled_start)}${other}.`;
}

const GONE: Record<string, string> = {
  invalid_input: 'That time is no longer on the calendar.',
};

function what(code: string, fields: string[]): string {
  switch (code) {
    case 'visit_changed':
      return 'The day shows it as it is now.';
    case 'slot_taken':
      return 'The visit is where it was.';
    case 'invalid_input':
      return fields.includes('slot_id') ? 'The visit is where it was.' : 'Load the page again.';
    default:
      return 'Nothing was changed.';
  }
}
