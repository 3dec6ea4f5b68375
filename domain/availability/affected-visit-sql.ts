/** The columns of an AffectedVisit `a`; joins as below. */
export const AFFECTED_VISIT = `a.id, a.confirmation_code, a.scheduled_date,
  left(a.scheduled_start::text, 5) AS scheduled_start, left(a.scheduled_end::text, 5) AS scheduled_end,
  rfc3339(a.starts_at, c.timezone) AS starts_at, rfc3339(a.ends_at, c.timezone) AS ends_at,
  json_build_object('id', p.id, 'name', p.name) AS pet,
  json_build_object('id', ow.id, 'name', ow.first_name || ' ' || ow.last_name, 'phone', ow.phone, 'email', ow.email) AS owner,
  CASE WHEN v.id IS NOT NULL THEN json_build_object('id', v.id, 'name', 'Dr. ' || vu.last_name) END AS vet,
  json_build_object('id', sv.id, 'name', sv.name) AS service`;

export const AFFECTED_JOINS = `JOIN clinics c ON c.id = a.clinic_id JOIN pets p ON p.id = a.pet_id
  JOIN users ow ON ow.id = a.owner_id JOIN services sv ON sv.id = a.service_id
  LEFT JOIN vets v ON v.id = a.vet_id LEFT JOIN users vu ON vu.id = v.user_id`;
