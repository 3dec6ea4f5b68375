import * as authenticate from './accounts/authenticate.ts';
import { changePassword } from './accounts/change-password.ts';
import * as verification from './accounts/email-verification.ts';
import { forgetExpired } from './accounts/forget-expired.ts';
import {
  LinkRequest,
  LinkUse,
  LoginInput,
  MeChange,
  PasskeyInput,
  PasskeyRename,
  PasskeyUse,
  PasswordChange,
  RegisterInput,
  ResetRequest,
  ResetUse,
  TokenInput,
} from './accounts/input.ts';
import { login } from './accounts/login.ts';
import * as magicLink from './accounts/magic-link.ts';
import { askForPasskey, loginWithPasskey } from './accounts/passkey-login.ts';
import * as passkeys from './accounts/passkeys.ts';
import * as reset from './accounts/password-reset.ts';
import * as provider from './accounts/provider.ts';
import { register } from './accounts/register.ts';
import * as sessions from './accounts/sessions.ts';
import { updateMe } from './accounts/update-me.ts';
import * as attend from './appointments/attend.ts';
import { book } from './appointments/book.ts';
import { bookAtDesk } from './appointments/book-at-desk.ts';
import { cancel, cancellationQuote } from './appointments/cancel.ts';
import { change } from './appointments/change.ts';
import { clinicDay } from './appointments/clinic-day.ts';
import * as visits from './appointments/find.ts';
import { findClients } from './appointments/find-clients.ts';
import { BookInput, CancelInput, RescheduleInput, VisitChange } from './appointments/input.ts';
import { reschedule } from './appointments/reschedule.ts';
import { addSlot } from './availability/add-slot.ts';
import { blockStretch } from './availability/block.ts';
import { changeSlot } from './availability/change-slot.ts';
import { fillHorizon } from './availability/fill-horizon.ts';
import { getSlot, listSlots } from './availability/find.ts';
import { BlockInput, SlotChange } from './availability/input.ts';
import { removeSlot } from './availability/remove-slot.ts';
import { CalendarFeedInput } from './calendar-feeds/input.ts';
import * as feeds from './calendar-feeds/keep.ts';
import * as calendar from './calendar-feeds/read.ts';
import { change as changeClinic } from './clinics/change.ts';
import * as clinics from './clinics/find.ts';
import {
  ClinicChange,
  ClinicInput,
  HoursInput,
  InsuranceInput,
  InsuranceProviderInput,
  SpeciesInput,
} from './clinics/input.ts';
import * as insurance from './clinics/insurance.ts';
import { setServices } from './clinics/offer.ts';
import { register as registerClinic } from './clinics/register.ts';
import { setSpecies } from './clinics/species.ts';
import { board } from './emergency/board.ts';
import { countAccepting } from './emergency/count-accepting.ts';
import { BoardQuery, SignInput } from './emergency/input.ts';
import { askToConfirm, forgetChanges, noteLapse } from './emergency/lapse.ts';
import { setSign, takeDownSign } from './emergency/set-sign.ts';
import { sayFarewell, takeBackFarewell } from './farewell/say-farewell.ts';
import { HoldInput } from './holds/input.ts';
import * as holds from './holds/own.ts';
import { release, releaseAllExpired } from './holds/release.ts';
import { take } from './holds/take.ts';
import { PreferencesInput } from './inbox/input.ts';
import * as preferences from './inbox/preferences.ts';
import * as inbox from './inbox/read.ts';
import * as credits from './invoices/credit.ts';
import * as drafts from './invoices/draft.ts';
import * as bills from './invoices/find.ts';
import { LinesInput, PeriodInput, TaxInput } from './invoices/input.ts';
import * as documents from './invoices/render.ts';
import { KINDS } from './kinds.ts';
import { deleteMe } from './leaving/delete-me.ts';
import { exportMe } from './leaving/export-me.ts';
import { DeleteMeInput } from './leaving/input.ts';
import { delivering } from './notifications/deliver.ts';
import * as mailbox from './notifications/mailbox.ts';
import { sweep } from './notifications/sweep.ts';
import { capture, letGo } from './payments/capture.ts';
import { checkout, getCheckout } from './payments/checkout.ts';
import { listForVisit } from './payments/find.ts';
import {
  CaptureInput,
  CardEntryInput,
  CheckoutInput,
  PayInput,
  PaymentPolicyInput,
  RefundInput,
  SavedCardInput,
} from './payments/input.ts';
import * as methods from './payments/methods.ts';
import { getPayment, pay } from './payments/pay.ts';
import { receiveEvent } from './payments/receive-event.ts';
import { reconcile } from './payments/reconcile.ts';
import { refund } from './payments/refund.ts';
import { settleVisit } from './payments/settle-visit.ts';
import { getPaymentPolicy, paymentTerms, setPaymentPolicy } from './payments/terms.ts';
import * as pets from './pets/find.ts';
import { PetChange, PetInput } from './pets/input.ts';
import * as keepPets from './pets/keep.ts';
import { suggestPlaces } from './places/find.ts';
import * as reviews from './reviews/find.ts';
import {
  NoteInput,
  QueueQuery,
  ReportInput,
  ResponseInput,
  ReviewChange,
  ReviewInput,
  ReviewQuery,
  UnpublishInput,
} from './reviews/input.ts';
import * as moderation from './reviews/moderate.ts';
import { report, respond } from './reviews/respond.ts';
import * as writeReview from './reviews/write-review.ts';
import { getBookingRules, setBookingRules } from './schedule/booking-rules.ts';
import { listBreaks, setBreaks } from './schedule/breaks.ts';
import { addClosure, listClosures, removeClosure } from './schedule/closures.ts';
import { setHours } from './schedule/hours.ts';
import {
  BookingRulesInput,
  BreaksInput,
  ClosureInput,
  PauseInput,
  ShiftsInput,
  TimeOffInput,
} from './schedule/input.ts';
import { visitsOutsideHours } from './schedule/outside.ts';
import { pauseIntake, resumeIntake } from './schedule/pause-intake.ts';
import { listShifts, setShifts } from './schedule/shifts.ts';
import { addTimeOff, listTimeOff, removeTimeOff } from './schedule/time-off.ts';
import { checkBounds } from './search/check-bounds.ts';
import { findClinics, listServices } from './search/find-clinics.ts';
import { SearchQuery } from './search/input.ts';
import { suggest } from './search/suggest.ts';
import { tightenAllBounds, tightenBounds } from './search/tighten-bounds.ts';
import { accept as acceptInvitation, lookUp as lookUpInvitation } from './staff/accept.ts';
import { changeRole, remove as removeMember } from './staff/change.ts';
import * as staff from './staff/find.ts';
import { InvitationInput, InvitationToken, MemberChange } from './staff/input.ts';
import { invite, withdraw } from './staff/invite.ts';
import * as supportClinics from './support/clinics.ts';
import { PeopleQuery, ReasonInput } from './support/input.ts';
import * as people from './support/people.ts';
import { readTrail } from './support/trail.ts';
import * as verifications from './support/verifications.ts';
import { takes } from './takes.ts';
import { LicenseInput, VetChange } from './vets/input.ts';
import * as vets from './vets/profile.ts';
import { latestVerification, submitLicense } from './vets/verify.ts';
import { remind } from './visit-messages/remind.ts';
import { accept, decline, leave, passOn } from './waitlist/answer.ts';
import * as waitlist from './waitlist/find.ts';
import { JoinInput } from './waitlist/input.ts';
import { join } from './waitlist/join.ts';
import { offerFreed } from './waitlist/offer-freed.ts';

