// Generated from the migrated database by `npm run generate`. Do not edit.
import type { ColumnType, Generated } from 'kysely';

type Instant = ColumnType<Date, Date | string>;
type NullableInstant = ColumnType<Date | null, Date | string | null>;
type FilledInstant = ColumnType<Date, Date | string | undefined, Date | string>;
type Derived<T> = ColumnType<T, never, never>;
export type Json = ColumnType<unknown, string>;
export type FilledJson = ColumnType<unknown, string | undefined, string>;

export interface AppointmentSlotsTable {
  appointment_id: string;
  slot_id: string;
}

export interface AppointmentStatusHistoryTable {
  id: Generated<string>;
  appointment_id: string;
  previous_status: 'booked' | 'rescheduled' | 'cancelled_by_owner' | 'cancelled_by_clinic' | 'no_show' | 'completed' | null;
  new_status: 'booked' | 'rescheduled' | 'cancelled_by_owner' | 'cancelled_by_clinic' | 'no_show' | 'completed';
  changed_by: string | null;
  reason: string | null;
  created_at: FilledInstant;
}

export interface AppointmentsTable {
  id: Generated<string>;
  confirmation_code: string;
  clinic_id: string;
  slot_id: string | null;
  owner_id: string;
  pet_id: string;
  vet_id: string | null;
  service_id: number;
  appointment_type: 'in_person' | 'home_visit';
  scheduled_date: string;
  scheduled_start: string;
  scheduled_end: string;
  home_address_line1: string | null;
  home_address_line2: string | null;
  home_city: string | null;
  home_state: string | null;
  home_postal_code: string | null;
  home_access_notes: string | null;
  owner_notes: string | null;
  clinic_notes: string | null;
  status: Generated<'booked' | 'rescheduled' | 'cancelled_by_owner' | 'cancelled_by_clinic' | 'no_show' | 'completed'>;
  is_emergency: Generated<boolean>;
  cancelled_by: string | null;
  cancellation_reason: string | null;
  cancelled_at: NullableInstant;
  reminder_sent_at: NullableInstant;
  checked_in_at: NullableInstant;
  started_at: NullableInstant;
  price_cents: number | null;
  starts_at: FilledInstant;
  ends_at: FilledInstant;
  created_at: FilledInstant;
  updated_at: FilledInstant;
  visit_id: string | null;
  completed_at: NullableInstant;
  no_show_at: NullableInstant;
  cancellation_terms: FilledJson;
  cancellation_fee_cents: number | null;
}

export interface AuditLogTable {
  id: Generated<string>;
  actor_id: string | null;
  action: string;
  clinic_id: string | null;
  subject_type: string;
  subject_id: string | null;
  reason: string | null;
  details: FilledJson;
  created_at: FilledInstant;
}

export interface AuthTokensTable {
  id: Generated<string>;
  user_id: string;
  token_hash: string;
  token_type: 'session' | 'magic_link' | 'password_reset';
  expires_at: Instant;
  created_at: FilledInstant;
  revoked_at: NullableInstant;
  device: string | null;
  network: string | null;
  last_used_at: NullableInstant;
  browser_hash: string | null;
  is_strong: Generated<boolean>;
}

export interface AvailabilitySlotsTable {
  id: Generated<string>;
  clinic_id: string;
  vet_id: string | null;
  service_id: number | null;
  slot_date: string;
  start_time: string;
  end_time: string;
  slot_type: Generated<'in_person' | 'home_visit'>;
  max_bookings: Generated<number>;
  current_bookings: Generated<number>;
  is_blocked: Generated<boolean>;
  starts_at: FilledInstant;
  ends_at: FilledInstant;
  created_at: FilledInstant;
  is_planned: Generated<boolean>;
}

export interface BreedsTable {
  id: Generated<number>;
  species_id: number;
  name: string;
}

export interface CalendarFeedsTable {
  id: Generated<string>;
  user_id: string;
  kind: 'owner' | 'vet' | 'clinic';
  clinic_id: string | null;
  token_hash: string;
  created_at: FilledInstant;
  last_used_at: NullableInstant;
  revoked_at: NullableInstant;
}

