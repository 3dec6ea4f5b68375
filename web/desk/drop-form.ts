import type { Expected } from '#domain/appointments/input.ts';
import type { Visit } from '../contract.ts';
import { optional, text, type Values } from '../form-values.ts';

/** What became of a visit that was dragged, in words; `undo` is the form that puts it back. */
export type Dropped = { said: string; undo: Values | null } | { refused: string; what: string };

/** Which visit a form is about, and what the page showed of it. */
export const dropForm = (visit: Visit): Values => ({
  visit_id: visit.id,
  from_status: visit.status,
  from_slot: visit.slot_id ?? '',
  from_vet: visit.vet?.id ?? '',
  from_date: visit.scheduled_date,
  from_start: visit.scheduled_start,
});

/** What a page showed of a visit, from its form; as all from outside, the domain looks whether it can be so. */
export const seenIn = (form: FormData) => ({
  status: text(form, 'from_status') as Expected['status'],
  slot_id: optional(form, 'from_slot') ?? null,
  vet_id: optional(form, 'from_vet') ?? null,
  scheduled_date: text(form, 'from_date'),
  scheduled_start: text(form, 'from_start'),
});
