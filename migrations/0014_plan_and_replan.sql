-- Planned slots follow the rules that made them: the rules change, and the future is planned anew around what is booked.
ALTER TABLE availability_slots ADD COLUMN is_planned boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN availability_slots.is_planned IS 'Made from hours and shifts, so planning may remove it while nobody has claimed it; false is made or changed by staff.';
-- Until now planning left no mark; what has the shape of a planned slot was one.
UPDATE availability_slots s SET is_planned = true
FROM clinics c
WHERE c.id = s.clinic_id AND s.slot_date <= c.slots_planned_until AND s.service_id IS NULL
  AND s.ends_at - s.starts_at = make_interval(mins => c.slot_minutes);

ALTER TABLE clinics
  ADD COLUMN booking_horizon_days smallint,
  ADD CONSTRAINT clinics_booking_horizon_days_range CHECK (booking_horizon_days BETWEEN 1 AND 365);
COMMENT ON COLUMN clinics.booking_horizon_days IS 'Days ahead for which slots are planned; NULL is the installation''s horizon.';

-- A slot can go once nobody claims it; what only remembers it (a cancelled visit, an old offer) stays without it.
ALTER TABLE appointments
  DROP CONSTRAINT appointments_slot_id_fkey,
  ADD CONSTRAINT appointments_slot_id_fkey FOREIGN KEY (slot_id) REFERENCES availability_slots ON DELETE SET NULL;
ALTER TABLE waitlist_offers
  ALTER COLUMN slot_id DROP NOT NULL,
  DROP CONSTRAINT waitlist_offers_slot_id_fkey,
  ADD CONSTRAINT waitlist_offers_slot_id_fkey FOREIGN KEY (slot_id) REFERENCES availability_slots ON DELETE SET NULL;
COMMENT ON COLUMN waitlist_offers.slot_id IS 'First slot of the time; NULL once the clinic has removed it.';

CREATE TABLE vet_time_off (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  clinic_id uuid NOT NULL REFERENCES clinics,
  vet_id uuid NOT NULL REFERENCES vets,
  starts_on date NOT NULL,
  start_time time NOT NULL DEFAULT '00:00',
  ends_on date NOT NULL,
  end_time time NOT NULL DEFAULT '24:00',
  reason varchar(200),
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT vet_time_off_end_later CHECK (ends_on + end_time > starts_on + start_time)
);
CREATE INDEX vet_time_off_clinic_id_idx ON vet_time_off (clinic_id, vet_id, starts_on);
CREATE INDEX vet_time_off_vet_id_idx ON vet_time_off (vet_id);
COMMENT ON TABLE vet_time_off IS 'When a vet is away from a clinic: leave, illness, a conference; nothing is planned for the vet then.';
COMMENT ON COLUMN vet_time_off.id IS 'Absence ID.';
COMMENT ON COLUMN vet_time_off.clinic_id IS 'The clinic; a vet of several is away from each by a row of its own.';
COMMENT ON COLUMN vet_time_off.vet_id IS 'Who is away.';
COMMENT ON COLUMN vet_time_off.starts_on IS 'First local day.';
COMMENT ON COLUMN vet_time_off.start_time IS 'Local time on the first day from which the vet is away.';
COMMENT ON COLUMN vet_time_off.ends_on IS 'Last local day.';
COMMENT ON COLUMN vet_time_off.end_time IS 'Local time on the last day until which the vet is away; 24:00 is the whole day.';
COMMENT ON COLUMN vet_time_off.reason IS 'For the staff; never shown to owners.';
COMMENT ON COLUMN vet_time_off.created_at IS 'When it was entered.';

