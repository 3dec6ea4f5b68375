/** Which tables the schema's page shows together; the first eight domains are those of the specification. */
export const DOMAINS: Readonly<Record<string, readonly string[]>> = {
  'Users & Auth': ['users', 'user_roles', 'auth_tokens'],
  Pets: ['pets', 'species', 'breeds'],
  'Clinics & Vets': [
    'clinics',
    'vets',
    'clinic_staff',
    'clinic_hours',
    'clinic_breaks',
    'clinic_closures',
    'vet_shifts',
    'vet_time_off',
  ],
  'Services & Availability': [
    'services',
    'clinic_services',
    'availability_slots',
    'holds',
    'hold_slots',
    'waitlist_entries',
    'waitlist_offers',
  ],
  Appointments: ['appointments', 'appointment_slots', 'appointment_status_history'],
  Payments: ['payments', 'payment_methods'],
  Reviews: ['reviews'],
  Emergency: ['emergency_flags'],
  'Places & Operation': ['postal_codes', 'idempotency_keys', 'installation'],
};
