import type { Domain } from '#domain/index.ts';

export type { Ctx } from '#domain/context.ts';
export type { Domain };

type Answer<F> = F extends (...args: never[]) => infer R ? Awaited<R> : never;
type Page<F> = Answer<F> extends { data: (infer Row)[] } ? Row : never;
type Row<F> = Answer<F> extends (infer R)[] ? R : never;

export type User = Answer<Domain['accounts']['me']>;
export type SignedInDevice = Row<Domain['accounts']['listSessions']>;
export type Passkey = Row<Domain['accounts']['listPasskeys']>;
export type Pet = Answer<Domain['pets']['get']>;
export type Species = Row<Domain['pets']['listSpecies']>;
export type SearchResult = Answer<Domain['search']['findClinics']>;
export type ClinicHit = Page<Domain['search']['findClinics']>;
export type Service = Row<Domain['search']['listServices']>;
export type ClinicProfile = Answer<Domain['clinics']['get']>;
export type InsuranceProvider = Row<Domain['clinics']['listInsurance']>;
export type Review = Page<Domain['reviews']['listForClinic']>;
export type ReviewList = Answer<Domain['reviews']['listForClinic']>;
export type RatingSummary = ReviewList['summary'];
export type ModeratedReview = Page<Domain['reviews']['queue']>;
export type ReviewEvent = Row<Domain['reviews']['history']>;
export type Slot = Row<Domain['availability']['listSlots']>;
export type Visit = Answer<Domain['appointments']['get']>;
export type VisitEvent = Row<Domain['appointments']['history']>;
export type ClinicDay = Answer<Domain['appointments']['clinicDay']>;
export type DeskVisit = ClinicDay['visits'][number];
export type WaitlistEntry = Row<Domain['waitlist']['list']>;
export type { CheckoutInput } from '#domain/payments/input.ts';
export type VisitPayments = Answer<Domain['payments']['listForVisit']>;
export type ClinicPolicy = Answer<Domain['payments']['getPaymentPolicy']>;
export type PaymentMethod = Row<Domain['payments']['listMethods']>;
export type InboxItem = Page<Domain['inbox']['list']>;
export type Client = Row<Domain['appointments']['findClients']>;
export type BookingRules = Answer<Domain['schedule']['getBookingRules']>;
export type Shift = Row<Domain['schedule']['listShifts']>;
export type OutsideVisit = Row<Domain['schedule']['visitsOutsideHours']>;