export interface CardSessionsTable {
  id: Generated<string>;
  user_id: string;
  provider: string;
  provider_session_id: string;
  created_at: FilledInstant;
}

export interface CheckoutsTable {
  id: Generated<string>;
  user_id: string;
  clinic_id: string;
  hold_id: string;
  slot_id: string;
  payment_method_id: string | null;
  appointment_id: string | null;
  booking: Json;
  policy: 'none' | 'card_on_file' | 'deposit' | 'prepay';
  shares: number[];
  amount_cents: number;
  currency: string;
  status: Generated<'pending' | 'booked' | 'failed' | 'lapsed' | 'refunding' | 'refunded'>;
  provider: string;
  provider_payment_id: string | null;
  provider_refund_id: string | null;
  action_url: string | null;
  return_url: string;
  failure_reason: string | null;
  expires_at: Instant;
  looked_at: FilledInstant;
  created_at: FilledInstant;
  updated_at: FilledInstant;
}

export interface ClinicBreaksTable {
  id: Generated<string>;
  clinic_id: string;
  day_of_week: number;
  start_time: string;
  end_time: string;
}

export interface ClinicClosuresTable {
  id: Generated<string>;
  clinic_id: string;
  starts_on: string;
  ends_on: string;
  reason: string | null;
  created_at: FilledInstant;
}

export interface ClinicHoursTable {
  id: Generated<string>;
  clinic_id: string;
  day_of_week: number;
  open_time: string;
  close_time: string;
  is_closed: Generated<boolean>;
}

export interface ClinicInsuranceProvidersTable {
  clinic_id: string;
  insurance_provider_id: number;
}

export interface ClinicPhotosTable {
  id: Generated<string>;
  clinic_id: string;
  file_key: string;
  alt_text: string;
  position: number;
  created_by: string;
  created_at: FilledInstant;
  updated_at: FilledInstant;
}

export interface ClinicRatingsTable {
  clinic_id: string;
  stars_1: Generated<number>;
  stars_2: Generated<number>;
  stars_3: Generated<number>;
  stars_4: Generated<number>;
  stars_5: Generated<number>;
  care_count: Generated<number>;
  care_sum: Generated<number>;
  wait_count: Generated<number>;
  wait_sum: Generated<number>;
  value_count: Generated<number>;
  value_sum: Generated<number>;
  review_count: Derived<number | null>;
  rating: Derived<number | null>;
  score: Derived<number | null>;
}

export interface ClinicServicesTable {
  id: Generated<string>;
  clinic_id: string;
  service_id: number;
  duration_min: number;
  price_cents: number | null;
  is_active: Generated<boolean>;
  created_at: FilledInstant;
  payment_policy: 'none' | 'card_on_file' | 'deposit' | 'prepay' | null;
  deposit_cents: number | null;
}

export interface ClinicSpeciesTable {
  clinic_id: string;
  species_id: number;
}

export interface ClinicStaffTable {
  id: Generated<string>;
  clinic_id: string;
  vet_id: string | null;
  user_id: string;
  role: 'vet' | 'admin' | 'receptionist';
  is_primary: Generated<boolean>;
  created_at: FilledInstant;
  removed_at: NullableInstant;
}

export interface ClinicsTable {
  id: Generated<string>;
  name: string;
  slug: string;
  description: string | null;
  phone: string;
  email: string | null;
  website_url: string | null;
  logo_url: string | null;
  address_line1: string;
  address_line2: string | null;
  city: string;
  state: string;
  postal_code: string;
  country: Generated<string>;
  latitude: number;
  longitude: number;
  timezone: string;
  cancellation_policy: string | null;
  parking_notes: string | null;
  accepts_emergency: Generated<boolean>;
  home_visit_enabled: Generated<boolean>;
  home_visit_radius_km: number | null;
  is_active: Generated<boolean>;
  currency: Generated<string>;
  slot_minutes: Generated<number>;
  slots_planned_until: string | null;
  location: Derived<string>;
  created_at: FilledInstant;
  updated_at: FilledInstant;
  minimum_notice_min: Generated<number>;
  max_upcoming_per_owner: number | null;
  buffer_min: Generated<number>;
  intake_paused_until: NullableInstant;
  cancellation_terms: FilledJson;
  booking_horizon_days: number | null;
  payment_policy: Generated<'none' | 'card_on_file' | 'deposit' | 'prepay'>;
  deposit_percent: Generated<number>;
  tax_name: Generated<string>;
  tax_percent: Generated<number>;
  logo_file: Derived<string | null>;
  requires_second_factor: Generated<boolean>;
}

