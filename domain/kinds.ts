import { composeEmailChange, composeEmailChanged } from './accounts/email-change-letters.ts';
import {
  composeMagicLink,
  composePasskeyAdded,
  composePasswordReset,
  composeVerifyEmail,
} from './accounts/letters.ts';
import { composePhoneCode } from './accounts/phone-code.ts';
import { composeSecondFactor } from './accounts/second-factor-letter.ts';
import { composeSignCheck } from './emergency/letters.ts';
import { composeVaccinationDue } from './health/letters.ts';
import { composePetInvitation } from './household/invite.ts';
import { composeInvoice } from './invoices/letters.ts';
import { composeAccountClosed, composeCalledOff } from './leaving/letters.ts';
import type { Compose, ComposeText } from './notifications/message.ts';
import { composeReviewRequest } from './reviews/ask.ts';
import { composeReviewAnswered, composeReviewUnpublished } from './reviews/letters.ts';
import { composeInvitation } from './staff/invite.ts';
import { composeCertificationEnding } from './vets/remind-ending.ts';
import { composeBooked, composeCancelled, composeMoved } from './visit-messages/compose.ts';
import { composeOffer } from './visit-messages/compose-offer.ts';
import { composeReminder } from './visit-messages/compose-reminder.ts';
import { composeWebhookOff } from './webhooks/letters.ts';

/** Every kind of message and who finds its words; a module that sends one adds its composer here. */
export const KINDS: Readonly<Record<string, Compose>> = {
  visit_booked: composeBooked,
  visit_moved: composeMoved,
  visit_cancelled: composeCancelled,
  visit_reminder_7d: composeReminder,
  visit_reminder_24h: composeReminder,
  visit_reminder_2h: composeReminder,
  waitlist_offer: composeOffer,
  emergency_confirm: composeSignCheck,
  invoice: composeInvoice,
  review_request: composeReviewRequest,
  review_answered: composeReviewAnswered,
  review_unpublished: composeReviewUnpublished,
  vaccination_due: composeVaccinationDue,
  certification_ending: composeCertificationEnding,
  magic_link: composeMagicLink,
  passkey_added: composePasskeyAdded,
  password_reset: composePasswordReset,
  verify_email: composeVerifyEmail,
  second_factor: composeSecondFactor,
  account_closed: composeAccountClosed,
  visits_called_off: composeCalledOff,
  email_change: composeEmailChange,
  email_changed: composeEmailChanged,
  staff_invitation: composeInvitation,
  webhook_off: composeWebhookOff,
  pet_invitation: composePetInvitation,
};

/** The kinds that are texts and nothing else. */
export const TEXT_KINDS: Readonly<Record<string, ComposeText>> = { phone_code: composePhoneCode };
