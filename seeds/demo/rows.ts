import type { Selectable } from 'kysely';
import type { DB } from '#migrations/types.ts';

/** A table's row as the demo writes it: every column but those named, which the database fills or nobody has yet. */
type Row<Table extends keyof DB, Left extends keyof DB[Table] = never> = Omit<
  Selectable<DB[Table]>,
  Left
>;

export type UserRow = Row<
  'users',
  'avatar_url' | 'phone_verified_at' | 'phone_introduced_at' | 'deleted_at'
>;
export type ClinicRow = Row<
  'clinics',
  | 'logo_url'
  | 'logo_file'
  | 'country'
  | 'is_active'
  | 'currency'
  | 'tax_name'
  | 'tax_percent'
  | 'slot_minutes'
  | 'location'
  | 'max_upcoming_per_owner'
  | 'buffer_min'
  | 'intake_paused_until'
  | 'booking_horizon_days'
  | 'requires_second_factor'
>;
export type VetRow = Row<'vets', 'photo_url' | 'photo_file'>;
export type PetRow = Row<'pets', 'photo_url' | 'photo_file' | 'deceased_on' | 'deleted_at'>;
export type SlotRow = Row<'availability_slots', 'service_id' | 'starts_at' | 'ends_at'>;
export type AppointmentRow = Row<'appointments', 'starts_at' | 'ends_at' | 'visit_id'>;
export type HistoryRow = Row<'appointment_status_history'>;
export type ReviewRow = Row<'reviews', 'edited_at'>;
export type PaymentRow = Row<
  'payments',
  | 'provider_refund_id'
  | 'refund_amount_cents'
  | 'failure_reason'
  | 'refunded_at'
  | 'checkout_id'
  | 'is_captured_later'
  | 'authorized_at'
  | 'action_url'
  | 'return_url'
>;
export type FlagRow = Row<'emergency_flags'>;
export type Status = AppointmentRow['status'];

/** The whole demo town, a list of rows for each table, in an order that respects the foreign keys. */
export type Rows = {
  users: UserRow[];
  clinics: ClinicRow[];
  user_roles: Row<'user_roles'>[];
  clinic_species: Row<'clinic_species'>[];
  clinic_hours: Row<'clinic_hours'>[];
  clinic_breaks: Row<'clinic_breaks'>[];
  vets: VetRow[];
  vet_verifications: Row<'vet_verifications', 'decided_by' | 'decided_at' | 'decision_reason'>[];
  vet_certifications: Row<
    'vet_certifications',
    'number' | 'file_key' | 'removed_at' | 'reminded_60_at' | 'reminded_14_at'
  >[];
  clinic_staff: Row<'clinic_staff', 'removed_at'>[];
  clinic_services: Row<'clinic_services', 'is_active'>[];
  vet_shifts: Row<'vet_shifts'>[];
  pets: PetRow[];
  availability_slots: SlotRow[];
  appointments: AppointmentRow[];
  appointment_slots: Row<'appointment_slots'>[];
  appointment_status_history: HistoryRow[];
  payment_methods: Row<'payment_methods', 'deleted_at'>[];
  payments: PaymentRow[];
  health_entries: Row<
    'health_entries',
    'file_key' | 'struck_at' | 'struck_by' | 'struck_reason' | 'details'
  >[];
  invoices: Row<
    'invoices',
    'credits_id' | 'refund_id' | 'issued_by' | 'number' | 'parties' | 'issued_at'
  >[];
  invoice_lines: Row<'invoice_lines', 'amount_cents'>[];
  reviews: ReviewRow[];
  review_reports: Row<'review_reports', 'resolved_at' | 'resolved_by' | 'outcome'>[];
  emergency_flags: FlagRow[];
};

export function noRows(): Rows {
  return {
    users: [],
    clinics: [],
    user_roles: [],
    clinic_species: [],
    clinic_hours: [],
    clinic_breaks: [],
    vets: [],
    vet_verifications: [],
    vet_certifications: [],
    clinic_staff: [],
    clinic_services: [],
    vet_shifts: [],
    pets: [],
    availability_slots: [],
    appointments: [],
    appointment_slots: [],
    appointment_status_history: [],
    payment_methods: [],
    payments: [],
    health_entries: [],
    invoices: [],
    invoice_lines: [],
    reviews: [],
    review_reports: [],
    emergency_flags: [],
  };
}
