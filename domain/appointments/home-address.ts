import { InvalidInput } from '#platform/errors.ts';
import type { BookInput } from './input.ts';

/** Lets a booking pass that says where to come, if it is at home. Errors: 422 naming the fields. */
export function checkHomeAddress(
  input: Pick<
    BookInput,
    'appointment_type' | 'home_address_line1' | 'home_city' | 'home_postal_code'
  >,
): void {
  if (input.appointment_type !== 'home_visit') return;
  const missing = (['home_address_line1', 'home_city', 'home_postal_code'] as const).filter(
    (field) => !input[field]?.trim(),
  );
  if (missing.length > 0) {
    throw new InvalidInput(
      missing.map((path) => ({ path, message: 'is required for a home visit' })),
    );
  }
}
