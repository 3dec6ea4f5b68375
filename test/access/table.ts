import type { Actor } from './cast.ts';
import { itsPet, paper, passport } from './health-things.ts';
import { petInvitation, petInvitationToken, share, sharedPet } from './household-things.ts';
import { browser, deadLetter, pushEndpoint, webhook, webhookDelivery } from './message-things.ts';
import {
  account,
  certificate,
  invitation,
  invitationToken,
  licence,
  member,
  quietClinic,
} from './team-things.ts';
import {
  bill,
  billDraft,
  calendarFeed,
  card,
  cardSession,
  checkout,
  clinic,
  clinicPhoto,
  closure,
  day,
  doneVisit,
  entry,
  exam,
  fresh,
  hold,
  identity,
  lateVisit,
  passkey,
  patient,
  payment,
  pet,
  picture,
  reportedReview,
  review,
  reviewedVisit,
  session,
  signed,
  slot,
  slug,
  startedVisit,
  stuckRefund,
  type Thing,
  timeOff,
  unpublishedReview,
  vet,
  visit,
  waitlistOffer,
} from './things.ts';

type Value = Thing | string | number | boolean | null | Value[] | { [field: string]: Value };

/**
 * One route. `may` names who gets in, with a 2xx; `staff` is desk, vet and admin. Whoever has not signed in gets 401 and
 * everybody else 404, as if what they ask for were not there; `but` and `refused` say where that is otherwise.
 */
export type Row = {
  may: string;
  /** `id` in the path, or all of the path's names. */
  at?: Thing | Record<string, Value>;
  query?: Record<string, Value>;
  body?: Value;
  /** What everybody else gets who has signed in. */
  refused?: number;
  but?: Partial<Record<Actor | 'staff', number>>;
  /** What those who may get when a real success cannot be had in a test, an outside signature for one. */
  answers?: number;
  /** The request ends the session or the account that makes it, so it is made by people of its own. */
  spends?: true;
};

const aWeek = [0, 1, 2, 3, 4, 5, 6];
const name = { first_name: 'Ana', last_name: 'Ruiz' };
const why = { reason: 'She called us about it.' };
const email = fresh((n) => `newcomer-${n}@example.test`);
const password = 'correct horse battery';
// Of the right form, and signed by nobody.
const credential = { id: 'none', rawId: 'none', type: 'public-key', clientExtensionResults: {} };
const assertion = {
  ...credential,
  response: { clientDataJSON: 'e30', authenticatorData: 'none', signature: 'none' },
};
const attestation = {
  ...credential,
  response: { clientDataJSON: 'e30', attestationObject: 'none' },
};
const address = { address_line1: '1 Elm', city: 'Brooklyn', state: 'NY', postal_code: '11201' };