-- Local wall time throughout, so that an opening past midnight is one range whichever day's shift meets it.
CREATE FUNCTION open_windows(clinic uuid, first_day date, last_day date) RETURNS tsmultirange
LANGUAGE sql STABLE STRICT AS $$
  WITH days AS (SELECT first_day + n AS day FROM generate_series(-1, last_day - first_day + 1) AS n)
  SELECT coalesce((
      SELECT range_agg(tsrange(day + h.open_time, end_of_local(day, h.open_time, h.close_time)))
      FROM days JOIN clinic_hours h ON h.clinic_id = clinic AND h.day_of_week = extract(dow FROM day) AND NOT h.is_closed
      WHERE NOT EXISTS (
        SELECT FROM clinic_closures x WHERE x.clinic_id = clinic AND day BETWEEN x.starts_on AND x.ends_on)), '{}')
    - coalesce((
      SELECT range_agg(tsrange(day + p.start_time, day + p.end_time))
      FROM days JOIN clinic_breaks p ON p.clinic_id = clinic AND p.day_of_week = extract(dow FROM day)), '{}')
    - coalesce((
      SELECT range_agg(tsrange(x.starts_on, x.ends_on + 1))
      FROM clinic_closures x WHERE x.clinic_id = clinic AND x.ends_on >= first_day - 1), '{}')
$$;
COMMENT ON FUNCTION open_windows(uuid, date, date) IS
  'When a clinic is open in local time: its hours, also of the day before the first and after the last, without breaks and closures. A closed day also ends the night before, and the night that would begin on it does not take place.';

-- The same reading of a closure, for the sign on the door.
CREATE OR REPLACE FUNCTION clinic_open_until(clinic uuid, instant timestamptz, zone text) RETURNS time
LANGUAGE sql STABLE STRICT AS $$
  SELECT h.close_time
  FROM (SELECT instant AT TIME ZONE zone AS local) AS clock
  JOIN clinic_hours h ON h.clinic_id = clinic AND NOT h.is_closed
    AND (
      (h.day_of_week = extract(dow FROM local) AND h.open_time <= local::time
        AND (h.close_time > local::time OR h.close_time <= h.open_time))
      OR (h.day_of_week = extract(dow FROM local - interval '1 day')
        AND h.close_time <= h.open_time AND local::time < h.close_time)
    )
  WHERE NOT EXISTS (
    SELECT FROM clinic_closures x WHERE x.clinic_id = clinic AND (
      local::date BETWEEN x.starts_on AND x.ends_on
      OR h.day_of_week <> extract(dow FROM local) AND local::date - 1 BETWEEN x.starts_on AND x.ends_on)
  )
  LIMIT 1
$$;

-- Between the slots of a run there may be the clinic's buffer: the visit simply goes on through it.
CREATE OR REPLACE FUNCTION slot_run(first availability_slots, minutes int) RETURNS uuid[]
LANGUAGE sql STABLE AS $$
  WITH RECURSIVE run AS (
    SELECT first.ends_at AS until, ARRAY[first.id] AS ids,
      (SELECT make_interval(mins => buffer_min) FROM clinics WHERE id = first.clinic_id) AS buffer
    WHERE NOT first.is_blocked AND first.current_bookings < first.max_bookings
    UNION ALL
    SELECT next.ends_at, run.ids || next.id, run.buffer
    FROM run, LATERAL (
      SELECT s.id, s.ends_at FROM availability_slots s
      WHERE s.clinic_id = first.clinic_id
        AND s.slot_date BETWEEN first.slot_date AND first.slot_date + 1
        AND NOT s.is_blocked AND s.current_bookings < s.max_bookings
        AND s.starts_at BETWEEN run.until AND run.until + run.buffer
        AND s.vet_id IS NOT DISTINCT FROM first.vet_id
        AND s.slot_type = first.slot_type
        AND s.service_id IS NOT DISTINCT FROM first.service_id
      ORDER BY s.starts_at, s.id LIMIT 1
    ) AS next
    WHERE run.until < first.starts_at + make_interval(mins => minutes)
  )
  SELECT ids FROM run WHERE until >= first.starts_at + make_interval(mins => minutes)
$$;
COMMENT ON FUNCTION slot_run(availability_slots, int) IS
  'The free slots, each beginning where the one before ends or at most the clinic''s buffer later, that a visit of so many minutes from this slot claims; NULL when there are not enough.';
