import type { EntryInput } from '#domain/health/input.ts';
import { type Asked, idParam, type Refusal, refusal } from '../answer.ts';
import { formValues, oneLine, optional, text, type Values } from '../form-values.ts';
import { kilograms } from '../pets/pet-input.ts';
import { takeUpload, uploadOf } from '../pictures/upload.ts';

export type HealthAnswer = { kind: string; values: Values; refused: Refusal };

/** Writes an entry, files a document or strikes one out; returns what was wrong with it, or null. */
export async function changeHealth(
  asked: Asked,
  form: FormData,
  petId: string,
): Promise<HealthAnswer | null> {
  const isDocument = uploadOf(asked) === 'document';
  const struck = text(form, 'strike');
  const refused = isDocument
    ? await file(asked, form, petId)
    : await (struck ? strike(asked, form, petId, struck) : add(asked, form, petId)).then(
        () => null,
        refusal,
      );
  const kind = isDocument ? 'document' : struck ? 'strike' : text(form, 'kind');
  return refused && { kind, values: formValues(form), refused };
}

const side = (form: FormData) => {
  const clinic = text(form, 'clinic_id');
  return clinic ? { clinic_id: idParam(clinic) } : {};
};

const file = (asked: Asked, form: FormData, petId: string) =>
  takeUpload(asked, form, (content) =>
    asked.domain.health.addDocument(asked.ctx, petId, {
      file: content,
      title: oneLine(text(form, 'title')),
      noted_on: optional(form, 'noted_on'),
      ...side(form),
    }),
  );

async function strike({ domain, ctx }: Asked, form: FormData, petId: string, id: string) {
  const reason = oneLine(text(form, 'reason'));
  await domain.health.strike(ctx, petId, idParam(id), { reason });
}

async function add({ domain, ctx }: Asked, form: FormData, petId: string) {
  const line = (name: string) => oneLine(text(form, name)) || undefined;
  const visit = text(form, 'appointment_id');
  await domain.health.add(ctx, petId, {
    // Another word is for the domain to refuse.
    kind: text(form, 'kind') as EntryInput['kind'],
    title: line('title'),
    noted_on: optional(form, 'noted_on'),
    details: optional(form, 'details'),
    weight_kg: kilograms(text(form, 'weight_lb')) ?? undefined,
    due_on: optional(form, 'due_on'),
    batch: line('batch'),
    given_by: line('given_by'),
    ...(visit ? { appointment_id: idParam(visit) } : {}),
    ...side(form),
  });
}
