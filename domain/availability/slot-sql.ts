const LOCAL_END = 's.slot_date + (s.end_time <= s.start_time)::int + s.end_time';

/** The columns of a slot `s` whose vet's account is `vu`; every read of slots shows the same ones. */
export const NEXT_SLOT = `s.id, s.slot_date, left(s.start_time::text, 5) AS start_time, left(s.end_time::text, 5) AS end_time,
  rfc3339_local(s.slot_date + s.start_time, s.starts_at) AS starts_at, rfc3339_local(${LOCAL_END}, s.ends_at) AS ends_at,
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

const lasts = (minutes: string) => `s.ends_at - s.starts_at >= make_interval(mins => ${minutes})`;

const IS_FOLLOWED = `EXISTS (
  SELECT FROM availability_slots n
  WHERE n.clinic_id = s.clinic_id AND n.slot_date BETWEEN s.slot_date AND s.slot_date + 1
    AND n.starts_at BETWEEN s.ends_at AND s.ends_at + make_interval(mins => c.buffer_min)
    AND NOT n.is_blocked AND n.current_bookings < n.max_bookings AND n.slot_type = s.slot_type
    AND n.vet_id IS NOT DISTINCT FROM s.vet_id AND n.service_id IS NOT DISTINCT FROM s.service_id)`;

/**
 * Whether slot `s`, if open, is long enough for the visit or followed by an open slot: what every start needs. Unlike a
 * run it never comes about by a booking; which of two slots a run goes through may turn on which of them is taken.
 */
export const mayLast = (minutes: string) => `(${lasts(minutes)} OR ${IS_FOLLOWED})`;

/**
 * Whether slot `s` can be the start of a visit that lasts `minutes`: open, and long enough or followed without a gap by
 * open slots. The next slot is looked at first: following the run takes ten times as long, mostly for nothing.
 */
export const isBookable = (now: string, serviceId: string, minutes: string) =>
  `${isOpen(now, serviceId)}
   AND (${lasts(minutes)} OR (${IS_FOLLOWED} AND slot_run(s, ${minutes}) IS NOT NULL))`;
