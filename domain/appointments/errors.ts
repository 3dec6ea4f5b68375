import { Conflict } from '#platform/errors.ts';
import type { Status } from './appointment.ts';

/** 409: the pet already has a visit that overlaps. */
export class PetBusy extends Conflict {
  constructor() {
    super(
      'pet_busy',
      'This pet already has a visit at that time. Choose another time, or move that visit.',
    );
  }
}

/** 409: the vet already has a visit that overlaps. */
export class VetBusy extends Conflict {
  constructor() {
    super('vet_busy', 'This vet already has a visit at that time. Choose another vet or time.');
  }
}

/** 409: the visit's state does not allow the move; names the state in `visit_status`. */
export class NotPossibleNow extends Conflict {
  constructor(status: Status, message: string) {
    super('not_possible_now', message, { visit_status: status });
  }
}

/** 409: the visit is not what whoever changes it has read; `visit` says what it is now. */
export class VisitChanged extends Conflict {
  constructor(message: string, visit: Record<string, string | null>) {
    super('visit_changed', message, { visit });
  }
}
