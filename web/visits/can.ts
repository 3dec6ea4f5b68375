import { appointmentCan, isLive } from '#domain/appointments/appointment.ts';
import { cancellationFee } from '#domain/appointments/cancellation.ts';
import type { Visit } from '../contract.ts';
import { phoneNumber } from '../format.ts';

/** What the owner may do with a visit now; where not, why, in words to show beside the button. */
export type OwnerCan = { live: boolean; cancel: true | string; move: true | string };

const ASK = (booker: string) => `${booker} booked this visit. Ask them to move or cancel it.`;

export function ownerCan(visit: Visit, now: Date): OwnerCan {
  const call = `Call the clinic at ${phoneNumber(visit.clinic.phone)}.`;
  const over = now >= new Date(visit.ends_at);
  const terms = { ...visit, price_cents: visit.service.price_cents };
  if (visit.reader === 'sitter') {
    const ask = ASK(visit.booked_by ?? 'The owner');
    return { live: isLive(visit.status), cancel: ask, move: ask };
  }
  return {
    live: isLive(visit.status),
    cancel:
      appointmentCan.cancel(visit, now) ||
      (over ? 'The time of this visit has passed.' : `The visit has started. ${call}`),
    move: whyNotMove(),
  };

  function whyNotMove(): true | string {
    if (!appointmentCan.reschedule(visit, now)) {
      return over
        ? 'The time of this visit has passed.'
        : `${visit.pet.name} is checked in already. ${call}`;
    }
    // Else moving far away and cancelling there would get round the terms.
    if (!('owner' in visit) && cancellationFee(terms, now) > 0)
      return `It is too late to move online. ${call}`;
    return true;
  }
}
