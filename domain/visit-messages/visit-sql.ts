/** A visit `a` with what letters and calendars say of it; joins as in VISIT_FACTS_JOINS. */
export const VISIT_FACTS = `a.id, a.status, a.status IN ('booked', 'rescheduled') AS is_live, p.name AS pet_name,
  p.deceased_on IS NULL AND p.deleted_at IS NULL AS pet_lives, sv.name AS service_name,
  ow.first_name || ' ' || ow.last_name AS owner_name,
  'Dr. ' || vu.last_name AS vet_name, a.confirmation_code, a.scheduled_date, a.starts_at, a.ends_at, a.created_at,
  (SELECT count(*)::int FROM appointment_status_history h
   WHERE h.appointment_id = a.id AND h.new_status IN ('rescheduled', 'cancelled_by_owner', 'cancelled_by_clinic'))
    AS sequence,
  a.price_cents, a.cancellation_terms, a.cancellation_fee_cents, a.cancellation_reason,
  a.appointment_type = 'home_visit' AS is_home_visit,
  CASE WHEN a.appointment_type = 'home_visit'
    THEN concat_ws(', ', a.home_address_line1, a.home_address_line2, a.home_city, a.home_postal_code)
    ELSE concat_ws(', ', c.address_line1, c.address_line2, c.city, c.state || ' ' || c.postal_code) END AS address,
  c.name AS clinic_name, c.phone AS clinic_phone, c.timezone, c.currency`;

export const VISIT_FACTS_JOINS = `JOIN clinics c ON c.id = a.clinic_id JOIN pets p ON p.id = a.pet_id
  JOIN users ow ON ow.id = a.owner_id JOIN services sv ON sv.id = a.service_id
  LEFT JOIN vets v ON v.id = a.vet_id LEFT JOIN users vu ON vu.id = v.user_id`;
