import { DeskBookInput } from '#domain/appointments/desk-input.ts';
import { parse } from '#platform/validate.ts';
import { optional, text } from '../form-values.ts';

/** Reads the desk's booking form. Errors: 422 naming the field, a new client's fields by their own names. */
export function readDeskBooking(form: FormData): DeskBookInput {
  const pet_id = optional(form, 'pet_id');
  const given = (names: string[]) =>
    Object.fromEntries(
      names.flatMap((name) => [[name, optional(form, name)]]).filter(([, v]) => v),
    );
  const isNow = text(form, 'when') === 'now';
  return parse(DeskBookInput, {
    ...(pet_id
      ? { pet_id }
      : {
          client: {
            first_name: text(form, 'first_name'),
            last_name: text(form, 'last_name'),
            ...given(['phone', 'email']),
            pet_name: text(form, 'pet_name'),
            species_id: Number(text(form, 'species_id')),
          },
        }),
    service_id: Number(text(form, 'service_id')),
    ...given(['vet_id', 'clinic_notes']),
    ...(isNow ? {} : given(['scheduled_date', 'scheduled_start'])),
    ...(form.has('is_emergency') ? { is_emergency: true } : {}),
  });
}
