/** A visit `a` as somebody on the owners' side sees it, of which sitters see no money; joins as in VISIT_JOINS. */
export const visitFor = (
  reader: string,
) => `a.id, a.confirmation_code, a.status, a.appointment_type, a.slot_id,
  a.scheduled_date, a.scheduled_start, a.scheduled_end,
  rfc3339(a.starts_at, c.timezone) AS starts_at, rfc3339(a.ends_at, c.timezone) AS ends_at,
  rfc3339(a.checked_in_at, c.timezone) AS checked_in_at, rfc3339(a.started_at, c.timezone) AS started_at,
  rfc3339(a.completed_at, c.timezone) AS completed_at, rfc3339(a.no_show_at, c.timezone) AS no_show_at,
  rfc3339(a.cancelled_at, c.timezone) AS cancelled_at, a.cancellation_reason,
  CASE WHEN ${reader} = 'sitter' THEN '[]' ELSE a.cancellation_terms END AS cancellation_terms,
  CASE WHEN ${reader} <> 'sitter' THEN a.cancellation_fee_cents END AS cancellation_fee_cents, a.visit_id,
  a.is_emergency, a.owner_notes,
  a.home_address_line1, a.home_address_line2, a.home_city, a.home_state, a.home_postal_code, a.home_access_notes,
  json_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'phone', c.phone,
    'address_line1', c.address_line1, 'city', c.city, 'state', c.state, 'postal_code', c.postal_code,
    'timezone', c.timezone, 'currency', c.currency, 'latitude', c.latitude, 'longitude', c.longitude,
    'cancellation_policy', c.cancellation_policy) AS clinic,
  json_build_object('id', p.id, 'name', p.name, 'species_name', sp.name) AS pet,
  CASE WHEN v.id IS NOT NULL THEN json_build_object('id', v.id, 'name', 'Dr. ' || vu.last_name) END AS vet,
  json_build_object('id', sv.id, 'slug', sv.slug, 'name', sv.name, 'price_cents', CASE WHEN ${reader} <> 'sitter' THEN a.price_cents END,
    'duration_min', (extract(epoch FROM a.ends_at - a.starts_at) / 60)::int) AS service,
  ${reader} AS reader,
  CASE WHEN ${reader} IN ('keeper', 'sitter') THEN (SELECT first_name FROM users WHERE id = a.owner_id) END AS booked_by,
  rfc3339(a.created_at, c.timezone) AS created_at`;

/** As whoever booked it sees it. */
export const VISIT = visitFor(`'booker'`);

export const VISIT_JOINS = `JOIN clinics c ON c.id = a.clinic_id
  JOIN pets p ON p.id = a.pet_id JOIN species sp ON sp.id = p.species_id
  JOIN services sv ON sv.id = a.service_id
  LEFT JOIN vets v ON v.id = a.vet_id LEFT JOIN users vu ON vu.id = v.user_id`;

/** A visit as the clinic's staff see it; joins as above, and the owner's account `ow`. */
export const DESK_VISIT = `${visitFor(`'clinic'`)}, a.clinic_notes,
  json_build_object('id', ow.id, 'name', ow.first_name || ' ' || ow.last_name,
    'phone', ow.phone, 'email', ow.email) AS owner`;