export interface EmailChangesTable {
  id: Generated<string>;
  user_id: string;
  old_email: string;
  new_email: string;
  token_hash: string | null;
  undo_hash: string | null;
  created_at: FilledInstant;
  expires_at: Instant;
  withdrawn_at: NullableInstant;
  confirmed_at: NullableInstant;
  undo_until: NullableInstant;
  undone_at: NullableInstant;
}

export interface EmailVerificationsTable {
  id: Generated<string>;
  user_id: string;
  email: string;
  token_hash: string;
  created_at: FilledInstant;
  expires_at: Instant;
  used_at: NullableInstant;
}

export interface EmergencyChangesTable {
  id: Generated<number>;
  clinic_id: string;
  created_at: FilledInstant;
}

export interface EmergencyFlagsTable {
  id: Generated<string>;
  clinic_id: string;
  flag_type: 'accepting_emergency' | 'at_capacity' | 'closed_emergency';
  message: string | null;
  wait_min_minutes: number | null;
  wait_max_minutes: number | null;
  started_at: FilledInstant;
  confirmed_at: FilledInstant;
  expires_at: NullableInstant;
  created_by: string;
  is_active: Generated<boolean>;
  created_at: FilledInstant;
}

export interface FilesTable {
  key: string;
  media: 'picture' | 'document';
  names: string[];
  width: number | null;
  height: number | null;
  offered_at: Instant;
  swept_at: NullableInstant;
  created_at: FilledInstant;
}

export interface HalfSignInsTable {
  id: Generated<string>;
  user_id: string;
  token_hash: string;
  tries: Generated<number>;
  created_at: FilledInstant;
  expires_at: Instant;
}

export interface HealthEntriesTable {
  id: Generated<string>;
  pet_id: string;
  kind: 'vaccination' | 'weight' | 'allergy' | 'condition' | 'medication' | 'document';
  title: string | null;
  noted_on: string;
  details: string | null;
  weight_kg: number | null;
  due_on: string | null;
  batch: string | null;
  given_by: string | null;
  clinic_id: string | null;
  appointment_id: string | null;
  file_key: string | null;
  created_by: string;
  created_at: FilledInstant;
  struck_at: NullableInstant;
  struck_by: string | null;
  struck_reason: string | null;
}

export interface HoldSlotsTable {
  hold_id: string;
  slot_id: string;
}

export interface HoldsTable {
  id: Generated<string>;
  clinic_id: string;
  slot_id: string;
  service_id: number;
  user_id: string | null;
  token_hash: string | null;
  kind: Generated<'checkout' | 'waitlist_offer'>;
  expires_at: Instant;
  created_at: FilledInstant;
}

export interface IdempotencyKeysTable {
  user_id: string;
  key: string;
  request_hash: string;
  response: Json;
  created_at: FilledInstant;
}

export interface InstallationTable {
  is_only_row: Generated<boolean>;
  is_demo: boolean;
  created_at: FilledInstant;
  support_needs_second_factor: Generated<boolean>;
}

export interface InsuranceProvidersTable {
  id: Generated<number>;
  slug: string;
  name: string;
  website_url: string | null;
  is_active: Generated<boolean>;
}

export interface InvoiceCountersTable {
  clinic_id: string;
  kind: 'invoice' | 'credit_note';
  last_number: Generated<number>;
}

export interface InvoiceDocumentsTable {
  invoice_id: string;
  pdf: Buffer;
  is_paid: boolean;
  rendered_at: FilledInstant;
}

