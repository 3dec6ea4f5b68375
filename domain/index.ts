import * as authenticate from './accounts/authenticate.ts';
import { forgetExpired } from './accounts/forget-expired.ts';
import { login } from './accounts/login.ts';
import { register } from './accounts/register.ts';
import * as attend from './appointments/attend.ts';
import { book } from './appointments/book.ts';
import { cancel, cancellationQuote } from './appointments/cancel.ts';
import { change } from './appointments/change.ts';
import { clinicDay } from './appointments/clinic-day.ts';
import * as visits from './appointments/find.ts';
import { reschedule } from './appointments/reschedule.ts';
import { addSlot } from './availability/add-slot.ts';
import { fillHorizon } from './availability/fill-horizon.ts';
import { getSlot, listSlots } from './availability/find.ts';
import * as clinics from './clinics/find.ts';
import { setHours, setServices } from './clinics/offer.ts';
import { register as registerClinic } from './clinics/register.ts';
import { countAccepting } from './emergency/count-accepting.ts';
import * as holds from './holds/own.ts';
import { release, releaseAllExpired } from './holds/release.ts';
import { take } from './holds/take.ts';
import * as pets from './pets/find.ts';
import * as keepPets from './pets/keep.ts';
import { suggestPlaces } from './places/find.ts';
import * as reviews from './reviews/find.ts';
import { findClinics, listServices } from './search/find-clinics.ts';
import { accept, decline, leave, passOn } from './waitlist/answer.ts';
import * as waitlist from './waitlist/find.ts';
import { join } from './waitlist/join.ts';
import { offerFreed } from './waitlist/offer-freed.ts';

/** The product on one page: every verb that a face can call. */
export const domain = {
  accounts: {
    register,
    login,
    logout: authenticate.logout,
    authenticate: authenticate.authenticate,
    me: authenticate.me,
    forgetExpired,
  },
  pets: {
    listSpecies: pets.listSpecies,
    listBreeds: pets.listBreeds,
    list: pets.list,
    get: pets.get,
    add: keepPets.add,
    update: keepPets.update,
    remove: keepPets.remove,
  },
  clinics: { get: clinics.get, register: registerClinic, setHours, setServices },
  search: { findClinics, listServices, suggestPlaces, countAcceptingEmergency: countAccepting },
  availability: { listSlots, getSlot, addSlot, fillHorizon },
  holds: { take, get: holds.get, release, releaseAllExpired },
  appointments: {
    book,
    reschedule,
    cancel,
    cancellationQuote,
    change,
    checkIn: attend.checkIn,
    start: attend.start,
    complete: attend.complete,
    markNoShow: attend.markNoShow,
    undo: attend.undo,
    list: visits.list,
    get: visits.get,
    history: visits.history,
    clinicDay,
  },
  waitlist: {
    join,
    list: waitlist.list,
    listForClinic: waitlist.listForClinic,
    leave,
    accept,
    decline,
    offerFreed,
    passOn,
  },
  reviews: { listForClinic: reviews.listForClinic },
} as const;

export type Domain = typeof domain;