/** The product on one page: every verb that a face can call. */
export const domain = {
  accounts: {
    register: takes(RegisterInput, register),
    login: takes(LoginInput, login),
    logout: authenticate.logout,
    authenticate: authenticate.authenticate,
    me: authenticate.me,
    updateMe: takes(MeChange, updateMe),
    deleteMe: takes(DeleteMeInput, deleteMe),
    exportMe,
    changePassword: takes(PasswordChange, changePassword),
    askForLink: takes(LinkRequest, magicLink.askForLink),
    peekLink: magicLink.peekLink,
    redeemLink: takes(LinkUse, magicLink.redeemLink),
    askForReset: takes(ResetRequest, reset.askForReset),
    peekReset: reset.peekReset,
    redeemReset: takes(ResetUse, reset.redeemReset),
    askToVerify: verification.askToVerify,
    peekVerification: verification.peekVerification,
    verifyEmail: takes(TokenInput, verification.verifyEmail),
    passkeyOptions: passkeys.passkeyOptions,
    addPasskey: takes(PasskeyInput, passkeys.addPasskey),
    listPasskeys: passkeys.listPasskeys,
    renamePasskey: takes(PasskeyRename, passkeys.renamePasskey),
    removePasskey: passkeys.removePasskey,
    askForPasskey,
    loginWithPasskey: takes(PasskeyUse, loginWithPasskey),
    listProviders: provider.listProviders,
    leaveForProvider: provider.leaveForProvider,
    enterFromProvider: provider.enterFromProvider,
    listIdentities: provider.listIdentities,
    unlinkIdentity: provider.unlinkIdentity,
    listSessions: sessions.listSessions,
    endSession: sessions.endSession,
    endOtherSessions: sessions.endOtherSessions,
    forgetExpired,
  },
  pets: {
    listSpecies: pets.listSpecies,
    listBreeds: pets.listBreeds,
    list: pets.list,
    listAlive: pets.listAlive,
    get: pets.get,
    add: takes(PetInput, keepPets.add),
    update: takes(PetChange, keepPets.update),
    remove: keepPets.remove,
    sayFarewell,
    takeBackFarewell,
  },
  clinics: {
    get: clinics.get,
    register: takes(ClinicInput, registerClinic),
    change: takes(ClinicChange, changeClinic),
    setSpecies: takes(SpeciesInput, setSpecies),
    listInsurance: insurance.list,
    setInsurance: takes(InsuranceInput, insurance.setForClinic),
    nameInsurer: takes(InsuranceProviderInput, insurance.nameInsurer),
    setHours: takes(HoursInput, setHours),
    setServices,
  },
  staff: {
    list: staff.list,
    listInvitations: staff.listInvitations,
    invite: takes(InvitationInput, invite),
    withdraw,
    lookUp: takes(InvitationToken, lookUpInvitation),
    accept: takes(InvitationToken, acceptInvitation),
    changeRole: takes(MemberChange, changeRole),
    remove: removeMember,
  },
  vets: {
    get: vets.get,
    own: vets.own,
    update: takes(VetChange, vets.update),
    submitLicense: takes(LicenseInput, submitLicense),
    latestVerification,
  },
  support: {
    listVerifications: verifications.listVerifications,
    approve: takes(ReasonInput, verifications.approve),
    decline: takes(ReasonInput, verifications.decline),
    findPeople: takes(PeopleQuery, people.findPeople),
    readPerson: takes(ReasonInput, people.readPerson),
    signOutPerson: takes(ReasonInput, people.signOutPerson),
    findClinics: supportClinics.findClinics,
    suspendClinic: takes(ReasonInput, supportClinics.suspendClinic),
    reinstateClinic: takes(ReasonInput, supportClinics.reinstateClinic),
    readTrail,
  },
  search: {
    findClinics: takes(SearchQuery, findClinics),
    listServices,
    suggestPlaces,
    suggest,
    countAcceptingEmergency: countAccepting,
    tightenBounds,
    tightenAllBounds,
    checkBounds,
  },
  availability: {
    listSlots,
    getSlot,
    addSlot,
    changeSlot: takes(SlotChange, changeSlot),
    removeSlot,
    blockStretch: takes(BlockInput, blockStretch),
    fillHorizon,
  },
  schedule: {
    listBreaks,
    setBreaks: takes(BreaksInput, setBreaks),
    listClosures,
    addClosure: takes(ClosureInput, addClosure),
    removeClosure,
    listShifts,
    setShifts: takes(ShiftsInput, setShifts),
    listTimeOff,
    addTimeOff: takes(TimeOffInput, addTimeOff),
    removeTimeOff,
    getBookingRules,
    setBookingRules: takes(BookingRulesInput, setBookingRules),
    pauseIntake: takes(PauseInput, pauseIntake),
    resumeIntake,
    visitsOutsideHours,
  },
  holds: { take: takes(HoldInput, take), get: holds.get, release, releaseAllExpired },
  appointments: {
    book: takes(BookInput, book),
    bookAtDesk,
    findClients,
    reschedule: takes(RescheduleInput, reschedule),
    cancel: takes(CancelInput, cancel),
    cancellationQuote,
    change: takes(VisitChange, change),
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
    join: takes(JoinInput, join),
    list: waitlist.list,
    listForClinic: waitlist.listForClinic,
    leave,
    accept,
    decline,
    offerFreed,
    passOn,
  },
  notifications: {
    deliver: delivering(KINDS),
    sweep,
    listKept: mailbox.listKept,
    getKept: mailbox.getKept,
    remind,
  },
  calendar: {
    visitFile: calendar.visitFile,
    feedFile: calendar.feedFile,
    listFeeds: feeds.list,
    makeFeed: takes(CalendarFeedInput, feeds.make),
    revokeFeed: feeds.revoke,
  },
  emergency: {
    board: takes(BoardQuery, board),
    setSign: takes(SignInput, setSign),
    takeDownSign,
    askToConfirm,
    noteLapse,
    forgetChanges,
  },
  inbox: {
    list: inbox.list,
    countUnread: inbox.countUnread,
    read: inbox.read,
    getPreferences: preferences.getPreferences,
    setPreferences: takes(PreferencesInput, preferences.setPreferences),
    unsubscribe: preferences.unsubscribe,
  },
  invoices: {
    draft: drafts.draft,
    draftFor: drafts.draftFor,
    setLines: takes(LinesInput, drafts.setLines),
    issue: drafts.issue,
    setTax: takes(TaxInput, drafts.setTax),
    credit: credits.credit,
    render: documents.render,
    stamp: documents.stamp,
    list: bills.list,
    get: bills.get,
    ofVisit: bills.ofVisit,
    pdf: bills.pdf,
    statement: bills.statement,
    csv: takes(PeriodInput, bills.csv),
  },
  payments: {
    listMethods: methods.listMethods,
    openCardEntry: takes(CardEntryInput, methods.openCardEntry),
    saveCard: takes(SavedCardInput, methods.saveCard),
    makeDefault: methods.makeDefault,
    removeMethod: methods.removeMethod,
    forgetCard: methods.forgetCard,
    checkout: takes(CheckoutInput, checkout),
    getCheckout,
    listForVisit,
    pay: takes(PayInput, pay),
    getPayment,
    capture: takes(CaptureInput, capture),
    letGo,
    refund: takes(RefundInput, refund),
    receiveEvent,
    reconcile,
    settleVisit,
    paymentTerms,
    getPaymentPolicy,
    setPaymentPolicy: takes(PaymentPolicyInput, setPaymentPolicy),
  },
  reviews: {
    listForClinic: takes(ReviewQuery, reviews.listForClinic),
    ofVisit: reviews.ofVisit,
    ofVisits: reviews.ofVisits,
    submit: takes(ReviewInput, writeReview.submit),
    edit: takes(ReviewChange, writeReview.edit),
    respond: takes(ResponseInput, respond),
    report: takes(ReportInput, report),
    queue: takes(QueueQuery, moderation.queue),
    history: moderation.history,
    unpublish: takes(UnpublishInput, moderation.unpublish),
    restore: takes(NoteInput, moderation.restore),
    keep: moderation.keep,
  },
} as const;

export type Domain = typeof domain;
