import { type Asked, type Refusal, refusal } from '../answer.ts';
import { formValues, optional, type Values } from '../form-values.ts';

export type JoinAnswer = { values: Values; refused: Refusal };

type Line = {
  clinic_id: string;
  service_id: number;
  pet_id: string;
  appointment_id?: string;
};

/** Puts the reader in line with the days and hours of the form; what the domain says no to, for showing beside it. */
export async function joinFrom(
  { domain, ctx }: Asked,
  form: FormData,
  line: Line,
): Promise<JoinAnswer | null> {
  try {
    await domain.waitlist.join(ctx, {
      ...line,
      vet_id: optional(form, 'vet_id'),
      from_date: optional(form, 'from_date'),
      to_date: optional(form, 'to_date'),
      from_time: optional(form, 'from_time'),
      to_time: optional(form, 'to_time'),
    });
    return null;
  } catch (error) {
    return { values: formValues(form), refused: refusal(error) };
  }
}
