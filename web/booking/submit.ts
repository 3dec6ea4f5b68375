import { createHash } from 'node:crypto';
import { data, redirect } from 'react-router';
import { type Asked, needsSignIn, refusal } from '../answer.ts';
import type { Ctx, Slot } from '../contract.ts';
import { formValues, optional, text, type Values } from '../form-values.ts';
import { paths } from '../paths.ts';
import { missingOfPet, readPet } from '../pets/pet-input.ts';

/** Books the slot for a known pet, or for one added by the same form; a refusal keeps what was typed. */
export async function submitBooking(asked: Asked, form: FormData, slot_id: string) {
  needsSignIn(asked);
  const { domain, ctx } = asked;
  const values = formValues(form);
  let visitId: string;
  try {
    const slot = await domain.availability.getSlot(ctx, slot_id);
    const clinic = await domain.clinics.get(ctx, slot.clinic_id);
    const service = clinic.services.find(({ slug }) => slug === values.service);
    if (!service) return refuse(values, { service: 'Choose what the visit is for' });
    if (!values.pet_id) return refuse(values, { pet_id: 'Choose who the visit is for' });
    if (values.pet_id === 'new') {
      const missing = missingOfPet(form);
      if (missing) return refuse(values, missing);
      const pet = await readPet(asked, petOnly(form));
      // Should the time be gone by now, the pet is there to be chosen again.
      values.pet_id = (await domain.pets.add(onlyOnce(ctx, 'pet', slot_id, values), pet)).id;
    }
    const visit = await domain.appointments.book(onlyOnce(ctx, 'visit', slot_id, values), {
      slot_id,
      pet_id: values.pet_id,
      service_id: service.service_id,
      appointment_type: slot.slot_type,
      owner_notes: optional(form, 'owner_notes'),
      ...(slot.slot_type === 'home_visit' ? homeAddress(form) : {}),
    });
    visitId = visit.id;
  } catch (error) {
    const { code, status, message, errors, extra } = refusal(error);
    const alternatives = (extra.alternatives ?? []) as Slot[];
    return data({ values, errors, problem: { code, message, alternatives } }, status);
  }
  throw redirect(paths.visit(visitId, { booked: 1 }));
}

/** Shows the page again at another time with everything kept. */
export const switchTime = (form: FormData) => ({
  values: formValues(form),
  errors: {} as Record<string, string>,
  problem: null,
});

const refuse = (values: Values, errors: Record<string, string>) =>
  data({ values, errors, problem: null }, 422);

/** The page carries a key, so the same form sent twice adds one pet and books one visit. */
function onlyOnce(ctx: Ctx, step: 'pet' | 'visit', slot_id: string, values: Values): Ctx {
  const { idempotency_key: key, ...rest } = values;
  if (!key || !/^[\w-]{8,100}$/.test(key)) return ctx;
  const asked = JSON.stringify([step, slot_id, rest]);
  const request_hash = createHash('sha256').update(asked).digest('hex');
  return { ...ctx, idempotency: { key: `web-${step}-${key}`, request_hash } };
}

/** The visit's own notes must not become the pet's. */
function petOnly(form: FormData): FormData {
  const pet = new FormData();
  for (const name of ['name', 'species_id', 'breed']) pet.set(name, text(form, name));
  return pet;
}

const homeAddress = (form: FormData) => ({
  home_address_line1: optional(form, 'home_address_line1'),
  home_address_line2: optional(form, 'home_address_line2'),
  home_city: optional(form, 'home_city'),
  home_state: optional(form, 'home_state'),
  home_postal_code: optional(form, 'home_postal_code'),
  home_access_notes: optional(form, 'home_access_notes'),
});
