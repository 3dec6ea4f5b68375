import type { DeskBookInput } from '#domain/appointments/desk-input.ts';
import { optional, text } from '../form-values.ts';
import { requireShapes } from '../typed-fields.ts';

/** Reads the desk's booking form. Errors: 422 naming the field, a new client's fields by their own names. */
export function readDeskBooking(form: FormData): DeskBookInput {
  const pet_id = optional(form, 'pet_id');
  const isLater = text(form, 'when') === 'later';
  requireShapes(form, {
    service_id: 'number',
    'vet_id?': 'id',
    ...(pet_id
      ? { pet_id: 'id' }
      : { first_name: 'filled', last_name: 'filled', pet_name: 'filled', species_id: 'number' }),
    ...(isLater ? { scheduled_date: 'day', scheduled_start: 'time' } : {}),
  });
  return {
    ...(pet_id ? { pet_id } : { client: readClient(form) }),
    service_id: Number(text(form, 'service_id')),
    vet_id: optional(form, 'vet_id'),
    clinic_notes: optional(form, 'clinic_notes'),
    ...(isLater
      ? {
          scheduled_date: text(form, 'scheduled_date'),
          scheduled_start: text(form, 'scheduled_start'),
        }
      : {}),
    ...(form.has('is_emergency') ? { is_emergency: true } : {}),
  };
}

const readClient = (form: FormData) => ({
  first_name: text(form, 'first_name'),
  last_name: text(form, 'last_name'),
  phone: optional(form, 'phone'),
  email: optional(form, 'email'),
  pet_name: text(form, 'pet_name'),
  species_id: Number(text(form, 'species_id')),
});
