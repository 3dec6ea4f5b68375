import { createHash } from 'node:crypto';
import { data, redirect } from 'react-router';
import { type Asked, needsSignIn, refusal } from '../answer.ts';
import type { Ctx, Slot } from '../contract.ts';
import { formValues, optional, text, type Values } from '../form-values.ts';
import { type Kept, keptCookie } from '../holds/cookie.ts';
import { heldBy } from '../holds/keep.ts';
import { paths } from '../paths.ts';
import { missingOfPet, readPet } from '../pets/pet-input.ts';
import { checkOut } from './check-out.ts';

/** Books the kept time for pets known or added by the same form; a refusal keeps what was typed. */
export async function submitBooking(
  asked: Asked,
  form: FormData,
  slot_id: string,
  kept: Kept | null,
) {
  needsSignIn(asked);
  const { domain, ctx } = asked;
  const values = formValues(form);
  let visitId: string;
  try {
    const slot = await domain.availability.getSlot(ctx, slot_id);
    const clinic = await domain.clinics.get(ctx, slot.clinic_id);
    const service = clinic.services.find(({ slug }) => slug === values.service);
    if (!service) return refuse(values, { service: 'Choose what the visit is for' });
    if (!values.pet_ids) return refuse(values, { pet_ids: 'Choose who the visit is for' });
    const pet_ids = values.pet_ids.split(',');
    if (pet_ids.includes('new')) {
      const missing = missingOfPet(form);
      if (missing) return refuse(values, missing);
      const pet = await readPet(asked, petOnly(form));
      const added = await domain.pets.add(onlyOnce(ctx, 'pet', slot_id, values), pet);
      pet_ids[pet_ids.indexOf('new')] = added.id;
      // Should the time be gone by now, the pet is there to be chosen again.
      values.pet_ids = pet_ids.join(',');
    }
    const order = {
      pet_ids,
      service_id: service.service_id,
      appointment_type: slot.slot_type,
      owner_notes: optional(form, 'owner_notes'),
      ...(slot.slot_type === 'home_visit' ? homeAddress(form) : {}),
    };
    const once = onlyOnce(ctx, 'visit', slot_id, values);
    const terms = await domain.payments.paymentTerms(ctx, clinic.id, service.service_id);
    if (terms.policy !== 'none') {
      return await checkOut(asked, once, order, { slot_id, kept, values });
    }
    const mine = kept?.slot_id === slot_id ? kept : null;
    const held = mine && (await heldBy(asked, mine));
    const byHold =
      held?.service_id === service.service_id
        ? { hold_id: held.id, ...(held.token ? { hold_token: held.token } : {}) }
        : null;
    const visit = await domain.appointments
      .book(once, { ...order, ...(byHold ?? { slot_id }) })
      .catch((error) => {
        // Run out or used up since we looked: the time itself may still be free, or this very form booked it.
        if (refusal(error).code !== 'hold_gone') throw error;
        return domain.appointments.book(once, { ...order, slot_id });
      });
    visitId = visit.id;
  } catch (error) {
    if (error instanceof Response) throw error;
    const { code, status, message, errors, extra } = refusal(error);
    const alternatives = (extra.alternatives ?? []) as Slot[];
    // The form has one place for the pets.
    const pets = errors.pet_ids ?? errors.pet_id;
    const shown = pets ? { ...errors, pet_ids: pets } : errors;
    return data({ values, errors: shown, problem: { code, message, alternatives } }, status);
  }
  throw redirect(paths.visit(visitId, { booked: 1 }), {
    headers: { 'set-cookie': keptCookie(null, asked.origin) },
  });
}

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