/** Every route of the OpenAPI document, and for everyone whether it lets them in. */
export const TABLE: Record<string, Row> = {
  // accounts
  'POST /v1/auth/register': { may: 'anyone', body: { email, password, ...name } },
  'POST /v1/auth/login': {
    may: 'anyone',
    body: { email: 'nobody@example.test', password },
    answers: 401,
  },
  'POST /v1/auth/logout': { may: 'anyone', spends: true },
  'POST /v1/auth/magic-links': { may: 'anyone', body: { email: 'nobody@example.test' } },
  'POST /v1/auth/magic-links/redeem': { may: 'anyone', body: { token: 'none' }, answers: 409 },
  'POST /v1/auth/password-resets': { may: 'anyone', body: { email: 'nobody@example.test' } },
  'POST /v1/auth/password-resets/redeem': {
    may: 'anyone',
    body: { token: 'none', password },
    answers: 409,
  },
  'POST /v1/auth/email-verifications': { may: 'signed-in' },
  'POST /v1/auth/email-verifications/redeem': {
    may: 'anyone',
    body: { token: 'none' },
    answers: 409,
  },
  'POST /v1/auth/email-changes/redeem': { may: 'anyone', body: { token: 'none' }, answers: 409 },
  'POST /v1/auth/email-changes/undo': { may: 'anyone', body: { token: 'none' }, answers: 409 },
  'POST /v1/auth/passkeys/options': { may: 'anyone' },
  'POST /v1/auth/passkeys/login': { may: 'anyone', body: { response: assertion }, answers: 401 },
  'POST /v1/auth/passkeys/registration-options': { may: 'signed-in' },
  'POST /v1/auth/passkeys': { may: 'signed-in', body: { response: attestation }, answers: 422 },
  'GET /v1/auth/passkeys': { may: 'signed-in' },
  'PATCH /v1/auth/passkeys/{id}': { may: 'owner', at: passkey, body: { name: 'My phone' } },
  'DELETE /v1/auth/passkeys/{id}': { may: 'owner', at: passkey },
  'GET /v1/auth/providers': { may: 'anyone' },
  'GET /v1/auth/identities': { may: 'signed-in' },
  'DELETE /v1/auth/identities/{id}': { may: 'owner', at: identity },
  'POST /v1/auth/second-factor': {
    may: 'anyone',
    body: { sign_in_token: 'none', code: '123456' },
    answers: 401,
  },
  'GET /v1/auth/sessions': { may: 'signed-in' },
  'DELETE /v1/auth/sessions': { may: 'signed-in', spends: true },
  'DELETE /v1/auth/sessions/{id}': { may: 'owner', at: session },
  'GET /v1/me': { may: 'signed-in' },
  'GET /v1/me/export': { may: 'signed-in' },
  'DELETE /v1/me': {
    may: 'signed-in',
    query: { cancel_visits: 'true' },
    but: { staff: 409, elsewhere: 409 },
    spends: true,
  },
  'PATCH /v1/me': { may: 'signed-in', body: { phone: null } },
  'POST /v1/me/email': { may: 'signed-in', body: { email, current_password: password } },
  // Each takes back what they asked for in the row above.
  'DELETE /v1/me/email': { may: 'signed-in' },
  'GET /v1/me/phone-verification': { may: 'signed-in' },
  // None of them has given a number.
  'POST /v1/me/phone-verification': { may: 'signed-in', answers: 409 },
  'POST /v1/me/phone-verification/confirm': {
    may: 'signed-in',
    body: { code: '123456' },
    answers: 409,
  },
  'GET /v1/me/second-factor': { may: 'signed-in' },
  // None of them has confirmed their address.
  'POST /v1/me/second-factor': {
    may: 'signed-in',
    body: { current_password: password },
    answers: 409,
  },
  'POST /v1/me/second-factor/confirm': { may: 'signed-in', body: { code: '123456' }, answers: 409 },
  'POST /v1/me/second-factor/recovery-codes': {
    may: 'signed-in',
    body: { current_password: password },
    answers: 409,
  },
  'POST /v1/me/second-factor/turn-off': {
    may: 'signed-in',
    body: { current_password: password, code: '123456' },
    answers: 409,
  },
  'PUT /v1/me/password': {
    may: 'signed-in',
    body: { current_password: password, password: 'two cats and a dog' },
    spends: true,
  },

  // pets
  'GET /v1/species': { may: 'anyone' },
  'GET /v1/species/{id}/breeds': { may: 'anyone', at: { id: 1 } },
  'GET /v1/pets': { may: 'signed-in' },
  'POST /v1/pets': { may: 'signed-in', body: { name: 'Rex', species_id: 1 } },
  'GET /v1/pets/{id}': { may: 'owner co_owner sitter', at: pet },
  'PATCH /v1/pets/{id}': { may: 'owner co_owner', at: pet, body: { name: 'Rex' } },
  'DELETE /v1/pets/{id}': { may: 'owner', at: pet },
  'POST /v1/pets/{id}/farewell': { may: 'owner co_owner', at: pet },
  'DELETE /v1/pets/{id}/farewell': { may: 'owner co_owner', at: pet },
  'PUT /v1/pets/{id}/photo': { may: 'owner co_owner', at: pet, body: { file: picture } },
  'DELETE /v1/pets/{id}/photo': { may: 'owner co_owner', at: pet },

  // the household
  'GET /v1/pet-shares': { may: 'signed-in' },
  'GET /v1/pets/{id}/shares': { may: 'owner co_owner', at: pet },
  'PATCH /v1/pets/{id}/shares/{share_id}': {
    may: 'owner',
    at: { id: sharedPet, share_id: share },
    body: { role: 'sitter', ends_on: day(20) },
  },
  'DELETE /v1/pets/{id}/shares/{share_id}': {
    may: 'owner',
    at: { id: sharedPet, share_id: share },
  },
  'POST /v1/pets/{id}/shares/{share_id}/transfer': {
    may: 'owner',
    at: { id: sharedPet, share_id: share },
    spends: true,
  },
  'GET /v1/pet-invitations': { may: 'signed-in' },
  'POST /v1/pet-invitations': {
    may: 'owner',
    body: { email, pet_ids: [pet], role: 'co_owner' },
    refused: 422,
  },
  'DELETE /v1/pet-invitations/{id}': { may: 'owner', at: petInvitation },
  'POST /v1/pet-invitations/look-up': { may: 'anyone', body: { token: petInvitationToken } },
  'POST /v1/pet-invitations/accept': {
    may: 'signed-in',
    body: { token: petInvitationToken },
    but: { owner: 409 },
    spends: true,
  },
  'POST /v1/pet-invitations/decline': { may: 'anyone', body: { token: petInvitationToken } },

  'GET /v1/pets/{id}/health': { may: 'owner co_owner sitter staff', at: patient },
  'POST /v1/pets/{id}/health': {
    may: 'owner co_owner staff',
    at: patient,
    body: { kind: 'vaccination', title: 'Rabies' },
  },
  'POST /v1/pets/{id}/health/documents': {
    may: 'owner co_owner staff',
    at: patient,
    body: { file: picture, title: 'X-ray' },
  },
  'GET /v1/pets/{id}/health/{entry_id}/document': {
    may: 'owner co_owner sitter staff',
    at: { entry_id: paper, id: itsPet },
    // Its bytes are in no store here.
    answers: 404,
  },
  'POST /v1/pets/{id}/health/{entry_id}/strike': {
    may: 'owner co_owner',
    at: { entry_id: paper, id: itsPet },
    body: { reason: 'It was another dog.' },
  },
  'GET /v1/pets/{id}/passports': { may: 'owner', at: patient },
  'POST /v1/pets/{id}/passports': { may: 'owner', at: patient, body: { shares: ['weight'] } },
  'DELETE /v1/pets/{id}/passports/{passport_id}': {
    may: 'owner',
    at: { passport_id: passport, id: itsPet },
  },
  'GET /v1/passports/{token}': { may: 'anyone', at: { token: 'guess' }, answers: 404 },
  'GET /v1/passports/{token}/documents/{entry_id}': {
    may: 'anyone',
    at: { token: 'guess', entry_id: paper },
    answers: 404,
  },

  // clinics and search
  'GET /v1/places': { may: 'anyone', query: { q: '11201' } },
  'GET /v1/suggestions': { may: 'anyone', query: { q: 'harb' } },
  'GET /v1/services': { may: 'anyone' },
  'GET /v1/clinics': { may: 'anyone', query: { postal_code: '11201' } },
  'POST /v1/clinics': {
    may: 'signed-in',
    body: { name: 'Elm', phone: '+1 718 555 0100', ...address },
  },
  'GET /v1/clinics/{id}': { may: 'anyone', at: { id: slug } },
  'PATCH /v1/clinics/{id}': { may: 'admin', at: clinic, body: { parking_notes: 'Behind us.' } },
  'PUT /v1/clinics/{id}/species': { may: 'admin', at: clinic, body: { species_ids: [1] } },
  'PUT /v1/clinics/{id}/insurance-providers': {
    may: 'admin',
    at: clinic,
    body: { insurance_provider_ids: [] },
  },
  'GET /v1/clinics/{id}/photos': { may: 'anyone', at: clinic },
  'POST /v1/clinics/{id}/photos': {
    may: 'admin',
    at: clinic,
    body: { file: picture, alt_text: 'The waiting room' },
  },
  'PATCH /v1/clinics/{id}/photos/{photo_id}': {
    may: 'admin',
    at: { id: clinic, photo_id: clinicPhoto },
    body: { alt_text: 'The door', position: 1 },
  },
  'DELETE /v1/clinics/{id}/photos/{photo_id}': {
    may: 'admin',
    at: { id: clinic, photo_id: clinicPhoto },
  },
  'PUT /v1/clinics/{id}/logo': { may: 'admin', at: clinic, body: { file: picture } },
  'DELETE /v1/clinics/{id}/logo': { may: 'admin', at: clinic },
  'GET /v1/insurance-providers': { may: 'anyone' },
  'PUT /v1/insurance-providers/{slug}': {
    may: 'support',
    at: { slug: 'pawsure' },
    body: { name: 'Pawsure' },
  },
  'PUT /v1/clinics/{id}/services': {
    may: 'admin',
    at: clinic,
    body: { services: [{ service_id: exam, duration_min: 30, price_cents: 6200 }] },
  },

  // reviews
  'GET /v1/clinics/{id}/reviews': { may: 'anyone', at: clinic },
  'POST /v1/appointments/{id}/review': { may: 'owner', at: doneVisit, body: { rating: 5 } },
  'GET /v1/appointments/{id}/review': { may: 'owner', at: reviewedVisit },
  'PATCH /v1/appointments/{id}/review': { may: 'owner', at: reviewedVisit, body: { rating: 3 } },
  'POST /v1/reviews/{id}/response': { may: 'staff', at: review, body: { response: 'Thank you.' } },
  'POST /v1/reviews/{id}/reports': {
    may: 'co_owner sitter staff other elsewhere removed former support',
    at: review,
    body: { reason: 'other' },
  },
  'GET /v1/reviews': { may: 'support' },
  'GET /v1/reviews/{id}/history': { may: 'support', at: review },
  'POST /v1/reviews/{id}/unpublish': { may: 'support', at: review, body: { reason: 'other' } },
  'POST /v1/reviews/{id}/restore': { may: 'support', at: unpublishedReview, body: {} },
  'POST /v1/reviews/{id}/keep': { may: 'support', at: reportedReview },

  // the team
  'GET /v1/clinics/{id}/staff': { may: 'staff', at: clinic },
  'PATCH /v1/clinics/{id}/staff/{staff_id}': {
    may: 'admin',
    at: { id: clinic, staff_id: member },
    body: { role: 'receptionist' },
  },
  'DELETE /v1/clinics/{id}/staff/{staff_id}': {
    may: 'admin',
    at: { id: clinic, staff_id: member },
  },
  'GET /v1/clinics/{id}/staff-security': { may: 'staff', at: clinic },
  'PUT /v1/clinics/{id}/staff-security': {
    may: 'admin',
    at: clinic,
    body: { requires_second_factor: false },
  },
  'GET /v1/clinics/{id}/staff-invitations': { may: 'admin', at: clinic },
  'POST /v1/clinics/{id}/staff-invitations': {
    may: 'admin',
    at: clinic,
    body: { email, role: 'receptionist' },
  },
  'DELETE /v1/clinics/{id}/staff-invitations/{invitation_id}': {
    may: 'admin',
    at: { id: clinic, invitation_id: invitation },
  },
  'POST /v1/staff-invitations/look-up': { may: 'anyone', body: { token: invitationToken } },
  'POST /v1/staff-invitations/accept': {
    may: 'owner co_owner sitter other elsewhere removed former support',
    body: { token: invitationToken },
    but: { staff: 409 },
    spends: true,
  },
  'GET /v1/vets/{id}': { may: 'anyone', at: vet },
  'PATCH /v1/vets/{id}': { may: 'vet', at: vet, body: { specialty: 'Dentistry' } },
  'PUT /v1/vets/{id}/photo': { may: 'vet', at: vet, body: { file: picture } },
  'DELETE /v1/vets/{id}/photo': { may: 'vet', at: vet },
  'GET /v1/vets/{id}/license': { may: 'vet', at: vet },
  'POST /v1/vets/{id}/license': {
    may: 'vet',
    at: vet,
    body: {
      license_number: 'NY 12345',
      license_state: 'NY',
      evidence_url: 'https://board.example.gov/12345',
    },
  },

  'GET /v1/vets/{id}/certifications': { may: 'vet', at: vet },
  'POST /v1/vets/{id}/certifications': {
    may: 'vet',
    at: vet,
    body: { file: picture, name: 'Dentistry', issuer: 'A board', issued_on: '2020-01-05' },
  },
  'DELETE /v1/vets/{id}/certifications/{certification_id}': {
    may: 'vet',
    at: { id: vet, certification_id: certificate },
  },
  // Its bytes are in no store here.
  'GET /v1/vets/{id}/certifications/{certification_id}/document': {
    may: 'vet',
    at: { id: vet, certification_id: certificate },
    answers: 404,
  },
  'GET /v1/support/certifications': { may: 'support' },
  'GET /v1/support/certifications/{id}/document': {
    may: 'support',
    at: certificate,
    answers: 404,
  },
  'POST /v1/support/certifications/{id}/approve': { may: 'support', at: certificate, body: why },
  'POST /v1/support/certifications/{id}/decline': { may: 'support', at: certificate, body: why },

  // the platform's support
  'GET /v1/support/verifications': { may: 'support' },
  'POST /v1/support/verifications/{id}/approve': { may: 'support', at: licence, body: why },
  'POST /v1/support/verifications/{id}/decline': { may: 'support', at: licence, body: why },
  'POST /v1/support/people/search': { may: 'support', body: { q: 'Maya', ...why } },
  'POST /v1/support/people/{id}/read': { may: 'support', at: account, body: why },
  'POST /v1/support/people/{id}/second-factor-reset': {
    may: 'support',
    at: account,
    body: why,
    answers: 409,
  },
  'POST /v1/support/people/{id}/sign-out': { may: 'support', at: account, body: why },
  'GET /v1/support/clinics': { may: 'support', query: { q: 'Harbor' } },
  'POST /v1/support/clinics/{id}/suspend': { may: 'support', at: quietClinic, body: why },
  'POST /v1/support/clinics/{id}/reinstate': { may: 'support', at: quietClinic, body: why },
  'GET /v1/support/audit': { may: 'support' },
  'GET /v1/support/dead-letters': { may: 'support' },
  'GET /v1/support/stuck-payments': { may: 'support' },
  'POST /v1/support/stuck-payments/{id}/retry': { may: 'support', at: stuckRefund, body: why },
  'POST /v1/support/dead-letters/replay': {
    may: 'support',
    body: { since: '2026-01-01T00:00:00Z', ...why },
  },
  'POST /v1/support/dead-letters/{id}/replay': { may: 'support', at: deadLetter, body: why },

  // the clinic's rules
  'PUT /v1/clinics/{id}/hours': {
    may: 'admin',
    at: clinic,
    body: {
      hours: aWeek.map((day_of_week) => ({ day_of_week, open_time: '00:00', close_time: '24:00' })),
    },
  },
  'GET /v1/clinics/{id}/breaks': { may: 'staff', at: clinic },
  'PUT /v1/clinics/{id}/breaks': { may: 'admin', at: clinic, body: { breaks: [] } },
  'GET /v1/clinics/{id}/shifts': { may: 'staff', at: clinic },
  'PUT /v1/clinics/{id}/shifts': { may: 'admin', at: clinic, body: { vet_id: vet, shifts: [] } },
  'GET /v1/clinics/{id}/booking-rules': { may: 'staff', at: clinic },
  'PATCH /v1/clinics/{id}/booking-rules': { may: 'admin', at: clinic, body: { buffer_min: 0 } },
  'GET /v1/clinics/{id}/visits-outside-hours': { may: 'staff', at: clinic },
  'GET /v1/clinics/{id}/closures': { may: 'staff', at: clinic },
  'POST /v1/clinics/{id}/closures': {
    may: 'admin',
    at: clinic,
    body: { starts_on: day(500), ends_on: day(500) },
  },
  'DELETE /v1/clinics/{id}/closures/{closure_id}': {
    may: 'admin',
    at: { id: clinic, closure_id: closure },
  },
  'GET /v1/clinics/{id}/time-off': { may: 'staff', at: clinic },
  'POST /v1/clinics/{id}/time-off': {
    may: 'admin',
    at: clinic,
    body: { vet_id: vet, starts_on: day(501), ends_on: day(501) },
  },
  'DELETE /v1/clinics/{id}/time-off/{time_off_id}': {
    may: 'admin',
    at: { id: clinic, time_off_id: timeOff },
  },

  // single times
  'GET /v1/clinics/{id}/slots': { may: 'anyone', at: clinic },
  'POST /v1/clinics/{id}/slots': {
    may: 'staff',
    at: clinic,
    body: { slot_date: day(502), start_time: '09:00', end_time: '09:30', max_bookings: 2 },
  },
  'PATCH /v1/slots/{id}': { may: 'staff', at: slot, body: { is_blocked: true } },
  'DELETE /v1/slots/{id}': { may: 'staff', at: slot },
  'POST /v1/clinics/{id}/blocks': {
    may: 'staff',
    at: clinic,
    body: { date: day(503), from: '09:00', to: '10:00' },
  },
  'POST /v1/clinics/{id}/pause-intake': { may: 'staff', at: clinic, body: { hours: 1 } },
  'DELETE /v1/clinics/{id}/pause-intake': { may: 'staff', at: clinic },

  // visits
  'POST /v1/holds': { may: 'anyone', body: { slot_id: slot, service_id: exam } },
  'GET /v1/holds/{id}': { may: 'owner', at: hold, but: { anonymous: 404 } },
  'DELETE /v1/holds/{id}': { may: 'owner', at: hold, but: { anonymous: 404 } },
  'POST /v1/appointments': {
    may: 'owner co_owner sitter',
    body: { slot_id: slot, pet_id: pet, service_id: exam },
    refused: 422,
  },
  'GET /v1/appointments': { may: 'signed-in' },
  'GET /v1/appointments/{id}': { may: 'owner co_owner sitter staff', at: visit },
  'PATCH /v1/appointments/{id}': {
    may: 'owner co_owner',
    at: visit,
    body: { owner_notes: 'Limping since Sunday.' },
    but: { staff: 422 },
  },
  'GET /v1/appointments/{id}/history': { may: 'owner co_owner sitter staff', at: visit },
  'GET /v1/appointments/{id}/cancellation-quote': { may: 'owner co_owner staff', at: visit },
  'POST /v1/appointments/{id}/reschedule': {
    may: 'owner co_owner staff',
    at: visit,
    body: { slot_id: slot },
  },
  'POST /v1/appointments/{id}/cancel': { may: 'owner co_owner staff', at: visit, body: {} },

  // the desk
  'GET /v1/clinics/{id}/day': { may: 'staff', at: clinic },
  'GET /v1/clinics/{id}/week': { may: 'staff', at: clinic },
  'GET /v1/clinics/{id}/day/stream': { may: 'staff', at: clinic, answers: 406 },
  'GET /v1/clinics/{id}/clients': { may: 'staff', at: clinic, query: { q: 'Maya' } },
  'POST /v1/clinics/{id}/appointments': {
    may: 'staff',
    at: clinic,
    body: {
      pet_id: patient,
      service_id: exam,
      scheduled_date: day(504),
      scheduled_start: '09:00',
    },
  },
  'POST /v1/appointments/{id}/check-in': { may: 'staff', at: visit },
  'POST /v1/appointments/{id}/start': { may: 'staff', at: visit },
  'POST /v1/appointments/{id}/complete': { may: 'staff', at: visit },
  'POST /v1/appointments/{id}/no-show': { may: 'staff', at: lateVisit },
  'POST /v1/appointments/{id}/undo': { may: 'staff', at: startedVisit },

  // the waitlist
  'POST /v1/waitlist': {
    may: 'owner co_owner sitter',
    body: { clinic_id: clinic, service_id: exam, pet_id: pet },
  },
  'GET /v1/waitlist': { may: 'signed-in' },
  'DELETE /v1/waitlist/{id}': { may: 'owner', at: entry },
  'POST /v1/waitlist/offers/{id}/accept': { may: 'owner', at: waitlistOffer },
  'DELETE /v1/waitlist/offers/{id}': { may: 'owner', at: waitlistOffer },
  'GET /v1/clinics/{id}/waitlist': { may: 'staff', at: clinic },

  // payments
  'GET /v1/payment-methods': { may: 'signed-in' },
  'POST /v1/payment-methods/sessions': {
    may: 'signed-in',
    body: { return_url: 'https://example.test/saved' },
  },
  'POST /v1/payment-methods': { may: 'owner', body: { session_id: cardSession }, answers: 409 },
  'PATCH /v1/payment-methods/{id}': { may: 'owner', at: card, body: { is_default: true } },
  'DELETE /v1/payment-methods/{id}': { may: 'owner', at: card },
  'POST /v1/checkouts': {
    may: 'owner',
    body: {
      hold_id: hold,
      pet_id: pet,
      service_id: exam,
      return_url: 'https://example.test/back',
    },
    refused: 422,
    but: { co_owner: 409, sitter: 409 },
  },
  'GET /v1/checkouts/{id}': { may: 'owner', at: checkout },
  'GET /v1/appointments/{id}/payments': { may: 'owner staff', at: visit },
  'POST /v1/appointments/{id}/payments': {
    may: 'owner staff',
    at: visit,
    body: {},
    answers: 409,
  },
  'POST /v1/appointments/{id}/desk-payments': {
    may: 'staff',
    at: visit,
    body: { paid_by: 'cash', amount_cents: 1 },
    answers: 409,
  },
  'GET /v1/payments/{id}': { may: 'owner staff', at: payment },
  'POST /v1/payments/{id}/capture': { may: 'staff', at: payment, body: {}, answers: 409 },
  'POST /v1/payments/{id}/release': { may: 'staff', at: payment, answers: 409 },
  'POST /v1/payments/{id}/refunds': { may: 'staff', at: payment, body: { amount_cents: 1 } },
  'GET /v1/clinics/{id}/payment-terms': {
    may: 'anyone',
    at: clinic,
    query: { service_id: exam },
  },
  'GET /v1/clinics/{id}/payment-policy': { may: 'staff', at: clinic },
  'GET /v1/clinics/{id}/payments': { may: 'staff', at: clinic },
  'GET /v1/clinics/{id}/takings': {
    may: 'staff',
    at: clinic,
    query: { from: '2026-11-01', to: '2026-11-30' },
  },
  'PUT /v1/clinics/{id}/payment-policy': {
    may: 'admin',
    at: clinic,
    body: { payment_policy: 'none' },
  },
  'GET /v1/invoices': { may: 'signed-in' },
  'GET /v1/invoices/{id}': { may: 'owner staff', at: bill },
  'GET /v1/invoices/{id}/pdf': { may: 'owner staff', at: bill, answers: 409 },
  'POST /v1/appointments/{id}/invoice': { may: 'staff', at: doneVisit },
  'PUT /v1/invoices/{id}/lines': {
    may: 'staff',
    at: billDraft,
    body: { lines: [{ kind: 'extra', description: 'Tablets', unit_cents: 1200 }] },
  },
  'POST /v1/invoices/{id}/issue': { may: 'staff', at: billDraft },
  'GET /v1/clinics/{id}/tax': { may: 'staff', at: clinic },
  'PUT /v1/clinics/{id}/tax': {
    may: 'admin',
    at: clinic,
    body: { tax_name: 'Sales tax', tax_percent: 8.875 },
  },
  'GET /v1/clinics/{id}/statement': {
    may: 'staff',
    at: clinic,
    query: { from: '2026-01-01', to: '2026-12-31' },
  },
  'GET /v1/clinics/{id}/invoices.csv': {
    may: 'staff',
    at: clinic,
    query: { from: '2026-01-01', to: '2026-12-31' },
  },
  'GET /v1/clinics/{id}/analytics': {
    may: 'staff',
    at: clinic,
    query: { from: '2026-01-01', to: '2026-12-31' },
  },
  'GET /v1/clinics/{id}/analytics.csv': {
    may: 'admin',
    at: clinic,
    query: { figure: 'revenue', from: '2026-01-01', to: '2026-12-31' },
  },
  'POST /v1/clinics/{id}/webhooks': {
    may: 'admin',
    at: clinic,
    body: { url: 'https://93.184.216.34/hook', events: ['visit.booked'] },
  },
  'GET /v1/clinics/{id}/webhooks': { may: 'admin', at: clinic },
  'GET /v1/clinics/{id}/webhooks/{webhook_id}': {
    may: 'admin',
    at: { id: clinic, webhook_id: webhook },
  },
  'PATCH /v1/clinics/{id}/webhooks/{webhook_id}': {
    may: 'admin',
    at: { id: clinic, webhook_id: webhook },
    body: { events: ['visit.cancelled'] },
  },
  'POST /v1/clinics/{id}/webhooks/{webhook_id}/secret': {
    may: 'admin',
    at: { id: clinic, webhook_id: webhook },
  },
  'GET /v1/clinics/{id}/webhooks/{webhook_id}/deliveries': {
    may: 'admin',
    at: { id: clinic, webhook_id: webhook },
  },
  'POST /v1/clinics/{id}/webhooks/{webhook_id}/test': {
    may: 'admin',
    at: { id: clinic, webhook_id: webhook },
  },
  'POST /v1/clinics/{id}/webhooks/{webhook_id}/replay': {
    may: 'admin',
    at: { id: clinic, webhook_id: webhook },
    body: { since: '2026-01-01T00:00:00Z' },
  },
  'POST /v1/clinics/{id}/webhooks/{webhook_id}/deliveries/{delivery_id}/replay': {
    may: 'admin',
    at: { id: clinic, webhook_id: webhook, delivery_id: webhookDelivery },
  },
  'DELETE /v1/clinics/{id}/webhooks/{webhook_id}': {
    may: 'admin',
    at: { id: clinic, webhook_id: webhook },
  },
  'POST /v1/webhooks/{provider}': {
    may: 'anyone',
    at: { provider: 'sandbox' },
    body: {},
    answers: 400,
  },
  // calendars
  'GET /v1/appointments/{id}/calendar.ics': { may: 'owner co_owner sitter staff', at: visit },
  'GET /v1/calendar/{token}.ics': { may: 'anyone', at: { token: 'guess' }, answers: 404 },
  'GET /v1/calendar-feeds': { may: 'signed-in' },
  'POST /v1/calendar-feeds': { may: 'signed-in', body: { kind: 'owner' } },
  'DELETE /v1/calendar-feeds/{id}': { may: 'owner', at: calendarFeed },

  // emergency
  'GET /v1/emergency': { may: 'anyone', query: { where: '11201' } },
  'GET /v1/emergency/stream': { may: 'anyone', query: { where: '11201' }, answers: 406 },
  'PUT /v1/clinics/{id}/emergency': {
    may: 'staff',
    at: clinic,
    body: { flag_type: 'accepting_emergency' },
  },
  'DELETE /v1/clinics/{id}/emergency': { may: 'staff', at: signed },

  // messages
  'GET /v1/notifications': { may: 'signed-in' },
  'POST /v1/notifications/read': { may: 'signed-in', body: {} },
  'GET /v1/notifications/preferences': { may: 'signed-in' },
  'GET /v1/notifications/push-key': { may: 'signed-in' },
  'GET /v1/notifications/push-subscriptions': { may: 'signed-in' },
  'POST /v1/notifications/push-subscriptions': {
    may: 'signed-in',
    body: {
      endpoint: pushEndpoint,
      keys: { p256dh: 'BEl62iUYgUivxIkv69yViEuiBIa', auth: 'tBHItJI5svbpez7KI4CCXg' },
    },
  },
  'DELETE /v1/notifications/push-subscriptions/{id}': { may: 'owner', at: browser },
  'PATCH /v1/notifications/preferences': { may: 'signed-in', body: { quiet_from: '22:00' } },
};