export interface InvoiceLinesTable {
  invoice_id: string;
  position: number;
  kind: Generated<'service' | 'extra' | 'discount' | 'refund'>;
  description: string;
  quantity: Generated<number>;
  unit_cents: number;
  amount_cents: Derived<number>;
  is_taxable: Generated<boolean>;
}

export interface InvoicesTable {
  id: Generated<string>;
  clinic_id: string;
  appointment_id: string;
  owner_id: string;
  kind: Generated<'invoice' | 'credit_note'>;
  credits_id: string | null;
  refund_id: string | null;
  number: number | null;
  status: Generated<'draft' | 'issued'>;
  currency: string;
  tax_name: string;
  tax_percent: number;
  subtotal_cents: Generated<number>;
  tax_cents: Generated<number>;
  total_cents: Generated<number>;
  parties: Json;
  issued_at: NullableInstant;
  issued_by: string | null;
  created_at: FilledInstant;
  updated_at: FilledInstant;
}

export interface MailboxTable {
  id: Generated<string>;
  message_id: string;
  recipient: string;
  subject: string;
  body_text: string;
  body_html: string;
  calendar: string | null;
  created_at: FilledInstant;
}

export interface NextStartBoundsTable {
  clinic_id: string;
  service_id: number;
  cell: number;
  x: number;
  y: number;
  z: number;
  first_bound: FilledInstant;
  second_bound: FilledInstant;
  known_from: FilledInstant;
}

export interface NotificationPreferencesTable {
  user_id: string;
  topic: string;
  channel: 'email' | 'sms' | 'push' | 'in_app';
  is_on: boolean;
  updated_at: FilledInstant;
}

export interface NotificationSettingsTable {
  user_id: string;
  quiet_from: Generated<string>;
  quiet_to: Generated<string>;
  unsubscribe_token: string;
  created_at: FilledInstant;
  updated_at: FilledInstant;
}

export interface NotificationsTable {
  id: Generated<string>;
  event: string;
  kind: string;
  recipient: string;
  user_id: string | null;
  channel: 'email' | 'sms' | 'push' | 'in_app';
  state: Generated<'waiting' | 'sending' | 'sent' | 'skipped' | 'dead'>;
  data: FilledJson;
  due_at: FilledInstant;
  tries: Generated<number>;
  lease_until: NullableInstant;
  provider_id: string | null;
  trouble: string | null;
  sent_at: NullableInstant;
  read_at: NullableInstant;
  created_at: FilledInstant;
  updated_at: FilledInstant;
}

export interface PasskeyChallengesTable {
  challenge_hash: string;
  user_id: string | null;
  expires_at: Instant;
}

export interface PasskeysTable {
  id: Generated<string>;
  user_id: string;
  credential_id: string;
  public_key: Buffer;
  sign_count: Generated<number>;
  transports: Generated<string[]>;
  name: string;
  is_backed_up: Generated<boolean>;
  created_at: FilledInstant;
  last_used_at: NullableInstant;
}

export interface PaymentEventsTable {
  provider: string;
  event_id: string;
  event_type: string;
  reference: string | null;
  received_at: FilledInstant;
}

export interface PaymentMethodsTable {
  id: Generated<string>;
  user_id: string;
  provider: string;
  provider_token: string;
  card_last4: string | null;
  card_brand: string | null;
  card_exp_month: number | null;
  card_exp_year: number | null;
  is_default: Generated<boolean>;
  created_at: FilledInstant;
  deleted_at: NullableInstant;
}

export interface PaymentsTable {
  id: Generated<string>;
  appointment_id: string;
  user_id: string;
  payment_method_id: string | null;
  kind: Generated<'deposit' | 'balance' | 'cancellation_fee'>;
  amount_cents: number;
  currency: Generated<string>;
  status: 'pending' | 'succeeded' | 'failed' | 'refunded';
  provider: string;
  provider_payment_id: string | null;
  provider_refund_id: string | null;
  refund_amount_cents: Generated<number>;
  failure_reason: string | null;
  paid_at: NullableInstant;
  refunded_at: NullableInstant;
  created_at: FilledInstant;
  updated_at: FilledInstant;
  checkout_id: string | null;
  is_captured_later: Generated<boolean>;
  authorized_at: NullableInstant;
  action_url: string | null;
  return_url: string | null;
  looked_at: FilledInstant;
  recorded_by: string | null;
  clinic_id: Generated<string>;
}

