import { CompiledQuery } from 'kysely';
import type { Db } from '#platform/db.ts';

export type Row = Record<string, unknown>;

/** What we keep about a person, a query for each part; of secrets and of what clinics wrote for themselves nothing. */
const PARTS = {
  account: `SELECT id, email, phone, first_name, last_name, avatar_url, email_verified_at, phone_verified_at,
      timezone, created_at, updated_at FROM users WHERE id = $1`,
  roles: `SELECT r.role, c.name AS clinic, r.created_at FROM user_roles r LEFT JOIN clinics c ON c.id = r.clinic_id
      WHERE r.user_id = $1 ORDER BY r.created_at, r.id`,
  work: `SELECT s.role, c.name AS clinic, s.is_primary, s.created_at, s.removed_at
      FROM clinic_staff s JOIN clinics c ON c.id = s.clinic_id WHERE s.user_id = $1 ORDER BY s.created_at, s.id`,
  vet_profile: `SELECT license_number, license_state, specialty, years_experience, bio, photo_url, is_verified, created_at
      FROM vets WHERE user_id = $1`,
  sessions: `SELECT id, device, created_at, last_used_at, expires_at, revoked_at FROM auth_tokens
      WHERE user_id = $1 AND token_type = 'session' ORDER BY id`,
  passkeys: `SELECT id, name, is_backed_up, created_at, last_used_at FROM passkeys WHERE user_id = $1 ORDER BY id`,
  second_factor: `SELECT created_at, confirmed_at FROM second_factors WHERE user_id = $1`,
  phone_verifications: `SELECT phone, created_at, expires_at, used_at FROM phone_verifications WHERE user_id = $1 ORDER BY id`,
  email_changes: `SELECT old_email, new_email, created_at, withdrawn_at, confirmed_at, undone_at FROM email_changes
      WHERE user_id = $1 ORDER BY id`,
  providers: `SELECT issuer, email, created_at, last_used_at FROM user_identities WHERE user_id = $1 ORDER BY id`,
  pets: `SELECT p.id, p.name, s.name AS species, b.name AS breed, p.date_of_birth, p.weight_kg, p.sex, p.is_neutered,
      p.photo_url, p.notes, p.created_at, p.updated_at, p.deceased_on, p.deleted_at
      FROM pets p JOIN species s ON s.id = p.species_id LEFT JOIN breeds b ON b.id = p.breed_id
      WHERE p.owner_id = $1 ORDER BY p.id`,
  pet_shares: `SELECT p.name AS pet, o.first_name AS owner, u.first_name AS shared_with, s.role, s.may_book, s.starts_on, s.ends_on,
      s.wants_messages, s.created_at, s.ended_at, s.end_reason
      FROM pet_shares s JOIN pets p ON p.id = s.pet_id JOIN users o ON o.id = p.owner_id JOIN users u ON u.id = s.user_id
      WHERE s.user_id = $1 OR s.shared_by = $1 ORDER BY s.id`,
  pet_invitations: `SELECT i.email, i.role, i.may_book, i.starts_on, i.ends_on, i.created_at, i.answer, i.answered_at
      FROM pet_invitations i WHERE i.invited_by = $1 OR i.answered_by = $1 ORDER BY i.id`,
  team_invitations: `SELECT c.name AS clinic, i.email, i.role, i.created_at, i.accepted_at, i.withdrawn_at
      FROM staff_invitations i JOIN clinics c ON c.id = i.clinic_id
      WHERE i.invited_by = $1 OR i.accepted_by = $1 ORDER BY i.id`,
  calendar_feeds: `SELECT f.kind, c.name AS clinic, f.created_at, f.last_used_at, f.revoked_at
      FROM calendar_feeds f LEFT JOIN clinics c ON c.id = f.clinic_id WHERE f.user_id = $1 ORDER BY f.id`,
  review_reports: `SELECT r.title AS review, t.reason, t.note, t.created_at, t.resolved_at, t.outcome
      FROM review_reports t JOIN reviews r ON r.id = t.review_id WHERE t.reporter_id = $1 ORDER BY t.id`,
  health: `SELECT e.id, p.name AS pet, e.kind, e.title, e.noted_on, e.details, e.weight_kg, e.due_on, e.batch, e.given_by,
      c.name AS written_by_clinic, e.file_key IS NOT NULL AS has_document, e.created_at, e.struck_at, e.struck_reason
      FROM health_entries e JOIN pets p ON p.id = e.pet_id LEFT JOIN clinics c ON c.id = e.clinic_id
      WHERE p.owner_id = $1 ORDER BY e.id`,
  passports: `SELECT s.id, p.name AS pet, s.shares, s.created_at, s.expires_at, s.revoked_at, s.seen_at
      FROM pet_passports s JOIN pets p ON p.id = s.pet_id WHERE p.owner_id = $1 ORDER BY s.id`,
  visits: `SELECT a.id, a.confirmation_code, c.name AS clinic, p.name AS pet, s.name AS service,
      'Dr. ' || vu.last_name AS vet, a.appointment_type, a.status, a.scheduled_date, a.scheduled_start, a.scheduled_end,
      a.starts_at, a.ends_at, c.timezone, a.price_cents, a.is_emergency, a.owner_notes, a.home_address_line1, a.home_address_line2,
      a.home_city, a.home_state, a.home_postal_code, a.home_access_notes, a.cancellation_reason, a.cancelled_at, a.created_at
      FROM appointments a JOIN clinics c ON c.id = a.clinic_id JOIN pets p ON p.id = a.pet_id
        JOIN services s ON s.id = a.service_id LEFT JOIN vets v ON v.id = a.vet_id LEFT JOIN users vu ON vu.id = v.user_id
      WHERE a.owner_id = $1 ORDER BY a.starts_at, a.id`,
  visit_history: `SELECT h.appointment_id, h.previous_status, h.new_status, h.reason, h.created_at
      FROM appointment_status_history h JOIN appointments a ON a.id = h.appointment_id
      WHERE a.owner_id = $1 ORDER BY h.id`,
  waiting: `SELECT e.id, c.name AS clinic, p.name AS pet, s.name AS service, e.status, e.from_date, e.to_date, e.from_time,
      e.to_time, e.created_at FROM waitlist_entries e JOIN clinics c ON c.id = e.clinic_id JOIN pets p ON p.id = e.pet_id
        JOIN services s ON s.id = e.service_id WHERE e.user_id = $1 ORDER BY e.created_at, e.id`,
  payment_methods: `SELECT id, provider, card_brand, card_last4, card_exp_month, card_exp_year, is_default, created_at, deleted_at
      FROM payment_methods WHERE user_id = $1 ORDER BY id`,
  payments: `SELECT id, appointment_id, kind, provider, amount_cents, currency, status, refund_amount_cents, paid_at, refunded_at, created_at
      FROM payments WHERE user_id = $1 ORDER BY id`,
  invoices: `SELECT i.id, i.kind, i.number, c.name AS clinic, i.appointment_id, i.credits_id, i.currency, i.tax_name, i.tax_percent,
      i.subtotal_cents, i.tax_cents, i.total_cents, i.parties->'owner' AS billed_to, i.issued_at
      FROM invoices i JOIN clinics c ON c.id = i.clinic_id WHERE i.owner_id = $1 AND i.status = 'issued' ORDER BY i.id`,
  invoice_lines: `SELECT l.invoice_id, l.position, l.kind, l.description, l.quantity, l.unit_cents, l.amount_cents, l.is_taxable
      FROM invoice_lines l JOIN invoices i ON i.id = l.invoice_id
      WHERE i.owner_id = $1 AND i.status = 'issued' ORDER BY l.invoice_id, l.position`,
  reviews: `SELECT r.id, c.name AS clinic, r.rating, r.title, r.body, r.is_published, r.clinic_response, r.created_at, r.updated_at
      FROM reviews r JOIN clinics c ON c.id = r.clinic_id WHERE r.reviewer_id = $1 ORDER BY r.id`,
  wishes: `SELECT topic, channel, is_on FROM notification_preferences WHERE user_id = $1 ORDER BY topic, channel`,
  messages: `SELECT id, kind, channel, state, sent_at, read_at, created_at FROM notifications
      WHERE user_id = $1 ORDER BY id`,
} as const;

/** Every part as it is at one moment, when `db` is a transaction that sees one. */
export async function selectParts(db: Db, userId: string): Promise<[name: string, rows: Row[]][]> {
  const parts: [string, Row[]][] = [];
  for (const [name, text] of Object.entries(PARTS)) {
    const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(text, [userId]));
    parts.push([name, rows]);
  }
  return parts;
}
