-- A bill shows the clinic's logo of the day on which it was issued.
CREATE OR REPLACE FUNCTION invoice_parties(visit uuid) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
    'clinic', jsonb_build_object('id', c.id, 'slug', c.slug, 'timezone', c.timezone, 'name', c.name, 'logo_url', c.logo_url,
      'address_line1', c.address_line1, 'address_line2', c.address_line2, 'city', c.city, 'state', c.state,
      'postal_code', c.postal_code, 'phone', c.phone, 'email', c.email),
    'owner', jsonb_build_object('name', ow.first_name || ' ' || ow.last_name,
      'address_line1', a.home_address_line1, 'address_line2', a.home_address_line2, 'city', a.home_city,
      'state', a.home_state, 'postal_code', a.home_postal_code, 'phone', ow.phone,
      'email', CASE WHEN ow.email NOT LIKE '%.invalid' THEN ow.email END),
    'visit', jsonb_build_object('pet', p.name, 'service', sv.name, 'date', a.scheduled_date,
      'code', a.confirmation_code, 'vet', 'Dr. ' || vu.first_name || ' ' || vu.last_name))
  FROM appointments a JOIN clinics c ON c.id = a.clinic_id JOIN users ow ON ow.id = a.owner_id
    JOIN pets p ON p.id = a.pet_id JOIN services sv ON sv.id = a.service_id
    LEFT JOIN vets v ON v.id = a.vet_id LEFT JOIN users vu ON vu.id = v.user_id
  WHERE a.id = visit
$$;