export interface PetInvitationPetsTable {
  invitation_id: string;
  pet_id: string;
}

export interface PetInvitationsTable {
  id: Generated<string>;
  email: string;
  role: 'co_owner' | 'sitter';
  may_book: boolean;
  starts_on: string;
  ends_on: string | null;
  timezone: string;
  token_hash: string | null;
  invited_by: string;
  created_at: FilledInstant;
  expires_at: Instant;
  answered_by: string | null;
  answered_at: NullableInstant;
  answer: 'accepted' | 'declined' | 'withdrawn' | null;
}

export interface PetPassportsTable {
  id: Generated<string>;
  pet_id: string;
  token_hash: string;
  shares: string[];
  created_by: string;
  created_at: FilledInstant;
  expires_at: Instant;
  revoked_at: NullableInstant;
  seen_at: NullableInstant;
}

export interface PetSharesTable {
  id: Generated<string>;
  pet_id: string;
  user_id: string;
  role: 'co_owner' | 'sitter';
  may_book: boolean;
  starts_on: string;
  ends_on: string | null;
  timezone: string;
  starts_at: Derived<Date>;
  ends_at: Derived<Date | null>;
  wants_messages: boolean;
  shared_by: string;
  created_at: FilledInstant;
  updated_at: FilledInstant;
  ended_at: NullableInstant;
  ended_by: string | null;
  end_reason: 'left' | 'removed' | 'transferred' | 'pet_gone' | 'account_closed' | null;
}

export interface PetsTable {
  id: Generated<string>;
  owner_id: string;
  name: string;
  species_id: number;
  breed_id: number | null;
  date_of_birth: string | null;
  weight_kg: number | null;
  sex: 'male' | 'female' | 'unknown' | null;
  is_neutered: boolean | null;
  photo_url: string | null;
  notes: string | null;
  deceased_on: string | null;
  created_at: FilledInstant;
  updated_at: FilledInstant;
  deleted_at: NullableInstant;
  photo_file: Derived<string | null>;
}

export interface PhoneVerificationsTable {
  id: Generated<string>;
  user_id: string;
  phone: string;
  code_hash: string | null;
  tries: Generated<number>;
  created_at: FilledInstant;
  expires_at: Instant;
  used_at: NullableInstant;
}

export interface PostalCodesTable {
  country: string;
  postal_code: string;
  city: string;
  state: string;
  latitude: number;
  longitude: number;
  timezone: string;
}

export interface PushKeysTable {
  is_only: Generated<boolean>;
  public_key: string;
  private_key: string;
  created_at: FilledInstant;
}

export interface PushSubscriptionsTable {
  id: Generated<string>;
  user_id: string;
  session_id: string;
  endpoint: string;
  p256dh: string;
  auth: string;
  created_at: FilledInstant;
}

export interface RecoveryCodesTable {
  id: Generated<string>;
  user_id: string;
  code_hash: string;
  created_at: FilledInstant;
  used_at: NullableInstant;
}

export interface RefundsTable {
  id: Generated<string>;
  payment_id: string;
  amount_cents: number;
  status: Generated<'pending' | 'succeeded' | 'failed'>;
  reason: string | null;
  requested_by: string | null;
  provider_refund_id: string | null;
  failure_reason: string | null;
  looked_at: FilledInstant;
  created_at: FilledInstant;
  updated_at: FilledInstant;
}

export interface ReminderRulesTable {
  kind: 'visit_reminder_7d' | 'visit_reminder_24h' | 'visit_reminder_2h';
  lead: string;
  latest: string;
  since: FilledInstant;
}

export interface RequestCountsTable {
  subject: string;
  window_ends_at: Instant;
  used: number;
}

