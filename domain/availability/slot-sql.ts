/** The columns of a slot `s` at clinic `c` whose vet's account is `vu`; every read of slots shows the same ones. */
export const NEXT_SLOT = `s.id, s.slot_date, left(s.start_time::text, 5) AS start_time, left(s.end_time::text, 5) AS end_time,
  rfc3339(s.starts_at, c.timezone) AS starts_at, rfc3339(s.ends_at, c.timezone) AS ends_at,
  s.vet_id, 'Dr. ' || vu.last_name AS vet_name, s.slot_type`;

export const SLOT = `${NEXT_SLOT}, s.clinic_id, s.service_id, s.max_bookings, s.current_bookings, s.is_blocked`;

export const VET_OF_SLOT = `LEFT JOIN vets v ON v.id = s.vet_id LEFT JOIN users vu ON vu.id = v.user_id`;

/** The instant from which clinic `c` takes online bookings: after its notice, which an emergency need not give, and any pause. */
const takesFrom = (now: string, serviceId: string) =>
  `greatest(${now}::timestamptz + make_interval(mins => CASE WHEN (
     SELECT is_emergency FROM services WHERE id = ${serviceId}::int) THEN 0 ELSE c.minimum_notice_min END),
   c.intake_paused_until)`;

/** Whether slot `s` at clinic `c` has a place left for the service, whatever the length. The cheap tests stand first so that idx_slots_available serves them. */
export const isOpen = (now: string, serviceId: string) =>
  `NOT s.is_blocked AND s.current_bookings < s.max_bookings AND s.starts_at > ${takesFrom(now, serviceId)}
   AND (s.service_id IS NULL OR ${serviceId}::int IS NULL OR s.service_id = ${serviceId}::int)`;

/** Whether slot `s` can be the start of a visit that lasts `minutes`: open, and long enough or followed without a gap by open slots. */
export const isBookable = (now: string, serviceId: string, minutes: string) =>
  `${isOpen(now, serviceId)}
   AND (s.ends_at - s.starts_at >= make_interval(mins => ${minutes}) OR slot_run(s, ${minutes}) IS NOT NULL)`;
