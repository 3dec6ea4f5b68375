import { databaseErrorCode, violatedConstraint } from '#platform/db.ts';
import { InvalidInput } from '#platform/errors.ts';

/** Says which field of a slot the database refused; passes on what is none of them. */
export function explainSlot(error: unknown): never {
  if (databaseErrorCode(error) === '22008') throw InvalidInput.at('slot_date', 'is out of range');
  switch (violatedConstraint(error)) {
    case 'availability_slots_one_vet_one_place':
      throw InvalidInput.at(
        'max_bookings',
        'must be 1 for a named vet: nobody is in two places at once',
      );
    case 'availability_slots_some_time':
      throw InvalidInput.at('end_time', 'must differ from start_time');
    case 'availability_slots_start_exists':
      throw InvalidInput.at(
        'start_time',
        'does not exist on that day: the clocks go forward over it',
      );
    case 'availability_slots_end_later':
      throw InvalidInput.at('end_time', 'is over before it begins: the clocks change in between');
    case 'availability_slots_vet_id_fkey':
      throw InvalidInput.at('vet_id', 'is not a vet of this clinic');
    case 'availability_slots_service_id_fkey':
      throw InvalidInput.at('service_id', 'is not a service we know');
    default:
      throw error;
  }
}