export interface ReviewEventsTable {
  id: Generated<string>;
  review_id: string;
  kind: 'written' | 'edited' | 'answered' | 'unpublished' | 'restored';
  by_user_id: string | null;
  rating: number | null;
  title: string | null;
  body: string | null;
  clinic_response: string | null;
  reason: string | null;
  note: string | null;
  created_at: FilledInstant;
}

export interface ReviewReportsTable {
  id: Generated<string>;
  review_id: string;
  reporter_id: string;
  reason: 'offensive' | 'private_information' | 'not_about_the_visit' | 'advertising' | 'conflict_of_interest' | 'other';
  note: string | null;
  created_at: FilledInstant;
  resolved_at: NullableInstant;
  resolved_by: string | null;
  outcome: 'kept' | 'unpublished' | null;
}

export interface ReviewsTable {
  id: Generated<string>;
  appointment_id: string;
  reviewer_id: string;
  clinic_id: string;
  vet_id: string | null;
  rating: number;
  title: string | null;
  body: string | null;
  is_published: Generated<boolean>;
  clinic_response: string | null;
  clinic_responded_at: NullableInstant;
  created_at: FilledInstant;
  updated_at: FilledInstant;
  care_rating: number | null;
  wait_rating: number | null;
  value_rating: number | null;
  edited_at: NullableInstant;
  clinic_responded_by: string | null;
  moderated_by: string | null;
  moderated_at: NullableInstant;
  moderation_reason: 'offensive' | 'private_information' | 'not_about_the_visit' | 'advertising' | 'conflict_of_interest' | 'other' | null;
  moderation_note: string | null;
}

export interface SearchDocumentsTable {
  clinic_id: string;
  name: Generated<string>;
  words: Generated<string>;
}

export interface SearchNamesTable {
  clinic_id: string;
  named_id: string;
  is_vet: boolean;
  term: string;
}

export interface SearchWordsTable {
  word: string;
}

export interface SecondFactorsTable {
  user_id: string;
  secret: string;
  created_at: FilledInstant;
  confirmed_at: NullableInstant;
  last_step: number | null;
}

export interface ServicesTable {
  id: Generated<number>;
  name: string;
  slug: string;
  description: string | null;
  default_duration_min: Generated<number>;
  is_emergency: Generated<boolean>;
  supports_home_visit: Generated<boolean>;
  is_active: Generated<boolean>;
}

export interface SignInTriesTable {
  subject: string;
  network: string;
  tries: number;
  last_tried_at: Instant;
}

export interface SpeciesTable {
  id: Generated<number>;
  name: string;
  is_active: Generated<boolean>;
}

export interface StaffInvitationsTable {
  id: Generated<string>;
  clinic_id: string;
  email: string;
  role: 'vet' | 'admin' | 'receptionist';
  token_hash: string | null;
  invited_by: string;
  created_at: FilledInstant;
  expires_at: Instant;
  accepted_by: string | null;
  accepted_at: NullableInstant;
  withdrawn_at: NullableInstant;
}

export interface UntoldBookingsTable {
  visit_id: string;
}

export interface UserIdentitiesTable {
  id: Generated<string>;
  user_id: string;
  issuer: string;
  subject: string;
  email: string | null;
  created_at: FilledInstant;
  last_used_at: NullableInstant;
}

export interface UserRolesTable {
  id: Generated<string>;
  user_id: string;
  role: 'pet_owner' | 'vet' | 'clinic_admin' | 'support';
  clinic_id: string | null;
  created_at: FilledInstant;
}

export interface UsersTable {
  id: Generated<string>;
  email: string;
  phone: string | null;
  password_hash: string | null;
  first_name: string;
  last_name: string;
  avatar_url: string | null;
  email_verified_at: NullableInstant;
  phone_verified_at: NullableInstant;
  timezone: Generated<string>;
  created_at: FilledInstant;
  updated_at: FilledInstant;
  deleted_at: NullableInstant;
  phone_introduced_at: NullableInstant;
}

export interface VaccinationRemindersTable {
  entry_id: string;
  days: number;
  created_at: FilledInstant;
}

export interface VetCertificationsTable {
  id: Generated<string>;
  vet_id: string;
  name: string;
  issuer: string;
  number: string | null;
  issued_on: string;
  valid_to: string | null;
  file_key: string | null;
  status: Generated<'pending' | 'approved' | 'declined'>;
  created_at: FilledInstant;
  decided_by: string | null;
  decided_at: NullableInstant;
  decision_reason: string | null;
  removed_at: NullableInstant;
  reminded_60_at: NullableInstant;
  reminded_14_at: NullableInstant;
}

export interface VetRatingsTable {
  vet_id: string;
  stars_1: Generated<number>;
  stars_2: Generated<number>;
  stars_3: Generated<number>;
  stars_4: Generated<number>;
  stars_5: Generated<number>;
  review_count: Derived<number | null>;
  rating: Derived<number | null>;
  score: Derived<number | null>;
}

export interface VetShiftsTable {
  id: Generated<string>;
  clinic_id: string;
  vet_id: string | null;
  day_of_week: number;
  start_time: string;
  end_time: string;
  slot_type: Generated<'in_person' | 'home_visit'>;
  capacity: Generated<number>;
}

export interface VetTimeOffTable {
  id: Generated<string>;
  clinic_id: string;
  vet_id: string;
  starts_on: string;
  start_time: Generated<string>;
  ends_on: string;
  end_time: Generated<string>;
  reason: string | null;
  created_at: FilledInstant;
}

export interface VetVerificationsTable {
  id: Generated<string>;
  vet_id: string;
  license_number: string;
  license_state: string;
  evidence_url: string;
  note: string | null;
  status: Generated<'pending' | 'approved' | 'declined' | 'replaced'>;
  created_at: FilledInstant;
  decided_by: string | null;
  decided_at: NullableInstant;
  decision_reason: string | null;
}

export interface VetsTable {
  id: Generated<string>;
  user_id: string;
  license_number: string | null;
  license_state: string | null;
  specialty: string | null;
  years_experience: number | null;
  bio: string | null;
  photo_url: string | null;
  is_verified: Generated<boolean>;
  created_at: FilledInstant;
  updated_at: FilledInstant;
  photo_file: Derived<string | null>;
}

export interface VisitGuaranteesTable {
  appointment_id: string;
  policy: 'none' | 'card_on_file' | 'deposit' | 'prepay';
  payment_method_id: string;
  created_at: FilledInstant;
}

export interface VisitRemindersTable {
  appointment_id: string;
  kind: string;
  starts_at: Instant;
  event: string | null;
  created_at: FilledInstant;
}

export interface WaitlistEntriesTable {
  id: Generated<string>;
  user_id: string;
  pet_id: string;
  clinic_id: string;
  vet_id: string | null;
  service_id: number;
  appointment_id: string | null;
  from_date: string;
  to_date: string;
  from_time: Generated<string>;
  to_time: Generated<string>;
  status: Generated<'waiting' | 'offered' | 'fulfilled' | 'left'>;
  created_at: FilledInstant;
  updated_at: FilledInstant;
}

export interface WaitlistOffersTable {
  id: Generated<string>;
  entry_id: string;
  slot_id: string | null;
  hold_id: string;
  status: Generated<'open' | 'accepted' | 'declined' | 'expired'>;
  expires_at: Instant;
  created_at: FilledInstant;
  answered_at: NullableInstant;
}

export interface WebhookDeliveriesTable {
  id: Generated<string>;
  endpoint_id: string;
  event: string;
  data: Json;
  state: Generated<'waiting' | 'sending' | 'delivered' | 'dead'>;
  due_at: FilledInstant;
  lease_until: NullableInstant;
  tries: Generated<number>;
  tried_at: NullableInstant;
  response_status: number | null;
  response_excerpt: string | null;
  duration_ms: number | null;
  trouble: string | null;
  created_at: FilledInstant;
}

export interface WebhookEndpointsTable {
  id: Generated<string>;
  clinic_id: string;
  url: string;
  description: string | null;
  events: string[];
  secret: string;
  previous_secret: string | null;
  previous_secret_until: NullableInstant;
  failing_since: NullableInstant;
  disabled_at: NullableInstant;
  disabled_because: 'by_hand' | 'failing' | 'gone' | null;
  created_by: string;
  created_at: FilledInstant;
  updated_at: FilledInstant;
}

export interface DB {
  appointment_slots: AppointmentSlotsTable;
  appointment_status_history: AppointmentStatusHistoryTable;
  appointments: AppointmentsTable;
  audit_log: AuditLogTable;
  auth_tokens: AuthTokensTable;
  availability_slots: AvailabilitySlotsTable;
  breeds: BreedsTable;
  calendar_feeds: CalendarFeedsTable;
  card_sessions: CardSessionsTable;
  checkouts: CheckoutsTable;
  clinic_breaks: ClinicBreaksTable;
  clinic_closures: ClinicClosuresTable;
  clinic_hours: ClinicHoursTable;
  clinic_insurance_providers: ClinicInsuranceProvidersTable;
  clinic_photos: ClinicPhotosTable;
  clinic_ratings: ClinicRatingsTable;
  clinic_services: ClinicServicesTable;
  clinic_species: ClinicSpeciesTable;
  clinic_staff: ClinicStaffTable;
  clinics: ClinicsTable;
  email_changes: EmailChangesTable;
  email_verifications: EmailVerificationsTable;
  emergency_changes: EmergencyChangesTable;
  emergency_flags: EmergencyFlagsTable;
  files: FilesTable;
  half_sign_ins: HalfSignInsTable;
  health_entries: HealthEntriesTable;
  hold_slots: HoldSlotsTable;
  holds: HoldsTable;
  idempotency_keys: IdempotencyKeysTable;
  installation: InstallationTable;
  insurance_providers: InsuranceProvidersTable;
  invoice_counters: InvoiceCountersTable;
  invoice_documents: InvoiceDocumentsTable;
  invoice_lines: InvoiceLinesTable;
  invoices: InvoicesTable;
  mailbox: MailboxTable;
  next_start_bounds: NextStartBoundsTable;
  notification_preferences: NotificationPreferencesTable;
  notification_settings: NotificationSettingsTable;
  notifications: NotificationsTable;
  passkey_challenges: PasskeyChallengesTable;
  passkeys: PasskeysTable;
  payment_events: PaymentEventsTable;
  payment_methods: PaymentMethodsTable;
  payments: PaymentsTable;
  pet_invitation_pets: PetInvitationPetsTable;
  pet_invitations: PetInvitationsTable;
  pet_passports: PetPassportsTable;
  pet_shares: PetSharesTable;
  pets: PetsTable;
  phone_verifications: PhoneVerificationsTable;
  postal_codes: PostalCodesTable;
  push_keys: PushKeysTable;
  push_subscriptions: PushSubscriptionsTable;
  recovery_codes: RecoveryCodesTable;
  refunds: RefundsTable;
  reminder_rules: ReminderRulesTable;
  request_counts: RequestCountsTable;
  review_events: ReviewEventsTable;
  review_reports: ReviewReportsTable;
  reviews: ReviewsTable;
  search_documents: SearchDocumentsTable;
  search_names: SearchNamesTable;
  search_words: SearchWordsTable;
  second_factors: SecondFactorsTable;
  services: ServicesTable;
  sign_in_tries: SignInTriesTable;
  species: SpeciesTable;
  staff_invitations: StaffInvitationsTable;
  untold_bookings: UntoldBookingsTable;
  user_identities: UserIdentitiesTable;
  user_roles: UserRolesTable;
  users: UsersTable;
  vaccination_reminders: VaccinationRemindersTable;
  vet_certifications: VetCertificationsTable;
  vet_ratings: VetRatingsTable;
  vet_shifts: VetShiftsTable;
  vet_time_off: VetTimeOffTable;
  vet_verifications: VetVerificationsTable;
  vets: VetsTable;
  visit_guarantees: VisitGuaranteesTable;
  visit_reminders: VisitRemindersTable;
  waitlist_entries: WaitlistEntriesTable;
  waitlist_offers: WaitlistOffersTable;
  webhook_deliveries: WebhookDeliveriesTable;
  webhook_endpoints: WebhookEndpointsTable;
}
