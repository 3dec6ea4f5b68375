-- Generated from the migrated database by `npm run generate`. Do not edit: this is what the migrations come to.

SET check_function_bodies = off;

CREATE EXTENSION "btree_gist";
CREATE EXTENSION "cube";
CREATE EXTENSION "earthdistance";
CREATE EXTENSION "pg_trgm";
CREATE EXTENSION "unaccent";

CREATE OR REPLACE FUNCTION add_clinic_rating()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  INSERT INTO clinic_ratings (clinic_id) VALUES (NEW.id);
  RETURN NULL;
END $function$;
COMMENT ON FUNCTION add_clinic_rating() IS 'Every clinic has its counts from the start, so that writing a review only ever adds to them.';

CREATE OR REPLACE FUNCTION add_start_bounds(clinic uuid, service integer)
 RETURNS void
 LANGUAGE sql
AS $function$
  INSERT INTO next_start_bounds (clinic_id, service_id, cell, x, y, z)
  SELECT c.id, s.id, cell_of(c.latitude, c.longitude),
    cube_ll_coord(c.location, 1), cube_ll_coord(c.location, 2), cube_ll_coord(c.location, 3)
  FROM clinics c, LATERAL (
    SELECT 0 AS id UNION ALL SELECT o.service_id FROM clinic_services o WHERE o.clinic_id = c.id AND o.is_active
  ) AS s
  WHERE (clinic IS NULL OR c.id = clinic) AND (service IS NULL OR s.id = service)
  ON CONFLICT (clinic_id, service_id) DO UPDATE
  SET cell = excluded.cell, x = excluded.x, y = excluded.y, z = excluded.z,
    first_bound = '-infinity', second_bound = '-infinity', known_from = '-infinity'
$function$;
COMMENT ON FUNCTION add_start_bounds(clinic uuid, service integer) IS 'Makes or forgets the bounds of a clinic (NULL: of all) and a service (NULL: of all it offers): nothing is known of their starts.';

CREATE OR REPLACE FUNCTION add_vet_rating()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  INSERT INTO vet_ratings (vet_id) VALUES (NEW.id);
  RETURN NULL;
END $function$;
COMMENT ON FUNCTION add_vet_rating() IS 'As for clinics.';

CREATE OR REPLACE FUNCTION cell_of(latitude double precision, longitude double precision)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  SELECT floor((latitude + 90) * 4)::int * 1441 + floor((longitude + 180) * 4)::int
$function$;
COMMENT ON FUNCTION cell_of(latitude double precision, longitude double precision) IS 'The quarter of a degree in which a point lies: 1441 cells a band of latitude, bands from south to north.';

CREATE OR REPLACE FUNCTION check_no_review()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF EXISTS (SELECT FROM reviews WHERE appointment_id = OLD.id) THEN
    RAISE EXCEPTION 'a visit that was reviewed stays completed'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'appointments_reviewed_stay_completed', TABLE = 'appointments';
  END IF;
  RETURN NEW;
END $function$;
COMMENT ON FUNCTION check_no_review() IS 'Refuses to take back the completion of a visit that was reviewed.';

CREATE OR REPLACE FUNCTION check_review_of_visit()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'DELETE' OR TG_OP = 'UPDATE' THEN
    RAISE EXCEPTION 'a review stays, and stays about its visit'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'reviews_stay', TABLE = 'reviews';
  END IF;
  -- The lock waits for an undo of the completion, and an undo waits for us.
  PERFORM FROM appointments a
  WHERE a.id = NEW.appointment_id AND a.status = 'completed' AND a.owner_id = NEW.reviewer_id
    AND a.clinic_id = NEW.clinic_id AND (NEW.vet_id IS NULL OR NEW.vet_id = a.vet_id)
  FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a review is written by the owner of a completed visit, of its clinic and vet'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'reviews_of_completed_visit', TABLE = 'reviews';
  END IF;
  RETURN NEW;
END $function$;
COMMENT ON FUNCTION check_review_of_visit() IS 'Ties a review to a completed visit of its author, and keeps it there.';

CREATE OR REPLACE FUNCTION check_status_move()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF OLD.status IN ('booked', 'rescheduled')
    AND NEW.status IN ('rescheduled', 'cancelled_by_owner', 'cancelled_by_clinic', 'no_show', 'completed')
  OR OLD.status IN ('no_show', 'completed') AND NEW.status IN ('booked', 'rescheduled') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'A visit that is % cannot become %.', OLD.status, NEW.status
    USING ERRCODE = 'check_violation', CONSTRAINT = 'appointments_status_move', TABLE = 'appointments';
END $function$;
COMMENT ON FUNCTION check_status_move() IS 'Refuses a change of status that the diagram does not have.';

CREATE OR REPLACE FUNCTION clinic_door(clinic uuid, instant timestamptz, zone text)
 RETURNS TABLE(open_until time)
 LANGUAGE sql
 STABLE ROWS 1
AS $function$
  -- OFFSET 0: looked up once, however often it is mentioned.
  SELECT (
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
  ) OFFSET 0
$function$;
COMMENT ON FUNCTION clinic_door(clinic uuid, instant timestamp with time zone, zone text) IS 'Until when a clinic is open at an instant, one row: NULL when it is closed.';

CREATE OR REPLACE FUNCTION clinic_starts_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM lock_start_bounds(NEW.id);
  PERFORM add_start_bounds(NEW.id, NULL);
  RETURN NULL;
END $function$;
COMMENT ON FUNCTION clinic_starts_changed() IS 'Forgets the bounds of a clinic that moved or takes bookings under other terms.';

CREATE OR REPLACE FUNCTION count_reviews()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
  moved text := 'SELECT 1 AS n, * FROM after' || CASE TG_OP WHEN 'UPDATE' THEN ' UNION ALL SELECT -1, * FROM before' ELSE '' END;
BEGIN
  EXECUTE format($count$
    UPDATE clinic_ratings t SET
      stars_1 = t.stars_1 + d.stars_1, stars_2 = t.stars_2 + d.stars_2, stars_3 = t.stars_3 + d.stars_3,
      stars_4 = t.stars_4 + d.stars_4, stars_5 = t.stars_5 + d.stars_5,
      care_count = t.care_count + d.care_count, care_sum = t.care_sum + d.care_sum,
      wait_count = t.wait_count + d.wait_count, wait_sum = t.wait_sum + d.wait_sum,
      value_count = t.value_count + d.value_count, value_sum = t.value_sum + d.value_sum
    FROM (
      SELECT clinic_id, sum(n * (rating = 1)::int) AS stars_1, sum(n * (rating = 2)::int) AS stars_2,
        sum(n * (rating = 3)::int) AS stars_3, sum(n * (rating = 4)::int) AS stars_4, sum(n * (rating = 5)::int) AS stars_5,
        sum(n * (care_rating IS NOT NULL)::int) AS care_count, sum(n * coalesce(care_rating, 0)) AS care_sum,
        sum(n * (wait_rating IS NOT NULL)::int) AS wait_count, sum(n * coalesce(wait_rating, 0)) AS wait_sum,
        sum(n * (value_rating IS NOT NULL)::int) AS value_count, sum(n * coalesce(value_rating, 0)) AS value_sum
      FROM (%s) AS moved WHERE is_published GROUP BY clinic_id
    ) AS d
    WHERE t.clinic_id = d.clinic_id AND ROW (d.stars_1, d.stars_2, d.stars_3, d.stars_4, d.stars_5,
      d.care_count, d.care_sum, d.wait_count, d.wait_sum, d.value_count, d.value_sum) <> ROW (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    $count$, moved);
  EXECUTE format($count$
    UPDATE vet_ratings t SET
      stars_1 = t.stars_1 + d.stars_1, stars_2 = t.stars_2 + d.stars_2, stars_3 = t.stars_3 + d.stars_3,
      stars_4 = t.stars_4 + d.stars_4, stars_5 = t.stars_5 + d.stars_5
    FROM (
      SELECT vet_id, sum(n * (stars = 1)::int) AS stars_1, sum(n * (stars = 2)::int) AS stars_2,
        sum(n * (stars = 3)::int) AS stars_3, sum(n * (stars = 4)::int) AS stars_4, sum(n * (stars = 5)::int) AS stars_5
      FROM (SELECT *, coalesce(care_rating, rating) AS stars FROM (%s) AS moved) AS moved
      WHERE is_published AND vet_id IS NOT NULL GROUP BY vet_id
    ) AS d
    WHERE t.vet_id = d.vet_id AND ROW (d.stars_1, d.stars_2, d.stars_3, d.stars_4, d.stars_5) <> ROW (0, 0, 0, 0, 0)
    $count$, moved);
  RETURN NULL;
END $function$;
COMMENT ON FUNCTION count_reviews() IS 'Adds to the ratings what a statement changed in the reviews.';

CREATE OR REPLACE FUNCTION end_of_local(day date, start_time time, end_time time)
 RETURNS timestamp without time zone
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  SELECT CASE WHEN end_time > start_time THEN day + end_time ELSE day + 1 + end_time END
$function$;
COMMENT ON FUNCTION end_of_local(day date, start_time time without time zone, end_time time without time zone) IS 'The local end of a period that starts on a day; an end at or before the start is past midnight.';

CREATE OR REPLACE FUNCTION end_shares_of_gone_pet()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  UPDATE pet_shares SET ended_at = NEW.deleted_at, end_reason = 'pet_gone' WHERE pet_id = NEW.id AND ended_at IS NULL;
  RETURN NULL;
END $function$;
COMMENT ON FUNCTION end_shares_of_gone_pet() IS 'Ends every share of a pet that its owner takes off the list.';

CREATE OR REPLACE FUNCTION instant_of(local timestamp without time zone, zone text)
 RETURNS timestamptz
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
DECLARE
  late timestamptz := local AT TIME ZONE zone;
  day_before timestamp := (late - interval '24 hours') AT TIME ZONE zone;
  early timestamptz;
BEGIN
  IF day_before + interval '24 hours' = local THEN
    RETURN late;
  END IF;
  -- The clocks changed within the last day: read the time once more as they stood before.
  early := (local - (day_before - (late - interval '24 hours') AT TIME ZONE 'UTC')) AT TIME ZONE 'UTC';
  RETURN CASE WHEN early AT TIME ZONE zone = local THEN least(early, late) ELSE late END;
END $function$;
COMMENT ON FUNCTION instant_of(local timestamp without time zone, zone text) IS 'The instant of a local time in an IANA zone: the first of an autumn pair. A time in a spring gap reads as the instant one gap later, so its round trip differs.';

CREATE OR REPLACE FUNCTION invoice_parties(visit uuid)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
AS $function$
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
$function$;
COMMENT ON FUNCTION invoice_parties(visit uuid) IS 'Clinic, owner and visit in words, as they are now.';

CREATE OR REPLACE FUNCTION is_local_time(local timestamp without time zone, zone text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  SELECT (local AT TIME ZONE zone) AT TIME ZONE zone = local
$function$;
COMMENT ON FUNCTION is_local_time(local timestamp without time zone, zone text) IS 'False when the zone''s clocks skip this local time.';

CREATE OR REPLACE FUNCTION is_timezone(zone text)
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
AS $function$
BEGIN
  PERFORM timestamp '2000-01-01' AT TIME ZONE zone;
  -- PostgreSQL also takes abbreviations and POSIX rules; those carry no daylight-saving history.
  RETURN zone = 'UTC' OR zone ~ '^[A-Z][A-Za-z_]+/[A-Za-z0-9_+/-]+$';
EXCEPTION WHEN invalid_parameter_value THEN
  RETURN false;
END $function$;
COMMENT ON FUNCTION is_timezone(zone text) IS 'Whether the text names a zone of the IANA database.';

CREATE OR REPLACE FUNCTION keep_an_admin()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM FROM clinics WHERE id = OLD.clinic_id FOR NO KEY UPDATE;
  IF NOT EXISTS (
    SELECT FROM clinic_staff WHERE clinic_id = OLD.clinic_id AND role = 'admin' AND removed_at IS NULL) THEN
    RAISE EXCEPTION 'a clinic keeps at least one admin' USING ERRCODE = 'check_violation', CONSTRAINT = 'clinic_staff_admin_remains';
  END IF;
  RETURN NULL;
END $function$;
COMMENT ON FUNCTION keep_an_admin() IS 'Refuses to let the last admin of a clinic go or become something else.';

CREATE OR REPLACE FUNCTION keep_health_entry()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF OLD.struck_at IS NOT NULL
    OR to_jsonb(NEW) - '{struck_at,struck_by,struck_reason,file_key}'::text[] IS DISTINCT FROM to_jsonb(OLD) - '{struck_at,struck_by,struck_reason,file_key}'::text[]
    OR (NEW.file_key IS DISTINCT FROM OLD.file_key AND NEW.file_key IS NOT NULL) THEN
    RAISE EXCEPTION 'an entry of a health record is struck out, never changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'health_entries_stay';
  END IF;
  RETURN NEW;
END $function$;
COMMENT ON FUNCTION keep_health_entry() IS 'Lets an entry be struck out once, and nothing else.';

CREATE OR REPLACE FUNCTION keep_issued_invoice()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION 'An issued invoice does not change.'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'invoices_issued_stay', TABLE = 'invoices';
END $function$;
COMMENT ON FUNCTION keep_issued_invoice() IS 'Refuses every change of an issued invoice, whoever writes.';

CREATE OR REPLACE FUNCTION keep_issued_lines()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF EXISTS (SELECT FROM invoices WHERE status = 'issued'
    AND id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.invoice_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.invoice_id END)) THEN
    RAISE EXCEPTION 'An issued invoice does not change.'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'invoices_issued_stay', TABLE = 'invoice_lines';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $function$;
COMMENT ON FUNCTION keep_issued_lines() IS 'Refuses every change of the lines of an issued invoice, whoever writes.';

CREATE OR REPLACE FUNCTION keep_latest_weight()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM FROM pets WHERE id = NEW.pet_id FOR NO KEY UPDATE;
  UPDATE pets SET weight_kg = (
    SELECT e.weight_kg FROM health_entries e
    WHERE e.pet_id = NEW.pet_id AND e.kind = 'weight' AND e.struck_at IS NULL ORDER BY e.noted_on DESC, e.id DESC LIMIT 1)
  WHERE id = NEW.pet_id;
  RETURN NULL;
END $function$;
COMMENT ON FUNCTION keep_latest_weight() IS 'Keeps pets.weight_kg at what the pet weighed last.';

CREATE OR REPLACE FUNCTION keep_old_email()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF EXISTS (SELECT FROM email_changes c
    WHERE lower(c.old_email) = lower(NEW.email) AND c.confirmed_at IS NOT NULL AND c.undone_at IS NULL
      AND c.undo_until > now() AND c.user_id <> NEW.id) THEN
    RAISE EXCEPTION 'this address can still be taken back' USING ERRCODE = 'unique_violation', CONSTRAINT = 'users_email_any_case';
  END IF;
  RETURN NEW;
END $function$;
COMMENT ON FUNCTION keep_old_email() IS 'Keeps an address that its account has just left from everybody else, for as long as it can be taken back.';

CREATE OR REPLACE FUNCTION keep_owner_out_of_shares()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
  pet uuid := CASE TG_TABLE_NAME WHEN 'pets' THEN NEW.id ELSE (to_jsonb(NEW) ->> 'pet_id')::uuid END;
BEGIN
  PERFORM FROM pets WHERE id = pet FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM pet_shares s JOIN pets p ON p.id = s.pet_id
    WHERE p.id = pet AND s.user_id = p.owner_id AND s.ended_at IS NULL) THEN
    RAISE EXCEPTION 'a pet is not shared with its owner' USING ERRCODE = 'check_violation', CONSTRAINT = 'pet_shares_not_with_owner';
  END IF;
  RETURN NULL;
END $function$;
COMMENT ON FUNCTION keep_owner_out_of_shares() IS 'Refuses a share of a pet with the person who owns it.';

CREATE OR REPLACE FUNCTION lock_start_bounds(clinic uuid)
 RETURNS void
 LANGUAGE sql
AS $function$
  SELECT FROM next_start_bounds WHERE clinic_id = clinic AND service_id = 0 FOR NO KEY UPDATE
$function$;
COMMENT ON FUNCTION lock_start_bounds(clinic uuid) IS 'Whoever frees or adds time takes this lock, also when no bound has to move: else the job that raises bounds could overlook it.';

CREATE OR REPLACE FUNCTION network_of(address text)
 RETURNS cidr
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  SELECT network(set_masklen(address::inet, CASE family(address::inet) WHEN 6 THEN 64 ELSE 32 END))
$function$;
COMMENT ON FUNCTION network_of(address text) IS 'The network that one household or office has of an address: the IPv4 address itself, the first 64 bits of IPv6.';

CREATE OR REPLACE FUNCTION note_emergency_change(clinic uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM pg_advisory_xact_lock(8_101_969_112_233_445);
  INSERT INTO emergency_changes (clinic_id) VALUES (clinic);
  PERFORM pg_notify('emergency', '');
END $function$;
COMMENT ON FUNCTION note_emergency_change(clinic uuid) IS 'Appends a change of a clinic''s sign and wakes everyone who watches, once this commits.';

CREATE OR REPLACE FUNCTION note_emergency_flag()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM note_emergency_change(NEW.clinic_id);
  RETURN NULL;
END $function$;
COMMENT ON FUNCTION note_emergency_flag() IS 'Every sign that is set, confirmed or taken down is a change, whoever writes it.';

CREATE OR REPLACE FUNCTION note_review()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'INSERT' OR (OLD.rating, OLD.care_rating, OLD.wait_rating, OLD.value_rating, OLD.title, OLD.body)
    IS DISTINCT FROM (NEW.rating, NEW.care_rating, NEW.wait_rating, NEW.value_rating, NEW.title, NEW.body) THEN
    INSERT INTO review_events (review_id, kind, by_user_id, rating, title, body, created_at)
    VALUES (NEW.id, CASE TG_OP WHEN 'INSERT' THEN 'written' ELSE 'edited' END, NEW.reviewer_id,
      NEW.rating, NEW.title, NEW.body, coalesce(NEW.edited_at, NEW.created_at));
  END IF;
  IF NEW.clinic_response IS NOT NULL
    AND (TG_OP = 'INSERT' OR OLD.clinic_response IS DISTINCT FROM NEW.clinic_response) THEN
    INSERT INTO review_events (review_id, kind, by_user_id, clinic_response, created_at)
    VALUES (NEW.id, 'answered', NEW.clinic_responded_by, NEW.clinic_response, NEW.clinic_responded_at);
  END IF;
  IF (TG_OP = 'INSERT' AND NOT NEW.is_published) OR (TG_OP = 'UPDATE' AND OLD.is_published <> NEW.is_published) THEN
    INSERT INTO review_events (review_id, kind, by_user_id, reason, note, created_at)
    VALUES (NEW.id, CASE WHEN NEW.is_published THEN 'restored' ELSE 'unpublished' END, NEW.moderated_by,
      NEW.moderation_reason, NEW.moderation_note, coalesce(NEW.moderated_at, now()));
  END IF;
  RETURN NULL;
END $function$;
COMMENT ON FUNCTION note_review() IS 'Writes the history of a review in the transaction that makes it.';

CREATE OR REPLACE FUNCTION offer_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP <> 'INSERT' AND (TG_OP = 'DELETE' OR NOT NEW.is_active OR OLD.service_id <> NEW.service_id OR OLD.clinic_id <> NEW.clinic_id) THEN
    PERFORM lock_start_bounds(OLD.clinic_id);
    DELETE FROM next_start_bounds WHERE clinic_id = OLD.clinic_id AND service_id = OLD.service_id;
  END IF;
  IF TG_OP <> 'DELETE' AND NEW.is_active THEN
    PERFORM lock_start_bounds(NEW.clinic_id);
    PERFORM add_start_bounds(NEW.clinic_id, NEW.service_id);
  END IF;
  RETURN NULL;
END $function$;
COMMENT ON FUNCTION offer_changed() IS 'Keeps a row of bounds for each service that a clinic offers; a change forgets what was known.';

CREATE OR REPLACE FUNCTION open_windows(clinic uuid, first_day date, last_day date)
 RETURNS tsmultirange
 LANGUAGE sql
 STABLE STRICT
AS $function$
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
$function$;
COMMENT ON FUNCTION open_windows(clinic uuid, first_day date, last_day date) IS 'When a clinic is open in local time: its hours, also of the day before the first and after the last, without breaks and closures. A closed day also ends the night before, and the night that would begin on it does not take place.';

CREATE OR REPLACE FUNCTION owe_webhooks(clinic uuid, what text, facts jsonb)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
BEGIN
  INSERT INTO webhook_deliveries (endpoint_id, event, data)
  SELECT id, what, facts FROM webhook_endpoints
  WHERE clinic_id = clinic AND disabled_at IS NULL AND what = ANY (events);
END $function$;
COMMENT ON FUNCTION owe_webhooks(clinic uuid, what text, facts jsonb) IS 'Writes down, for each endpoint of a clinic that wants it, that something happened.';

CREATE OR REPLACE FUNCTION owe_webhooks_of_invoice()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM owe_webhooks(NEW.clinic_id, 'invoice.issued', jsonb_build_object('id', NEW.id, 'kind', NEW.kind,
    'number', NEW.number, 'credits_id', NEW.credits_id, 'appointment_id', NEW.appointment_id, 'owner_id', NEW.owner_id,
    'currency', NEW.currency, 'total_cents', NEW.total_cents, 'issued_at', rfc3339(NEW.issued_at, 'UTC')));
  RETURN NULL;
END $function$;
COMMENT ON FUNCTION owe_webhooks_of_invoice() IS 'An invoice or a credit note was issued.';

CREATE OR REPLACE FUNCTION owe_webhooks_of_payment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.status = NEW.status THEN RETURN NULL; END IF;
  PERFORM owe_webhooks(a.clinic_id, 'payment.succeeded', jsonb_build_object('id', NEW.id, 'kind', NEW.kind,
    'appointment_id', NEW.appointment_id, 'amount_cents', NEW.amount_cents, 'currency', NEW.currency,
    'paid_at', rfc3339(NEW.paid_at, 'UTC')))
  FROM appointments a WHERE a.id = NEW.appointment_id;
  RETURN NULL;
END $function$;
COMMENT ON FUNCTION owe_webhooks_of_payment() IS 'Money came in.';

CREATE OR REPLACE FUNCTION owe_webhooks_of_refund()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.status = NEW.status THEN RETURN NULL; END IF;
  PERFORM owe_webhooks(a.clinic_id, 'payment.refunded', jsonb_build_object('id', NEW.id, 'payment_id', p.id,
    'appointment_id', p.appointment_id, 'amount_cents', NEW.amount_cents, 'currency', p.currency))
  FROM payments p JOIN appointments a ON a.id = p.appointment_id WHERE p.id = NEW.payment_id;
  RETURN NULL;
END $function$;
COMMENT ON FUNCTION owe_webhooks_of_refund() IS 'Money went back.';

CREATE OR REPLACE FUNCTION owe_webhooks_of_review()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.is_published THEN RETURN NULL; END IF;
  PERFORM owe_webhooks(NEW.clinic_id, 'review.published', jsonb_build_object('id', NEW.id,
    'appointment_id', NEW.appointment_id, 'vet_id', NEW.vet_id, 'rating', NEW.rating));
  RETURN NULL;
END $function$;
COMMENT ON FUNCTION owe_webhooks_of_review() IS 'A review can be read by everyone, for the first time or again.';

CREATE OR REPLACE FUNCTION owe_webhooks_of_sign()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NOT NEW.is_active AND EXISTS (SELECT FROM emergency_flags WHERE clinic_id = NEW.clinic_id AND is_active) THEN
    RETURN NULL;
  END IF;
  PERFORM owe_webhooks(NEW.clinic_id, 'emergency.changed', jsonb_build_object('id', NEW.id, 'is_active', NEW.is_active,
    'flag_type', NEW.flag_type, 'wait_min_minutes', NEW.wait_min_minutes, 'wait_max_minutes', NEW.wait_max_minutes,
    'confirmed_at', rfc3339(NEW.confirmed_at, 'UTC'), 'expires_at', rfc3339(NEW.expires_at, 'UTC')));
  RETURN NULL;
END $function$;
COMMENT ON FUNCTION owe_webhooks_of_sign() IS 'The emergency sign was put up, confirmed or taken down; one that gave way to another is not told of.';

CREATE OR REPLACE FUNCTION owe_webhooks_of_visit()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NOT EXISTS (SELECT FROM webhook_endpoints WHERE clinic_id = NEW.clinic_id AND disabled_at IS NULL) THEN
    RETURN NULL;
  END IF;
  PERFORM owe_webhooks(NEW.clinic_id,
    CASE
      WHEN TG_OP = 'INSERT' THEN 'visit.booked'
      WHEN NEW.status LIKE 'cancelled%' THEN 'visit.cancelled'
      WHEN NEW.status IN ('completed', 'no_show') THEN 'visit.' || NEW.status
      WHEN OLD.status IN ('completed', 'no_show') OR NEW.started_at IS NULL AND OLD.started_at IS NOT NULL THEN 'visit.reopened'
      WHEN (NEW.starts_at, NEW.slot_id) IS DISTINCT FROM (OLD.starts_at, OLD.slot_id) THEN 'visit.rescheduled'
      WHEN NEW.started_at IS DISTINCT FROM OLD.started_at THEN 'visit.started'
      ELSE 'visit.checked_in'
    END,
    jsonb_build_object('id', NEW.id, 'visit_id', NEW.visit_id, 'confirmation_code', NEW.confirmation_code,
      'status', NEW.status, 'appointment_type', NEW.appointment_type, 'owner_id', NEW.owner_id, 'pet_id', NEW.pet_id,
      'vet_id', NEW.vet_id, 'service_id', NEW.service_id, 'starts_at', rfc3339(NEW.starts_at, 'UTC'),
      'ends_at', rfc3339(NEW.ends_at, 'UTC'), 'checked_in_at', rfc3339(NEW.checked_in_at, 'UTC'),
      'started_at', rfc3339(NEW.started_at, 'UTC')));
  RETURN NULL;
END $function$;
COMMENT ON FUNCTION owe_webhooks_of_visit() IS 'A visit was booked, moved, cancelled, or went a step further or back.';

CREATE OR REPLACE FUNCTION plain_words(given text)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  SELECT btrim(regexp_replace(regexp_replace(lower(unaccent(coalesce(given, ''))), '[''’]', '', 'g'), '[^[:alnum:]]+', ' ', 'g'))
$function$;
COMMENT ON FUNCTION plain_words(given text) IS 'Words without accents, case, apostrophes and signs, one space between them.';

CREATE OR REPLACE FUNCTION refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME
    USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_append_only', TABLE = TG_TABLE_NAME;
END $function$;
COMMENT ON FUNCTION refuse_change() IS 'Keeps a table append-only.';

CREATE OR REPLACE FUNCTION reminder_due(starts_at timestamptz, lead interval, zone text)
 RETURNS timestamptz
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  SELECT CASE WHEN extract(day FROM lead) > 0 THEN instant_of((starts_at AT TIME ZONE zone) - lead, zone)
    ELSE starts_at - lead END
$function$;
COMMENT ON FUNCTION reminder_due(starts_at timestamp with time zone, lead interval, zone text) IS 'When a reminder is due: seven days before a visit at the same time of day, whatever the clocks did since; hours are hours.';

CREATE OR REPLACE FUNCTION review_score(stars bigint, reviews integer)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  SELECT CASE WHEN reviews > 0 THEN round((stars + 40)::numeric / (reviews + 10), 4) END
$function$;
COMMENT ON FUNCTION review_score(stars bigint, reviews integer) IS 'The score by which reviews rank: the mean with ten reviews of four stars added; NULL without any.';

CREATE OR REPLACE FUNCTION rfc3339(instant timestamptz, zone text)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  SELECT to_char(instant AT TIME ZONE zone, 'YYYY-MM-DD"T"HH24:MI:SS')
    || CASE WHEN instant AT TIME ZONE zone < instant AT TIME ZONE 'UTC' THEN '-' ELSE '+' END
    || to_char(greatest(instant AT TIME ZONE zone - instant AT TIME ZONE 'UTC',
      instant AT TIME ZONE 'UTC' - instant AT TIME ZONE zone), 'HH24:MI')
$function$;
COMMENT ON FUNCTION rfc3339(instant timestamp with time zone, zone text) IS 'An instant as RFC 3339 text with the zone''s offset at that instant.';

CREATE OR REPLACE FUNCTION rfc3339_local(local timestamp without time zone, instant timestamptz)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  SELECT substr(to_json(local)::text, 2, 19)
    || CASE WHEN local < instant AT TIME ZONE 'UTC' THEN '' ELSE '+' END
    || left((local - instant AT TIME ZONE 'UTC')::text, -3)
$function$;
COMMENT ON FUNCTION rfc3339_local(local timestamp without time zone, instant timestamp with time zone) IS 'An instant as RFC 3339 text, from what the clocks show then.';

CREATE OR REPLACE FUNCTION search_query(asked jsonb)
 RETURNS tsquery
 LANGUAGE plpgsql
 STABLE
AS $function$
DECLARE
  wanted tsquery;
  choice jsonb;
  words text[];
  any_of tsquery;
BEGIN
  FOR choice IN SELECT * FROM jsonb_array_elements(asked) LOOP
    SELECT array_agg(w ORDER BY place) INTO words
    FROM (SELECT plain_words(value) AS w, place FROM jsonb_array_elements_text(choice) WITH ORDINALITY AS t (value, place)) AS plain
    WHERE w ~ '^[[:alnum:]]+$';
    CONTINUE WHEN words IS NULL;
    IF NOT EXISTS (SELECT FROM unnest(words) AS w WHERE length(w) < 4 OR w ~ '[0-9]'
        OR EXISTS (SELECT FROM search_words k WHERE k.word >= w AND k.word < w || 'zzzz')) THEN
      words := words || words_like(words[1]);
    END IF;
    -- Many a name begins with two letters that are a word themselves.
    SELECT string_agg(CASE WHEN length(w) > 2 THEN w || ':*' ELSE w END, ' | ')::tsquery INTO any_of FROM unnest(words) AS w;
    wanted := coalesce(wanted && any_of, any_of);
  END LOOP;
  RETURN wanted;
END $function$;
COMMENT ON FUNCTION search_query(asked jsonb) IS 'What documents must have for a list of choices of words; each word may go on, and one that nobody knows is corrected.';

CREATE OR REPLACE FUNCTION search_words_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE ids uuid[];
BEGIN
  EXECUTE format('SELECT array_agg(DISTINCT id) FROM (%s) AS changed (id)', TG_ARGV[0]) INTO ids;
  IF ids IS NOT NULL THEN
    PERFORM write_search_documents(ids);
  END IF;
  RETURN NULL;
END $function$;
COMMENT ON FUNCTION search_words_changed() IS 'Writes the words anew of the clinics that the trigger''s query names, once a statement.';

CREATE OR REPLACE FUNCTION service_terms_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM FROM next_start_bounds WHERE service_id = 0 ORDER BY clinic_id FOR NO KEY UPDATE;
  UPDATE next_start_bounds SET first_bound = '-infinity', second_bound = '-infinity', known_from = '-infinity'
  WHERE service_id = NEW.id;
  RETURN NULL;
END $function$;
COMMENT ON FUNCTION service_terms_changed() IS 'An emergency service needs no notice: turned into one, its starts may be earlier.';

CREATE OR REPLACE FUNCTION set_appointment_instants()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE zone text;
BEGIN
  SELECT timezone INTO zone FROM clinics WHERE id = NEW.clinic_id;
  NEW.starts_at := instant_of(NEW.scheduled_date + NEW.scheduled_start, zone);
  NEW.ends_at := instant_of(
    CASE WHEN NEW.scheduled_end > NEW.scheduled_start THEN NEW.scheduled_date ELSE NEW.scheduled_date + 1 END
      + NEW.scheduled_end, zone);
  RETURN NEW;
END $function$;
COMMENT ON FUNCTION set_appointment_instants() IS 'Derives starts_at and ends_at of a visit from its local columns.';

CREATE OR REPLACE FUNCTION set_payment_clinic()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  NEW.clinic_id := (SELECT clinic_id FROM appointments WHERE id = NEW.appointment_id);
  RETURN NEW;
END $function$;
COMMENT ON FUNCTION set_payment_clinic() IS 'Fills a payment''s clinic from its visit, so that the two cannot disagree.';

CREATE OR REPLACE FUNCTION set_slot_instants()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE zone text;
BEGIN
  SELECT timezone INTO zone FROM clinics WHERE id = NEW.clinic_id;
  NEW.starts_at := instant_of(NEW.slot_date + NEW.start_time, zone);
  IF NEW.starts_at AT TIME ZONE zone <> NEW.slot_date + NEW.start_time THEN
    RAISE EXCEPTION 'The clocks of % skip % %.', zone, NEW.slot_date, NEW.start_time
      USING ERRCODE = 'check_violation', CONSTRAINT = 'availability_slots_start_exists', TABLE = 'availability_slots';
  END IF;
  NEW.ends_at := instant_of(
    CASE WHEN NEW.end_time > NEW.start_time THEN NEW.slot_date ELSE NEW.slot_date + 1 END + NEW.end_time, zone);
  RETURN NEW;
END $function$;
COMMENT ON FUNCTION set_slot_instants() IS 'Derives starts_at and ends_at of a slot; refuses a start in a spring gap.';

CREATE OR REPLACE FUNCTION set_updated_at()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  NEW.updated_at := now();
  RETURN NEW;
END $function$;
COMMENT ON FUNCTION set_updated_at() IS 'Keeps updated_at true whoever writes the row.';

CREATE OR REPLACE FUNCTION slot_freed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM lock_start_bounds(NEW.clinic_id);
  UPDATE next_start_bounds b
  SET first_bound = least(b.first_bound, r.earliest),
    second_bound = CASE WHEN r.is_exact AND r.earliest < b.first_bound THEN b.first_bound
      ELSE least(b.second_bound, r.earliest) END
  FROM (
    SELECT 0 AS service_id, NEW.starts_at AS earliest, true AS is_exact
    UNION ALL
    SELECT o.service_id, least(NEW.starts_at, before.starts_at), before.starts_at IS NULL
    FROM clinic_services o JOIN clinics c ON c.id = o.clinic_id, LATERAL (
      SELECT min(s.starts_at) AS starts_at FROM availability_slots s
      WHERE s.clinic_id = NEW.clinic_id AND s.slot_date BETWEEN NEW.slot_date - 1 AND NEW.slot_date
        AND NOT s.is_blocked AND s.current_bookings < s.max_bookings AND s.slot_type = NEW.slot_type
        AND s.ends_at BETWEEN NEW.starts_at - make_interval(mins => c.buffer_min) AND NEW.starts_at
        AND s.ends_at - s.starts_at < make_interval(mins => o.duration_min)
        AND s.vet_id IS NOT DISTINCT FROM NEW.vet_id AND s.service_id IS NOT DISTINCT FROM NEW.service_id
    ) AS before
    WHERE o.clinic_id = NEW.clinic_id AND (NEW.service_id IS NULL OR o.service_id = NEW.service_id)
  ) AS r
  WHERE b.clinic_id = NEW.clinic_id AND b.service_id = r.service_id
    AND r.earliest < b.second_bound AND NOT (r.is_exact AND r.earliest = b.first_bound);
  RETURN NULL;
END $function$;
COMMENT ON FUNCTION slot_freed() IS 'Lowers the bounds that a slot which became free stands before.';

CREATE OR REPLACE FUNCTION slots_added()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM FROM next_start_bounds WHERE service_id = 0 AND clinic_id IN (SELECT clinic_id FROM added)
  ORDER BY clinic_id FOR NO KEY UPDATE;
  UPDATE next_start_bounds b
  SET first_bound = least(b.first_bound, r.earliest), second_bound = least(b.second_bound, r.earliest)
  FROM (
    -- Earlier by what a visit lasts: a new slot may follow an open one, as above.
    SELECT a.clinic_id, o.service_id, min(a.starts_at - make_interval(mins => o.before_min)) AS earliest
    FROM (
      SELECT clinic_id, service_id, min(starts_at) AS starts_at
      FROM added WHERE slot_type = 'in_person' AND NOT is_blocked AND current_bookings < max_bookings
      GROUP BY 1, 2
    ) AS a, LATERAL (
      SELECT 0 AS service_id, 0 AS before_min
      UNION ALL
      SELECT o.service_id, o.duration_min + c.buffer_min FROM clinic_services o JOIN clinics c ON c.id = o.clinic_id
      WHERE o.clinic_id = a.clinic_id AND (a.service_id IS NULL OR o.service_id = a.service_id)
    ) AS o
    GROUP BY 1, 2
  ) AS r
  WHERE b.clinic_id = r.clinic_id AND b.service_id = r.service_id AND r.earliest < b.second_bound;
  RETURN NULL;
END $function$;
COMMENT ON FUNCTION slots_added() IS 'Lowers the bounds that new slots stand before.';

CREATE OR REPLACE FUNCTION words_like(asked text)
 RETURNS text[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
 SET "pg_trgm.similarity_threshold" TO '0.24'
AS $function$
  SELECT coalesce(array_agg(word ORDER BY alike DESC, word), '{}') FROM (
    SELECT word, similarity(word, asked) AS alike, max(similarity(word, asked)) OVER () AS most
    FROM search_words WHERE word % asked AND abs(length(word) - length(asked)) <= 3
  ) AS guess WHERE alike >= most - 0.08
$function$;
COMMENT ON FUNCTION words_like(asked text) IS 'Known words most like a misspelled one.';

CREATE OR REPLACE FUNCTION write_search_documents(ids uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
BEGIN
  INSERT INTO search_documents (clinic_id) SELECT id FROM clinics WHERE id = ANY (ids) ORDER BY id ON CONFLICT DO NOTHING;
  PERFORM FROM search_documents WHERE clinic_id = ANY (ids) ORDER BY clinic_id FOR NO KEY UPDATE;
  UPDATE search_documents d SET name = new.name, words = new.words
  FROM (
    SELECT c.id, plain_words(c.name) AS name,
      setweight(to_tsvector('simple', plain_words(c.name)), 'A')
        || setweight(to_tsvector('simple', plain_words(team.names)), 'B')
        || setweight(to_tsvector('simple', plain_words(concat_ws(' ', offer.names, c.city, c.state, c.postal_code))), 'C')
        || setweight(to_tsvector('simple', plain_words(c.description)), 'D') AS words
    FROM clinics c,
      LATERAL (
        SELECT string_agg(concat_ws(' ', u.first_name, u.last_name, v.specialty), ' ' ORDER BY v.id) AS names
        FROM clinic_staff st JOIN vets v ON v.id = st.vet_id JOIN users u ON u.id = v.user_id
        WHERE st.clinic_id = c.id AND st.removed_at IS NULL AND u.deleted_at IS NULL
      ) AS team,
      LATERAL (
        SELECT string_agg(s.name, ' ' ORDER BY s.id) AS names
        FROM clinic_services o JOIN services s ON s.id = o.service_id
        WHERE o.clinic_id = c.id AND o.is_active AND s.is_active
      ) AS offer
    WHERE c.id = ANY (ids)
  ) AS new
  WHERE d.clinic_id = new.id AND (d.name, d.words) IS DISTINCT FROM (new.name, new.words);

  WITH named AS (
    SELECT c.id AS clinic_id, c.id AS named_id, false AS is_vet, plain_words(c.name) AS name FROM clinics c WHERE c.id = ANY (ids)
    UNION
    SELECT st.clinic_id, v.id, true, plain_words(u.first_name || ' ' || u.last_name)
    FROM clinic_staff st JOIN vets v ON v.id = st.vet_id JOIN users u ON u.id = v.user_id
    WHERE st.clinic_id = ANY (ids) AND st.removed_at IS NULL AND u.deleted_at IS NULL
  ), called AS (
    SELECT DISTINCT clinic_id, named_id, is_vet, array_to_string(parts[n:], ' ') AS term
    FROM (SELECT *, string_to_array(name, ' ') AS parts FROM named) AS split, generate_subscripts(parts, 1) AS n
    WHERE n = 1 OR length(parts[n]) > 2
  ), gone AS (
    DELETE FROM search_names old WHERE old.clinic_id = ANY (ids)
      AND NOT EXISTS (SELECT FROM called WHERE (called.clinic_id, called.named_id, called.term) = (old.clinic_id, old.named_id, old.term))
  )
  INSERT INTO search_names (clinic_id, named_id, is_vet, term)
  SELECT clinic_id, named_id, is_vet, term FROM called ON CONFLICT DO NOTHING;

  -- In order, so that two who learn the same words do not wait for each other.
  INSERT INTO search_words (word)
  SELECT DISTINCT w.lexeme FROM search_documents d, unnest(d.words) AS w
  WHERE d.clinic_id = ANY (ids) AND length(w.lexeme) >= 4 AND w.lexeme !~ '[0-9]'
    AND NOT EXISTS (SELECT FROM search_words k WHERE k.word = w.lexeme)
  ORDER BY 1 ON CONFLICT DO NOTHING;
END $function$;
COMMENT ON FUNCTION write_search_documents(ids uuid[]) IS 'Writes the words of some clinics anew.';

CREATE TABLE appointment_slots (
  appointment_id uuid NOT NULL,
  slot_id uuid NOT NULL,
  CONSTRAINT appointment_slots_pkey PRIMARY KEY (slot_id, appointment_id)
);
CREATE INDEX appointment_slots_appointment_id_idx ON appointment_slots USING btree (appointment_id);
COMMENT ON TABLE appointment_slots IS 'Slots that a visit claims; a service longer than a slot claims a run of them. Cancelling or moving a visit removes its claims.';
COMMENT ON COLUMN appointment_slots.appointment_id IS 'The visit.';
COMMENT ON COLUMN appointment_slots.slot_id IS 'A slot it claims.';

CREATE TABLE appointment_status_history (
  id uuid NOT NULL DEFAULT uuidv7(),
  appointment_id uuid NOT NULL,
  previous_status varchar(30),
  new_status varchar(30) NOT NULL,
  changed_by uuid,
  reason text,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT appointment_status_history_pkey PRIMARY KEY (id),
  CONSTRAINT appointment_status_history_new_known CHECK (new_status IN ('booked', 'rescheduled', 'cancelled_by_owner', 'cancelled_by_clinic', 'no_show', 'completed')),
  CONSTRAINT appointment_status_history_previous_known CHECK (previous_status IN ('booked', 'rescheduled', 'cancelled_by_owner', 'cancelled_by_clinic', 'no_show', 'completed'))
);
CREATE INDEX appointment_status_history_changed_by_idx ON appointment_status_history USING btree (changed_by) WHERE changed_by IS NOT NULL;
CREATE INDEX idx_appt_history_appt ON appointment_status_history USING btree (appointment_id);
COMMENT ON TABLE appointment_status_history IS 'Every change of a visit''s status, written in the transaction that makes it.';
COMMENT ON COLUMN appointment_status_history.id IS 'Row ID.';
COMMENT ON COLUMN appointment_status_history.appointment_id IS 'The visit.';
COMMENT ON COLUMN appointment_status_history.previous_status IS 'Status before; NULL for the booking itself.';
COMMENT ON COLUMN appointment_status_history.new_status IS 'Status after.';
COMMENT ON COLUMN appointment_status_history.changed_by IS 'Who changed it; NULL is the system.';
COMMENT ON COLUMN appointment_status_history.reason IS 'Why.';
COMMENT ON COLUMN appointment_status_history.created_at IS 'When.';

CREATE TABLE appointments (
  id uuid NOT NULL DEFAULT uuidv7(),
  confirmation_code varchar(12) NOT NULL,
  clinic_id uuid NOT NULL,
  slot_id uuid,
  owner_id uuid NOT NULL,
  pet_id uuid NOT NULL,
  vet_id uuid,
  service_id integer NOT NULL,
  appointment_type varchar(20) NOT NULL,
  scheduled_date date NOT NULL,
  scheduled_start time NOT NULL,
  scheduled_end time NOT NULL,
  home_address_line1 varchar(255),
  home_address_line2 varchar(255),
  home_city varchar(100),
  home_state varchar(50),
  home_postal_code varchar(20),
  home_access_notes text,
  owner_notes text,
  clinic_notes text,
  status varchar(30) NOT NULL DEFAULT 'booked'::varchar,
  is_emergency boolean NOT NULL DEFAULT false,
  cancelled_by uuid,
  cancellation_reason text,
  cancelled_at timestamptz,
  reminder_sent_at timestamptz,
  checked_in_at timestamptz,
  started_at timestamptz,
  price_cents integer,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  visit_id uuid,
  completed_at timestamptz,
  no_show_at timestamptz,
  cancellation_terms jsonb NOT NULL DEFAULT '[]'::jsonb,
  cancellation_fee_cents integer,
  CONSTRAINT appointments_pkey PRIMARY KEY (id),
  CONSTRAINT idx_appts_confirmation UNIQUE (confirmation_code),
  CONSTRAINT appointments_appointment_type_known CHECK (appointment_type IN ('in_person', 'home_visit')),
  CONSTRAINT appointments_cancellation_fee_cents_range CHECK (cancellation_fee_cents >= 0),
  CONSTRAINT appointments_cancelled_when CHECK ((status IN ('cancelled_by_owner', 'cancelled_by_clinic')) = (cancelled_at IS NOT NULL)),
  CONSTRAINT appointments_end_later CHECK (ends_at > starts_at),
  CONSTRAINT appointments_home_address CHECK (appointment_type::text = 'in_person'::text OR home_address_line1 IS NOT NULL AND home_postal_code IS NOT NULL),
  CONSTRAINT appointments_price_cents_range CHECK (price_cents >= 0),
  CONSTRAINT appointments_some_time CHECK (scheduled_start <> scheduled_end),
  CONSTRAINT appointments_status_known CHECK (status IN ('booked', 'rescheduled', 'cancelled_by_owner', 'cancelled_by_clinic', 'no_show', 'completed')),
  CONSTRAINT appointments_pet_in_one_place EXCLUDE USING gist (pet_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (status IN ('booked', 'rescheduled')),
  CONSTRAINT appointments_vet_in_one_place EXCLUDE USING gist (vet_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (vet_id IS NOT NULL AND (status IN ('booked', 'rescheduled')))
);
CREATE INDEX appointments_cancelled_by_idx ON appointments USING btree (cancelled_by) WHERE cancelled_by IS NOT NULL;
CREATE INDEX appointments_live_starts_idx ON appointments USING btree (starts_at) WHERE status IN ('booked', 'rescheduled');
CREATE INDEX appointments_pet_id_idx ON appointments USING btree (pet_id);
CREATE INDEX appointments_service_id_idx ON appointments USING btree (service_id);
CREATE INDEX appointments_slot_id_idx ON appointments USING btree (slot_id) WHERE slot_id IS NOT NULL;
CREATE INDEX appointments_visit_id_idx ON appointments USING btree (visit_id) WHERE visit_id IS NOT NULL;
CREATE INDEX idx_appts_clinic_date ON appointments USING btree (clinic_id, scheduled_date);
CREATE INDEX idx_appts_owner ON appointments USING btree (owner_id);
CREATE INDEX idx_appts_status ON appointments USING btree (status);
CREATE INDEX idx_appts_vet_date ON appointments USING btree (vet_id, scheduled_date);
CREATE TRIGGER appointments_instants BEFORE INSERT OR UPDATE OF clinic_id, scheduled_date, scheduled_start, scheduled_end, starts_at, ends_at ON appointments FOR EACH ROW EXECUTE FUNCTION set_appointment_instants();
CREATE TRIGGER appointments_reviewed BEFORE UPDATE OF status ON appointments FOR EACH ROW WHEN (old.status::text = 'completed'::text AND new.status::text <> 'completed'::text) EXECUTE FUNCTION check_no_review();
CREATE TRIGGER appointments_status_move BEFORE UPDATE OF status ON appointments FOR EACH ROW WHEN (old.status::text IS DISTINCT FROM new.status::text) EXECUTE FUNCTION check_status_move();
CREATE TRIGGER appointments_updated_at BEFORE UPDATE ON appointments FOR EACH ROW EXECUTE FUNCTION set_updated_at();
CREATE TRIGGER appointments_webhooks_booked AFTER INSERT ON appointments FOR EACH ROW EXECUTE FUNCTION owe_webhooks_of_visit();
CREATE TRIGGER appointments_webhooks_changed AFTER UPDATE ON appointments FOR EACH ROW WHEN (old.status::text IS DISTINCT FROM new.status::text OR old.starts_at IS DISTINCT FROM new.starts_at OR old.slot_id IS DISTINCT FROM new.slot_id OR old.checked_in_at IS DISTINCT FROM new.checked_in_at OR old.started_at IS DISTINCT FROM new.started_at) EXECUTE FUNCTION owe_webhooks_of_visit();
COMMENT ON TABLE appointments IS 'Visits: the core booking record.';
COMMENT ON COLUMN appointments.id IS 'Visit ID.';
COMMENT ON COLUMN appointments.confirmation_code IS 'Code that a person can read out, without look-alike letters.';
COMMENT ON COLUMN appointments.clinic_id IS 'The clinic.';
COMMENT ON COLUMN appointments.slot_id IS 'First slot it claims; NULL for a free-form visit.';
COMMENT ON COLUMN appointments.owner_id IS 'Who booked it for their own or a shared pet, and so pays for and reviews it; a visit ahead passes to the pet''s owner when they may no longer book for the pet.';
COMMENT ON COLUMN appointments.pet_id IS 'The pet that is seen.';
COMMENT ON COLUMN appointments.vet_id IS 'Assigned vet; may be NULL until the desk assigns one.';
COMMENT ON COLUMN appointments.service_id IS 'What the visit is for.';
COMMENT ON COLUMN appointments.appointment_type IS 'in_person or home_visit.';
COMMENT ON COLUMN appointments.scheduled_date IS 'Local date at the clinic.';
COMMENT ON COLUMN appointments.scheduled_start IS 'Local start.';
COMMENT ON COLUMN appointments.scheduled_end IS 'Local end; at or before the start means past midnight.';
COMMENT ON COLUMN appointments.home_address_line1 IS 'Street and number of a home visit.';
COMMENT ON COLUMN appointments.home_address_line2 IS 'Flat, floor.';
COMMENT ON COLUMN appointments.home_city IS 'City of a home visit.';
COMMENT ON COLUMN appointments.home_state IS 'State of a home visit.';
COMMENT ON COLUMN appointments.home_postal_code IS 'Postal code of a home visit.';
COMMENT ON COLUMN appointments.home_access_notes IS 'Gate code, parking.';
COMMENT ON COLUMN appointments.owner_notes IS 'Symptoms and concerns, from the owner.';
COMMENT ON COLUMN appointments.clinic_notes IS 'Internal to the clinic; never shown to the owner.';
COMMENT ON COLUMN appointments.status IS 'booked and rescheduled are live; cancelled_by_owner, cancelled_by_clinic, no_show and completed are over.';
COMMENT ON COLUMN appointments.is_emergency IS 'Booked as an emergency.';
COMMENT ON COLUMN appointments.cancelled_by IS 'Who cancelled.';
COMMENT ON COLUMN appointments.cancellation_reason IS 'Why it was cancelled.';
COMMENT ON COLUMN appointments.cancelled_at IS 'When it was cancelled.';
COMMENT ON COLUMN appointments.reminder_sent_at IS 'When the last reminder went out.';
COMMENT ON COLUMN appointments.checked_in_at IS 'When the animal arrived.';
COMMENT ON COLUMN appointments.started_at IS 'When the vet began.';
COMMENT ON COLUMN appointments.price_cents IS 'The clinic''s price when it was booked, in its currency.';
COMMENT ON COLUMN appointments.starts_at IS 'Start as an instant, from the local columns and the clinic''s zone.';
COMMENT ON COLUMN appointments.ends_at IS 'End as an instant.';
COMMENT ON COLUMN appointments.created_at IS 'When it was booked.';
COMMENT ON COLUMN appointments.updated_at IS 'Last change, kept by the database.';
COMMENT ON COLUMN appointments.visit_id IS 'Shared by the appointments of several pets that come together; NULL for one alone.';
COMMENT ON COLUMN appointments.completed_at IS 'When it was completed.';
COMMENT ON COLUMN appointments.no_show_at IS 'When it was marked as a no-show.';
COMMENT ON COLUMN appointments.cancellation_terms IS 'The clinic''s terms as they were when it was booked.';
COMMENT ON COLUMN appointments.cancellation_fee_cents IS 'What cancelling cost, once cancelled.';

CREATE TABLE audit_log (
  id uuid NOT NULL DEFAULT uuidv7(),
  actor_id uuid,
  action varchar(60) NOT NULL,
  clinic_id uuid,
  subject_type varchar(30) NOT NULL,
  subject_id uuid,
  reason text,
  details jsonb NOT NULL DEFAULT '{}'::jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT audit_log_pkey PRIMARY KEY (id),
  CONSTRAINT audit_log_action_shape CHECK (action::text ~ '^[a-z]+([._][a-z]+)*$'::text),
  CONSTRAINT audit_log_subject_type_shape CHECK (subject_type::text ~ '^[a-z]+(_[a-z]+)*$'::text)
);
CREATE INDEX audit_log_actor_id_idx ON audit_log USING btree (actor_id, id) WHERE actor_id IS NOT NULL;
CREATE INDEX audit_log_clinic_id_idx ON audit_log USING btree (clinic_id, id) WHERE clinic_id IS NOT NULL;
CREATE INDEX audit_log_subject_idx ON audit_log USING btree (subject_id, id) WHERE subject_id IS NOT NULL;
COMMENT ON TABLE audit_log IS 'Who did what to whom, and why: written in the transaction of the deed, and never changed.';
COMMENT ON COLUMN audit_log.id IS 'Row ID, time-ordered.';
COMMENT ON COLUMN audit_log.actor_id IS 'Who; NULL is the system.';
COMMENT ON COLUMN audit_log.action IS 'What: staff.invited, person.read and so on.';
COMMENT ON COLUMN audit_log.clinic_id IS 'At which clinic, when it was at one.';
COMMENT ON COLUMN audit_log.subject_type IS 'What kind of thing it was done to: person, clinic, vet, staff, invitation.';
COMMENT ON COLUMN audit_log.subject_id IS 'To which; NULL for a search.';
COMMENT ON COLUMN audit_log.reason IS 'Why; support always says.';
COMMENT ON COLUMN audit_log.details IS 'Before and after, or how many were found.';
COMMENT ON COLUMN audit_log.created_at IS 'When.';

CREATE TABLE auth_tokens (
  id uuid NOT NULL DEFAULT uuidv7(),
  user_id uuid NOT NULL,
  token_hash varchar(255) NOT NULL,
  token_type varchar(30) NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz,
  device varchar(100),
  network cidr,
  last_used_at timestamptz,
  browser_hash character(64),
  is_strong boolean NOT NULL DEFAULT false,
  CONSTRAINT auth_tokens_pkey PRIMARY KEY (id),
  CONSTRAINT auth_tokens_token_hash_key UNIQUE (token_hash),
  CONSTRAINT auth_tokens_expire_later CHECK (expires_at > created_at),
  CONSTRAINT auth_tokens_token_type_known CHECK (token_type IN ('session', 'magic_link', 'password_reset'))
);
CREATE INDEX auth_tokens_expires_at_idx ON auth_tokens USING btree (expires_at);
CREATE INDEX auth_tokens_user_id_idx ON auth_tokens USING btree (user_id);
COMMENT ON TABLE auth_tokens IS 'Sessions and single-use links; only the SHA-256 of a token is kept.';
COMMENT ON COLUMN auth_tokens.id IS 'Token ID, shown as the session''s ID.';
COMMENT ON COLUMN auth_tokens.user_id IS 'Whose token it is.';
COMMENT ON COLUMN auth_tokens.token_hash IS 'SHA-256 of the token, in hexadecimal.';
COMMENT ON COLUMN auth_tokens.token_type IS 'session, magic_link or password_reset.';
COMMENT ON COLUMN auth_tokens.expires_at IS 'Not valid from this instant on.';
COMMENT ON COLUMN auth_tokens.created_at IS 'When it was issued.';
COMMENT ON COLUMN auth_tokens.revoked_at IS 'When it was used up or signed out.';
COMMENT ON COLUMN auth_tokens.device IS 'Browser and system in words, such as Firefox on Android; NULL when the caller did not say.';
COMMENT ON COLUMN auth_tokens.network IS 'Network on which it was issued; an account knows the networks it was signed in on.';
COMMENT ON COLUMN auth_tokens.last_used_at IS 'Last use of a session, to ten minutes; NULL for what serves once.';
COMMENT ON COLUMN auth_tokens.browser_hash IS 'SHA-256 of what the browser that asked for a magic link keeps; NULL when it was asked for without one.';
COMMENT ON COLUMN auth_tokens.is_strong IS 'A session that began with two factors: a code beside the first, or a verified passkey.';

CREATE TABLE availability_slots (
  id uuid NOT NULL DEFAULT uuidv7(),
  clinic_id uuid NOT NULL,
  vet_id uuid,
  service_id integer,
  slot_date date NOT NULL,
  start_time time NOT NULL,
  end_time time NOT NULL,
  slot_type varchar(20) NOT NULL DEFAULT 'in_person'::varchar,
  max_bookings integer NOT NULL DEFAULT 1,
  current_bookings integer NOT NULL DEFAULT 0,
  is_blocked boolean NOT NULL DEFAULT false,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  is_planned boolean NOT NULL DEFAULT false,
  CONSTRAINT availability_slots_pkey PRIMARY KEY (id),
  CONSTRAINT availability_slots_capacity CHECK (current_bookings >= 0 AND current_bookings <= max_bookings),
  CONSTRAINT availability_slots_end_later CHECK (ends_at > starts_at),
  CONSTRAINT availability_slots_max_bookings_range CHECK (max_bookings >= 1 AND max_bookings <= 1000),
  CONSTRAINT availability_slots_one_vet_one_place CHECK (vet_id IS NULL OR max_bookings = 1),
  CONSTRAINT availability_slots_slot_type_known CHECK (slot_type IN ('in_person', 'home_visit')),
  CONSTRAINT availability_slots_some_time CHECK (start_time <> end_time)
);
CREATE INDEX availability_slots_service_id_idx ON availability_slots USING btree (service_id) WHERE service_id IS NOT NULL;
CREATE INDEX idx_slots_available ON availability_slots USING btree (clinic_id, slot_date, is_blocked, starts_at) WHERE current_bookings < max_bookings;
CREATE INDEX idx_slots_clinic_date ON availability_slots USING btree (clinic_id, slot_date);
CREATE INDEX idx_slots_vet ON availability_slots USING btree (vet_id, starts_at);
CREATE TRIGGER availability_slots_added AFTER INSERT ON availability_slots REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION slots_added();
CREATE TRIGGER availability_slots_freed AFTER UPDATE OF clinic_id, vet_id, service_id, slot_type, max_bookings, current_bookings, is_blocked, starts_at, ends_at, slot_date, start_time, end_time ON availability_slots FOR EACH ROW WHEN (new.slot_type::text = 'in_person'::text AND NOT new.is_blocked AND new.current_bookings < new.max_bookings AND (old.is_blocked OR old.current_bookings >= old.max_bookings OR old.slot_type::text <> new.slot_type::text OR old.starts_at <> new.starts_at OR old.ends_at <> new.ends_at OR old.clinic_id <> new.clinic_id OR old.vet_id IS DISTINCT FROM new.vet_id OR old.service_id IS DISTINCT FROM new.service_id)) EXECUTE FUNCTION slot_freed();
CREATE TRIGGER availability_slots_instants BEFORE INSERT OR UPDATE OF clinic_id, slot_date, start_time, end_time, starts_at, ends_at ON availability_slots FOR EACH ROW EXECUTE FUNCTION set_slot_instants();
COMMENT ON TABLE availability_slots IS 'Bookable times.';
COMMENT ON COLUMN availability_slots.id IS 'Slot ID.';
COMMENT ON COLUMN availability_slots.clinic_id IS 'The clinic.';
COMMENT ON COLUMN availability_slots.vet_id IS 'The vet; NULL is any available vet.';
COMMENT ON COLUMN availability_slots.service_id IS 'The only service it is for; NULL is any.';
COMMENT ON COLUMN availability_slots.slot_date IS 'Local date.';
COMMENT ON COLUMN availability_slots.start_time IS 'Local start.';
COMMENT ON COLUMN availability_slots.end_time IS 'Local end; at or before the start means past midnight.';
COMMENT ON COLUMN availability_slots.slot_type IS 'in_person or home_visit.';
COMMENT ON COLUMN availability_slots.max_bookings IS 'Bookings allowed at once; a named vet takes one.';
COMMENT ON COLUMN availability_slots.current_bookings IS 'Live claims, changed only together with them.';
COMMENT ON COLUMN availability_slots.is_blocked IS 'Taken out of sale by the clinic.';
COMMENT ON COLUMN availability_slots.starts_at IS 'Start as an instant, from the local columns and the clinic''s zone.';
COMMENT ON COLUMN availability_slots.ends_at IS 'End as an instant.';
COMMENT ON COLUMN availability_slots.created_at IS 'When it was planned.';
COMMENT ON COLUMN availability_slots.is_planned IS 'Made from hours and shifts, so planning may remove it while nobody has claimed it; false is made or changed by staff.';

CREATE TABLE breeds (
  id serial,
  species_id integer NOT NULL,
  name varchar(100) NOT NULL,
  CONSTRAINT breeds_pkey PRIMARY KEY (id),
  CONSTRAINT breeds_id_in_species UNIQUE (id, species_id),
  CONSTRAINT breeds_name_in_species UNIQUE (species_id, name)
);
CREATE INDEX idx_breeds_species ON breeds USING btree (species_id);
COMMENT ON TABLE breeds IS 'Breeds by species; a pet may have none.';
COMMENT ON COLUMN breeds.id IS 'Breed ID.';
COMMENT ON COLUMN breeds.species_id IS 'The species it is a breed of.';
COMMENT ON COLUMN breeds.name IS 'Labrador Retriever and so on.';

CREATE TABLE calendar_feeds (
  id uuid NOT NULL DEFAULT uuidv7(),
  user_id uuid NOT NULL,
  kind varchar(20) NOT NULL,
  clinic_id uuid,
  token_hash varchar(64) NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz,
  revoked_at timestamptz,
  CONSTRAINT calendar_feeds_pkey PRIMARY KEY (id),
  CONSTRAINT calendar_feeds_token_hash_key UNIQUE (token_hash),
  CONSTRAINT calendar_feeds_clinic_if_its CHECK ((kind::text = 'clinic'::text) = (clinic_id IS NOT NULL)),
  CONSTRAINT calendar_feeds_kind_known CHECK (kind IN ('owner', 'vet', 'clinic'))
);
CREATE INDEX calendar_feeds_clinic_id_idx ON calendar_feeds USING btree (clinic_id) WHERE clinic_id IS NOT NULL;
CREATE INDEX calendar_feeds_user_id_idx ON calendar_feeds USING btree (user_id);
COMMENT ON TABLE calendar_feeds IS 'Calendar feeds; whoever has the address reads it, as long as its maker may and has not taken it back.';
COMMENT ON COLUMN calendar_feeds.id IS 'Feed ID.';
COMMENT ON COLUMN calendar_feeds.user_id IS 'Who made it, and through whose eyes it is read.';
COMMENT ON COLUMN calendar_feeds.kind IS 'owner: their own visits; vet: those they see; clinic: all of a clinic''s.';
COMMENT ON COLUMN calendar_feeds.clinic_id IS 'The clinic, of a clinic''s feed.';
COMMENT ON COLUMN calendar_feeds.token_hash IS 'SHA-256 of the token in the address, in hexadecimal.';
COMMENT ON COLUMN calendar_feeds.created_at IS 'When it was made.';
COMMENT ON COLUMN calendar_feeds.last_used_at IS 'When it was last fetched, to the hour.';
COMMENT ON COLUMN calendar_feeds.revoked_at IS 'When it was taken back.';

CREATE TABLE card_sessions (
  id uuid NOT NULL DEFAULT uuidv7(),
  user_id uuid NOT NULL,
  provider varchar(30) NOT NULL,
  provider_session_id varchar(255) NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT card_sessions_pkey PRIMARY KEY (id),
  CONSTRAINT card_sessions_once UNIQUE (provider, provider_session_id)
);
CREATE INDEX card_sessions_user_id_idx ON card_sessions USING btree (user_id);
COMMENT ON TABLE card_sessions IS 'Card entries at a provider''s page. Card numbers go there and never here.';
COMMENT ON COLUMN card_sessions.id IS 'Session ID; the provider leads back with it.';
COMMENT ON COLUMN card_sessions.user_id IS 'Who enters a card.';
COMMENT ON COLUMN card_sessions.provider IS 'sandbox, stripe, square and so on.';
COMMENT ON COLUMN card_sessions.provider_session_id IS 'The provider''s name for it.';
COMMENT ON COLUMN card_sessions.created_at IS 'When it was opened.';

CREATE TABLE checkouts (
  id uuid NOT NULL DEFAULT uuidv7(),
  user_id uuid NOT NULL,
  clinic_id uuid NOT NULL,
  hold_id uuid NOT NULL,
  slot_id uuid NOT NULL,
  payment_method_id uuid,
  appointment_id uuid,
  booking jsonb NOT NULL,
  policy varchar(20) NOT NULL,
  shares integer[] NOT NULL,
  amount_cents integer NOT NULL,
  currency varchar(3) NOT NULL,
  status varchar(20) NOT NULL DEFAULT 'pending'::varchar,
  provider varchar(30) NOT NULL,
  provider_payment_id varchar(255),
  provider_refund_id varchar(255),
  action_url text,
  return_url text NOT NULL,
  failure_reason text,
  expires_at timestamptz NOT NULL,
  looked_at timestamptz NOT NULL DEFAULT now(),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT checkouts_pkey PRIMARY KEY (id),
  CONSTRAINT checkouts_amount_cents_range CHECK (amount_cents >= 0),
  CONSTRAINT checkouts_booked_what CHECK ((status::text = 'booked'::text) = (appointment_id IS NOT NULL)),
  CONSTRAINT checkouts_currency_shape CHECK (currency::text ~ '^[A-Z]{3}$'::text),
  CONSTRAINT checkouts_policy_known CHECK (policy IN ('none', 'card_on_file', 'deposit', 'prepay')),
  CONSTRAINT checkouts_status_known CHECK (status IN ('pending', 'booked', 'failed', 'lapsed', 'refunding', 'refunded'))
);
CREATE INDEX checkouts_appointment_id_idx ON checkouts USING btree (appointment_id) WHERE appointment_id IS NOT NULL;
CREATE INDEX checkouts_clinic_id_idx ON checkouts USING btree (clinic_id);
CREATE UNIQUE INDEX checkouts_one_pending ON checkouts USING btree (hold_id) WHERE status::text = 'pending'::text;
CREATE INDEX checkouts_payment_method_id_idx ON checkouts USING btree (payment_method_id) WHERE payment_method_id IS NOT NULL;
CREATE UNIQUE INDEX checkouts_provider_payment_once ON checkouts USING btree (provider, provider_payment_id) WHERE provider_payment_id IS NOT NULL;
CREATE INDEX checkouts_slot_id_idx ON checkouts USING btree (slot_id);
CREATE INDEX checkouts_unsettled_idx ON checkouts USING btree (looked_at) WHERE status IN ('pending', 'lapsed', 'refunding');
CREATE INDEX checkouts_user_id_idx ON checkouts USING btree (user_id);
CREATE TRIGGER checkouts_updated_at BEFORE UPDATE ON checkouts FOR EACH ROW EXECUTE FUNCTION set_updated_at();
COMMENT ON TABLE checkouts IS 'Bookings that are paid first. The row is written before the provider is asked, and names the charge.';
COMMENT ON COLUMN checkouts.id IS 'Checkout ID, under which the provider is asked.';
COMMENT ON COLUMN checkouts.user_id IS 'Who books and pays.';
COMMENT ON COLUMN checkouts.clinic_id IS 'The clinic.';
COMMENT ON COLUMN checkouts.hold_id IS 'The hold that keeps the time; its row goes when it is used or lapses.';
COMMENT ON COLUMN checkouts.slot_id IS 'First slot of the time, to be booked again when the hold has lapsed.';
COMMENT ON COLUMN checkouts.payment_method_id IS 'The card that pays.';
COMMENT ON COLUMN checkouts.appointment_id IS 'The visit that came of it; the first of several pets''.';
COMMENT ON COLUMN checkouts.booking IS 'What to book: pets, service, notes, home address.';
COMMENT ON COLUMN checkouts.policy IS 'The clinic''s policy when it was begun.';
COMMENT ON COLUMN checkouts.shares IS 'Cents for each pet, in their order.';
COMMENT ON COLUMN checkouts.amount_cents IS 'Sum of the shares.';
COMMENT ON COLUMN checkouts.currency IS 'ISO 4217.';
COMMENT ON COLUMN checkouts.status IS 'pending, booked, failed (not paid), lapsed (hold ran out unpaid), refunding or refunded (paid, but the time was gone).';
COMMENT ON COLUMN checkouts.provider IS 'sandbox, stripe, square and so on.';
COMMENT ON COLUMN checkouts.provider_payment_id IS 'The provider''s name for the charge.';
COMMENT ON COLUMN checkouts.provider_refund_id IS 'The provider''s name for the refund.';
COMMENT ON COLUMN checkouts.action_url IS 'Where the cardholder confirms.';
COMMENT ON COLUMN checkouts.return_url IS 'Where a confirmation leads back to.';
COMMENT ON COLUMN checkouts.failure_reason IS 'Why it failed.';
COMMENT ON COLUMN checkouts.expires_at IS 'When the hold runs out.';
COMMENT ON COLUMN checkouts.looked_at IS 'When the provider was last asked about it.';
COMMENT ON COLUMN checkouts.created_at IS 'When it was begun.';
COMMENT ON COLUMN checkouts.updated_at IS 'Last change, kept by the database.';

CREATE TABLE clinic_breaks (
  id uuid NOT NULL DEFAULT uuidv7(),
  clinic_id uuid NOT NULL,
  day_of_week smallint NOT NULL,
  start_time time NOT NULL,
  end_time time NOT NULL,
  CONSTRAINT clinic_breaks_pkey PRIMARY KEY (id),
  CONSTRAINT clinic_breaks_day_of_week_range CHECK (day_of_week >= 0 AND day_of_week <= 6),
  CONSTRAINT clinic_breaks_end_later CHECK (end_time > start_time)
);
CREATE INDEX clinic_breaks_clinic_id_idx ON clinic_breaks USING btree (clinic_id, day_of_week);
COMMENT ON TABLE clinic_breaks IS 'Weekly pauses inside the opening hours, lunch above all.';
COMMENT ON COLUMN clinic_breaks.id IS 'Row ID.';
COMMENT ON COLUMN clinic_breaks.clinic_id IS 'The clinic.';
COMMENT ON COLUMN clinic_breaks.day_of_week IS '0 is Sunday, 6 is Saturday.';
COMMENT ON COLUMN clinic_breaks.start_time IS 'Local start.';
COMMENT ON COLUMN clinic_breaks.end_time IS 'Local end.';

CREATE TABLE clinic_closures (
  id uuid NOT NULL DEFAULT uuidv7(),
  clinic_id uuid NOT NULL,
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  reason varchar(200),
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT clinic_closures_pkey PRIMARY KEY (id),
  CONSTRAINT clinic_closures_end_later CHECK (ends_on >= starts_on)
);
CREATE INDEX clinic_closures_clinic_id_idx ON clinic_closures USING btree (clinic_id, starts_on);
COMMENT ON TABLE clinic_closures IS 'Days on which a clinic is closed: holidays, works, a funeral.';
COMMENT ON COLUMN clinic_closures.id IS 'Closure ID.';
COMMENT ON COLUMN clinic_closures.clinic_id IS 'The clinic.';
COMMENT ON COLUMN clinic_closures.starts_on IS 'First closed day, local.';
COMMENT ON COLUMN clinic_closures.ends_on IS 'Last closed day, local.';
COMMENT ON COLUMN clinic_closures.reason IS 'Shown to owners.';
COMMENT ON COLUMN clinic_closures.created_at IS 'When it was entered.';

CREATE TABLE clinic_hours (
  id uuid NOT NULL DEFAULT uuidv7(),
  clinic_id uuid NOT NULL,
  day_of_week smallint NOT NULL,
  open_time time NOT NULL,
  close_time time NOT NULL,
  is_closed boolean NOT NULL DEFAULT false,
  CONSTRAINT clinic_hours_pkey PRIMARY KEY (id),
  CONSTRAINT clinic_hours_clinic_id_day_of_week_key UNIQUE (clinic_id, day_of_week),
  CONSTRAINT clinic_hours_day_of_week_range CHECK (day_of_week >= 0 AND day_of_week <= 6),
  CONSTRAINT clinic_hours_some_time CHECK (is_closed OR open_time <> close_time)
);
COMMENT ON TABLE clinic_hours IS 'Weekly opening hours in the clinic''s local time.';
COMMENT ON COLUMN clinic_hours.id IS 'Row ID.';
COMMENT ON COLUMN clinic_hours.clinic_id IS 'The clinic.';
COMMENT ON COLUMN clinic_hours.day_of_week IS '0 is Sunday, 6 is Saturday.';
COMMENT ON COLUMN clinic_hours.open_time IS 'Opens at.';
COMMENT ON COLUMN clinic_hours.close_time IS 'Closes at; at or before open_time means past midnight, 24:00 the end of the day.';
COMMENT ON COLUMN clinic_hours.is_closed IS 'Closed all this day.';

CREATE TABLE clinic_insurance_providers (
  clinic_id uuid NOT NULL,
  insurance_provider_id integer NOT NULL,
  CONSTRAINT clinic_insurance_providers_pkey PRIMARY KEY (clinic_id, insurance_provider_id)
);
CREATE INDEX clinic_insurance_providers_provider_idx ON clinic_insurance_providers USING btree (insurance_provider_id);
COMMENT ON TABLE clinic_insurance_providers IS 'Whose insurance a clinic takes.';
COMMENT ON COLUMN clinic_insurance_providers.clinic_id IS 'The clinic.';
COMMENT ON COLUMN clinic_insurance_providers.insurance_provider_id IS 'An insurer it works with.';

CREATE TABLE clinic_photos (
  id uuid NOT NULL DEFAULT uuidv7(),
  clinic_id uuid NOT NULL,
  file_key varchar(32) NOT NULL,
  alt_text varchar(300) NOT NULL,
  position smallint NOT NULL,
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT clinic_photos_pkey PRIMARY KEY (id),
  CONSTRAINT clinic_photos_in_order UNIQUE (clinic_id, "position") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT clinic_photos_once UNIQUE (clinic_id, file_key),
  CONSTRAINT clinic_photos_alt_text_said CHECK (btrim(alt_text::text) <> ''::text),
  CONSTRAINT clinic_photos_at_most_twelve CHECK ("position" >= 1 AND "position" <= 12)
);
CREATE INDEX clinic_photos_created_by_idx ON clinic_photos USING btree (created_by);
CREATE INDEX clinic_photos_file_key_idx ON clinic_photos USING btree (file_key);
CREATE TRIGGER clinic_photos_updated_at BEFORE UPDATE ON clinic_photos FOR EACH ROW EXECUTE FUNCTION set_updated_at();
COMMENT ON TABLE clinic_photos IS 'What a clinic looks like; the first is its cover.';
COMMENT ON COLUMN clinic_photos.id IS 'Photo ID.';
COMMENT ON COLUMN clinic_photos.clinic_id IS 'The clinic.';
COMMENT ON COLUMN clinic_photos.file_key IS 'The picture.';
COMMENT ON COLUMN clinic_photos.alt_text IS 'What is to be seen, for those who do not see it.';
COMMENT ON COLUMN clinic_photos.position IS 'Its place, from 1 without a gap.';
COMMENT ON COLUMN clinic_photos.created_by IS 'Who uploaded it.';
COMMENT ON COLUMN clinic_photos.created_at IS 'When.';
COMMENT ON COLUMN clinic_photos.updated_at IS 'When it last changed.';

CREATE TABLE clinic_ratings (
  clinic_id uuid NOT NULL,
  stars_1 integer NOT NULL DEFAULT 0,
  stars_2 integer NOT NULL DEFAULT 0,
  stars_3 integer NOT NULL DEFAULT 0,
  stars_4 integer NOT NULL DEFAULT 0,
  stars_5 integer NOT NULL DEFAULT 0,
  care_count integer NOT NULL DEFAULT 0,
  care_sum integer NOT NULL DEFAULT 0,
  wait_count integer NOT NULL DEFAULT 0,
  wait_sum integer NOT NULL DEFAULT 0,
  value_count integer NOT NULL DEFAULT 0,
  value_sum integer NOT NULL DEFAULT 0,
  review_count integer GENERATED ALWAYS AS (stars_1 + stars_2 + stars_3 + stars_4 + stars_5) STORED,
  rating numeric(3,2) GENERATED ALWAYS AS (round((stars_1 + 2 * stars_2 + 3 * stars_3 + 4 * stars_4 + 5 * stars_5)::numeric / NULLIF(stars_1 + stars_2 + stars_3 + stars_4 + stars_5, 0)::numeric, 2)) STORED,
  score numeric(5,4) GENERATED ALWAYS AS (review_score((stars_1 + 2 * stars_2 + 3 * stars_3 + 4 * stars_4 + 5 * stars_5)::bigint, stars_1 + stars_2 + stars_3 + stars_4 + stars_5)) STORED,
  CONSTRAINT clinic_ratings_pkey PRIMARY KEY (clinic_id),
  CONSTRAINT clinic_ratings_counts_not_negative CHECK (LEAST(stars_1, stars_2, stars_3, stars_4, stars_5, care_count, wait_count, value_count) >= 0)
);
COMMENT ON TABLE clinic_ratings IS 'What a clinic''s published reviews come to, counted in the transactions that write, edit and moderate them.';
COMMENT ON COLUMN clinic_ratings.clinic_id IS 'The clinic.';
COMMENT ON COLUMN clinic_ratings.stars_1 IS 'Published reviews of one star.';
COMMENT ON COLUMN clinic_ratings.stars_2 IS 'Of two stars.';
COMMENT ON COLUMN clinic_ratings.stars_3 IS 'Of three stars.';
COMMENT ON COLUMN clinic_ratings.stars_4 IS 'Of four stars.';
COMMENT ON COLUMN clinic_ratings.stars_5 IS 'Of five stars.';
COMMENT ON COLUMN clinic_ratings.care_count IS 'Of them, those that rate the care.';
COMMENT ON COLUMN clinic_ratings.care_sum IS 'Sum of their care ratings.';
COMMENT ON COLUMN clinic_ratings.wait_count IS 'Those that rate the wait.';
COMMENT ON COLUMN clinic_ratings.wait_sum IS 'Sum of their wait ratings.';
COMMENT ON COLUMN clinic_ratings.value_count IS 'Those that rate the value.';
COMMENT ON COLUMN clinic_ratings.value_sum IS 'Sum of their value ratings.';
COMMENT ON COLUMN clinic_ratings.review_count IS 'Published reviews.';
COMMENT ON COLUMN clinic_ratings.rating IS 'Their mean, as it is shown; NULL without any.';
COMMENT ON COLUMN clinic_ratings.score IS 'By which searches rank; NULL without any.';

CREATE TABLE clinic_services (
  id uuid NOT NULL DEFAULT uuidv7(),
  clinic_id uuid NOT NULL,
  service_id integer NOT NULL,
  duration_min integer NOT NULL,
  price_cents integer,
  is_active boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL DEFAULT now(),
  payment_policy varchar(20),
  deposit_cents integer,
  CONSTRAINT clinic_services_pkey PRIMARY KEY (id),
  CONSTRAINT clinic_services_clinic_id_service_id_key UNIQUE (clinic_id, service_id),
  CONSTRAINT clinic_services_deposit_cents_positive CHECK (deposit_cents > 0),
  CONSTRAINT clinic_services_duration_min_range CHECK (duration_min >= 5 AND duration_min <= 1440),
  CONSTRAINT clinic_services_payment_policy_known CHECK (payment_policy IN ('none', 'card_on_file', 'deposit', 'prepay')),
  CONSTRAINT clinic_services_price_cents_range CHECK (price_cents >= 0)
);
CREATE INDEX clinic_services_service_id_idx ON clinic_services USING btree (service_id);
CREATE TRIGGER clinic_services_starts_begin AFTER INSERT OR DELETE ON clinic_services FOR EACH ROW EXECUTE FUNCTION offer_changed();
CREATE TRIGGER clinic_services_starts_change AFTER UPDATE OF clinic_id, service_id, duration_min, is_active ON clinic_services FOR EACH ROW WHEN (old.clinic_id IS DISTINCT FROM new.clinic_id OR old.service_id IS DISTINCT FROM new.service_id OR old.duration_min IS DISTINCT FROM new.duration_min OR old.is_active IS DISTINCT FROM new.is_active) EXECUTE FUNCTION offer_changed();
CREATE TRIGGER clinic_services_words_added AFTER INSERT ON clinic_services REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION search_words_changed('SELECT clinic_id FROM after');
CREATE TRIGGER clinic_services_words_changed AFTER UPDATE ON clinic_services REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION search_words_changed('SELECT a.clinic_id FROM after a JOIN before b ON b.id = a.id
    WHERE (a.service_id, a.is_active) IS DISTINCT FROM (b.service_id, b.is_active)');
CREATE TRIGGER clinic_services_words_gone AFTER DELETE ON clinic_services REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION search_words_changed('SELECT clinic_id FROM before');
COMMENT ON TABLE clinic_services IS 'Services that a clinic offers, with its own length and price.';
COMMENT ON COLUMN clinic_services.id IS 'Row ID.';
COMMENT ON COLUMN clinic_services.clinic_id IS 'The clinic.';
COMMENT ON COLUMN clinic_services.service_id IS 'The service.';
COMMENT ON COLUMN clinic_services.duration_min IS 'Minutes at this clinic.';
COMMENT ON COLUMN clinic_services.price_cents IS '"Starting at" price in the clinic''s currency.';
COMMENT ON COLUMN clinic_services.is_active IS 'Offered now.';
COMMENT ON COLUMN clinic_services.created_at IS 'When it was first offered.';
COMMENT ON COLUMN clinic_services.payment_policy IS 'Instead of the clinic''s; NULL is the clinic''s.';
COMMENT ON COLUMN clinic_services.deposit_cents IS 'Deposit as an amount; NULL is the clinic''s share of the price.';

CREATE TABLE clinic_species (
  clinic_id uuid NOT NULL,
  species_id integer NOT NULL,
  CONSTRAINT clinic_species_pkey PRIMARY KEY (clinic_id, species_id)
);
CREATE INDEX clinic_species_species_id_idx ON clinic_species USING btree (species_id);
COMMENT ON TABLE clinic_species IS 'Species that a clinic treats; a clinic without rows treats all.';
COMMENT ON COLUMN clinic_species.clinic_id IS 'The clinic.';
COMMENT ON COLUMN clinic_species.species_id IS 'A species it treats.';

CREATE TABLE clinic_staff (
  id uuid NOT NULL DEFAULT uuidv7(),
  clinic_id uuid NOT NULL,
  vet_id uuid,
  user_id uuid NOT NULL,
  role varchar(30) NOT NULL,
  is_primary boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  CONSTRAINT clinic_staff_pkey PRIMARY KEY (id),
  CONSTRAINT clinic_staff_clinic_id_user_id_key UNIQUE (clinic_id, user_id),
  CONSTRAINT clinic_staff_role_known CHECK (role IN ('vet', 'admin', 'receptionist')),
  CONSTRAINT clinic_staff_vet_named CHECK (role::text <> 'vet'::text OR vet_id IS NOT NULL)
);
CREATE INDEX clinic_staff_user_id_idx ON clinic_staff USING btree (user_id);
CREATE INDEX idx_clinic_staff_clinic ON clinic_staff USING btree (clinic_id);
CREATE INDEX idx_clinic_staff_vet ON clinic_staff USING btree (vet_id);
CREATE TRIGGER clinic_staff_admin_not_deleted AFTER DELETE ON clinic_staff FOR EACH ROW WHEN (old.role::text = 'admin'::text AND old.removed_at IS NULL) EXECUTE FUNCTION keep_an_admin();
CREATE TRIGGER clinic_staff_admin_remains AFTER UPDATE OF role, removed_at ON clinic_staff FOR EACH ROW WHEN (old.role::text = 'admin'::text AND old.removed_at IS NULL AND (new.role::text <> 'admin'::text OR new.removed_at IS NOT NULL)) EXECUTE FUNCTION keep_an_admin();
CREATE TRIGGER clinic_staff_words_added AFTER INSERT ON clinic_staff REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION search_words_changed('SELECT clinic_id FROM after WHERE vet_id IS NOT NULL');
CREATE TRIGGER clinic_staff_words_changed AFTER UPDATE ON clinic_staff REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION search_words_changed('SELECT unnest(ARRAY[a.clinic_id, b.clinic_id]) FROM after a JOIN before b ON b.id = a.id
    WHERE (a.clinic_id, a.vet_id, a.removed_at IS NULL) IS DISTINCT FROM (b.clinic_id, b.vet_id, b.removed_at IS NULL)');
CREATE TRIGGER clinic_staff_words_gone AFTER DELETE ON clinic_staff REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION search_words_changed('SELECT clinic_id FROM before WHERE vet_id IS NOT NULL');
COMMENT ON TABLE clinic_staff IS 'Who works at which clinic.';
COMMENT ON COLUMN clinic_staff.id IS 'Row ID.';
COMMENT ON COLUMN clinic_staff.clinic_id IS 'The clinic.';
COMMENT ON COLUMN clinic_staff.vet_id IS 'The vet profile; NULL for other staff.';
COMMENT ON COLUMN clinic_staff.user_id IS 'The person''s account.';
COMMENT ON COLUMN clinic_staff.role IS 'vet, admin or receptionist.';
COMMENT ON COLUMN clinic_staff.is_primary IS 'Primary contact of the clinic.';
COMMENT ON COLUMN clinic_staff.created_at IS 'When the person joined.';
COMMENT ON COLUMN clinic_staff.removed_at IS 'When the person left; a return clears it.';

CREATE TABLE clinics (
  id uuid NOT NULL DEFAULT uuidv7(),
  name varchar(200) NOT NULL,
  slug varchar(200) NOT NULL,
  description text,
  phone varchar(20) NOT NULL,
  email varchar(255),
  website_url text,
  logo_url text,
  address_line1 varchar(255) NOT NULL,
  address_line2 varchar(255),
  city varchar(100) NOT NULL,
  state varchar(50) NOT NULL,
  postal_code varchar(20) NOT NULL,
  country varchar(50) NOT NULL DEFAULT 'US'::varchar,
  latitude numeric(10,7) NOT NULL,
  longitude numeric(10,7) NOT NULL,
  timezone varchar(50) NOT NULL,
  cancellation_policy text,
  parking_notes text,
  accepts_emergency boolean NOT NULL DEFAULT false,
  home_visit_enabled boolean NOT NULL DEFAULT false,
  home_visit_radius_km numeric(5,2),
  is_active boolean NOT NULL DEFAULT true,
  currency varchar(3) NOT NULL DEFAULT 'USD'::varchar,
  slot_minutes smallint NOT NULL DEFAULT 30,
  slots_planned_until date,
  location cube GENERATED ALWAYS AS (ll_to_earth(latitude::double precision, longitude::double precision)) STORED NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  minimum_notice_min integer NOT NULL DEFAULT 0,
  max_upcoming_per_owner integer,
  buffer_min smallint NOT NULL DEFAULT 0,
  intake_paused_until timestamptz,
  cancellation_terms jsonb NOT NULL DEFAULT '[]'::jsonb,
  booking_horizon_days smallint,
  payment_policy varchar(20) NOT NULL DEFAULT 'none'::varchar,
  deposit_percent smallint NOT NULL DEFAULT 25,
  tax_name varchar(50) NOT NULL DEFAULT 'Sales tax'::varchar,
  tax_percent numeric(6,3) NOT NULL DEFAULT 0,
  logo_file varchar(32) GENERATED ALWAYS AS ("substring"(logo_url, '^/files/([0-9a-f]{32})/'::text)) STORED,
  requires_second_factor boolean NOT NULL DEFAULT false,
  CONSTRAINT clinics_pkey PRIMARY KEY (id),
  CONSTRAINT idx_clinics_slug UNIQUE (slug),
  CONSTRAINT clinics_booking_horizon_days_range CHECK (booking_horizon_days >= 1 AND booking_horizon_days <= 365),
  CONSTRAINT clinics_buffer_min_range CHECK (buffer_min >= 0 AND buffer_min <= 240),
  CONSTRAINT clinics_cancellation_terms_list CHECK (jsonb_typeof(cancellation_terms) = 'array'::text),
  CONSTRAINT clinics_currency_shape CHECK (currency::text ~ '^[A-Z]{3}$'::text),
  CONSTRAINT clinics_deposit_percent_range CHECK (deposit_percent >= 1 AND deposit_percent <= 100),
  CONSTRAINT clinics_home_visit_radius_positive CHECK (home_visit_radius_km > 0::numeric),
  CONSTRAINT clinics_latitude_range CHECK (latitude >= '-90'::integer::numeric AND latitude <= 90::numeric),
  CONSTRAINT clinics_longitude_range CHECK (longitude >= '-180'::integer::numeric AND longitude <= 180::numeric),
  CONSTRAINT clinics_max_upcoming_per_owner_positive CHECK (max_upcoming_per_owner > 0),
  CONSTRAINT clinics_minimum_notice_min_range CHECK (minimum_notice_min >= 0 AND minimum_notice_min <= 43200),
  CONSTRAINT clinics_payment_policy_known CHECK (payment_policy IN ('none', 'card_on_file', 'deposit', 'prepay')),
  CONSTRAINT clinics_slot_minutes_range CHECK (slot_minutes >= 5 AND slot_minutes <= 240),
  CONSTRAINT clinics_slug_shape CHECK (slug::text ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text),
  CONSTRAINT clinics_tax_percent_range CHECK (tax_percent >= 0::numeric AND tax_percent <= 50::numeric),
  CONSTRAINT clinics_timezone_known CHECK (is_timezone(timezone::text))
);
CREATE INDEX clinics_location_idx ON clinics USING gist (location) WHERE is_active;
CREATE INDEX clinics_logo_file_idx ON clinics USING btree (logo_file) WHERE logo_file IS NOT NULL;
CREATE INDEX idx_clinics_city_state ON clinics USING btree (city, state);
CREATE INDEX idx_clinics_geo ON clinics USING btree (latitude, longitude);
CREATE INDEX idx_clinics_postal ON clinics USING btree (postal_code);
CREATE TRIGGER clinics_rated AFTER INSERT ON clinics FOR EACH ROW EXECUTE FUNCTION add_clinic_rating();
CREATE TRIGGER clinics_starts_begin AFTER INSERT ON clinics FOR EACH ROW EXECUTE FUNCTION clinic_starts_changed();
CREATE TRIGGER clinics_starts_change AFTER UPDATE OF latitude, longitude, timezone, minimum_notice_min, intake_paused_until, buffer_min ON clinics FOR EACH ROW WHEN (old.latitude <> new.latitude OR old.longitude <> new.longitude OR old.timezone::text <> new.timezone::text OR new.minimum_notice_min < old.minimum_notice_min OR new.buffer_min > old.buffer_min OR COALESCE(new.intake_paused_until, '-infinity'::timestamp with time zone) < COALESCE(old.intake_paused_until, '-infinity'::timestamp with time zone)) EXECUTE FUNCTION clinic_starts_changed();
CREATE TRIGGER clinics_updated_at BEFORE UPDATE ON clinics FOR EACH ROW EXECUTE FUNCTION set_updated_at();
CREATE TRIGGER clinics_words_added AFTER INSERT ON clinics REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION search_words_changed('SELECT id FROM after');
CREATE TRIGGER clinics_words_changed AFTER UPDATE ON clinics REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION search_words_changed('SELECT a.id FROM after a JOIN before b ON b.id = a.id
    WHERE (a.name, a.description, a.city, a.state, a.postal_code) IS DISTINCT FROM (b.name, b.description, b.city, b.state, b.postal_code)');
COMMENT ON TABLE clinics IS 'Veterinary practices.';
COMMENT ON COLUMN clinics.id IS 'Clinic ID.';
COMMENT ON COLUMN clinics.name IS 'Name over the door.';
COMMENT ON COLUMN clinics.slug IS 'Identifier in web addresses.';
COMMENT ON COLUMN clinics.description IS 'What the clinic says of itself.';
COMMENT ON COLUMN clinics.phone IS 'Public phone in E.164.';
COMMENT ON COLUMN clinics.email IS 'Public e-mail.';
COMMENT ON COLUMN clinics.website_url IS 'The clinic''s own site.';
COMMENT ON COLUMN clinics.logo_url IS 'Logo picture.';
COMMENT ON COLUMN clinics.address_line1 IS 'Street and number.';
COMMENT ON COLUMN clinics.address_line2 IS 'Suite, floor.';
COMMENT ON COLUMN clinics.city IS 'City.';
COMMENT ON COLUMN clinics.state IS 'State; two letters in the US.';
COMMENT ON COLUMN clinics.postal_code IS 'ZIP or postal code.';
COMMENT ON COLUMN clinics.country IS 'ISO 3166-1 alpha-2 country.';
COMMENT ON COLUMN clinics.latitude IS 'Degrees north, WGS 84.';
COMMENT ON COLUMN clinics.longitude IS 'Degrees east, WGS 84.';
COMMENT ON COLUMN clinics.timezone IS 'IANA zone of every local date and time of this clinic.';
COMMENT ON COLUMN clinics.cancellation_policy IS 'Policy in the clinic''s words.';
COMMENT ON COLUMN clinics.parking_notes IS 'Where to park.';
COMMENT ON COLUMN clinics.accepts_emergency IS 'Does the clinic handle emergencies?';
COMMENT ON COLUMN clinics.home_visit_enabled IS 'Does the clinic visit homes?';
COMMENT ON COLUMN clinics.home_visit_radius_km IS 'Service area for home visits.';
COMMENT ON COLUMN clinics.is_active IS 'Shown and bookable.';
COMMENT ON COLUMN clinics.currency IS 'ISO 4217 currency of its prices.';
COMMENT ON COLUMN clinics.slot_minutes IS 'Length of a planned slot.';
COMMENT ON COLUMN clinics.slots_planned_until IS 'Last local day for which slots were planned from hours and shifts; later days are still to come.';
COMMENT ON COLUMN clinics.location IS 'Point on the sphere in metres (earthdistance), from latitude and longitude.';
COMMENT ON COLUMN clinics.created_at IS 'When the clinic joined.';
COMMENT ON COLUMN clinics.updated_at IS 'Last change, kept by the database.';
COMMENT ON COLUMN clinics.minimum_notice_min IS 'Minutes before its start until which a time can be booked online; emergencies excepted.';
COMMENT ON COLUMN clinics.max_upcoming_per_owner IS 'Most live visits that one owner may have ahead here; NULL is no limit.';
COMMENT ON COLUMN clinics.buffer_min IS 'Minutes kept free between two planned slots of a vet.';
COMMENT ON COLUMN clinics.intake_paused_until IS 'No time before this instant can be booked online: the desk has paused intake.';
COMMENT ON COLUMN clinics.cancellation_terms IS 'Graded rule, [{hours_before, fee_percent, fee_cents}]: cancelling later than hours_before the start costs that; none is free until the start.';
COMMENT ON COLUMN clinics.booking_horizon_days IS 'Days ahead for which slots are planned; NULL is the installation''s horizon.';
COMMENT ON COLUMN clinics.payment_policy IS 'What booking asks for: none, card_on_file, deposit or prepay.';
COMMENT ON COLUMN clinics.deposit_percent IS 'Share of the price that a deposit is, unless the service has an amount.';
COMMENT ON COLUMN clinics.tax_name IS 'What the tax on its invoices is called.';
COMMENT ON COLUMN clinics.tax_percent IS 'Tax on what is taxable, in percent; 0 is none.';
COMMENT ON COLUMN clinics.logo_file IS 'The file that logo_url names, when it is one of ours.';
COMMENT ON COLUMN clinics.requires_second_factor IS 'Its staff act here only in sessions that began with two factors.';

CREATE TABLE email_changes (
  id uuid NOT NULL DEFAULT uuidv7(),
  user_id uuid NOT NULL,
  old_email varchar(255) NOT NULL,
  new_email varchar(255) NOT NULL,
  token_hash character(64),
  undo_hash character(64),
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  confirmed_at timestamptz,
  undo_until timestamptz,
  undone_at timestamptz,
  CONSTRAINT email_changes_pkey PRIMARY KEY (id),
  CONSTRAINT email_changes_token_hash_key UNIQUE (token_hash),
  CONSTRAINT email_changes_undo_hash_key UNIQUE (undo_hash),
  CONSTRAINT email_changes_expire_later CHECK (expires_at > created_at),
  CONSTRAINT email_changes_one_end CHECK (confirmed_at IS NULL OR withdrawn_at IS NULL),
  CONSTRAINT email_changes_to_another CHECK (lower(new_email::text) <> lower(old_email::text)),
  CONSTRAINT email_changes_undo_once_confirmed CHECK ((confirmed_at IS NULL) = (undo_until IS NULL)),
  CONSTRAINT email_changes_undone_once_confirmed CHECK (undone_at IS NULL OR confirmed_at IS NOT NULL)
);
CREATE INDEX email_changes_kept_idx ON email_changes USING btree (lower(old_email::text)) WHERE confirmed_at IS NOT NULL AND undone_at IS NULL;
CREATE UNIQUE INDEX email_changes_one_open ON email_changes USING btree (user_id) WHERE confirmed_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX email_changes_user_id_idx ON email_changes USING btree (user_id);
COMMENT ON TABLE email_changes IS 'Changes of an account''s address, from the wish to the day on which it can no longer be undone.';
COMMENT ON COLUMN email_changes.id IS 'Change ID.';
COMMENT ON COLUMN email_changes.user_id IS 'Whose.';
COMMENT ON COLUMN email_changes.old_email IS 'The address it was.';
COMMENT ON COLUMN email_changes.new_email IS 'The address it is to be; others may have it until it is confirmed.';
COMMENT ON COLUMN email_changes.token_hash IS 'SHA-256 of the token in the link to the new address, in hexadecimal; made when the e-mail is sent.';
COMMENT ON COLUMN email_changes.undo_hash IS 'SHA-256 of the token in the notice to the old address, in hexadecimal; made when the e-mail is sent.';
COMMENT ON COLUMN email_changes.created_at IS 'When it was asked for.';
COMMENT ON COLUMN email_changes.expires_at IS 'It cannot be confirmed from this instant on.';
COMMENT ON COLUMN email_changes.withdrawn_at IS 'When it was taken back, or another wish took its place.';
COMMENT ON COLUMN email_changes.confirmed_at IS 'When the link at the new address was used: the account has it since.';
COMMENT ON COLUMN email_changes.undo_until IS 'Until then the old address can take it back, and nobody else can have it.';
COMMENT ON COLUMN email_changes.undone_at IS 'When the old address took it back.';

CREATE TABLE email_verifications (
  id uuid NOT NULL DEFAULT uuidv7(),
  user_id uuid NOT NULL,
  email varchar(255) NOT NULL,
  token_hash character(64) NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CONSTRAINT email_verifications_pkey PRIMARY KEY (id),
  CONSTRAINT email_verifications_token_hash_key UNIQUE (token_hash),
  CONSTRAINT email_verifications_expire_later CHECK (expires_at > created_at)
);
CREATE INDEX email_verifications_expires_at_idx ON email_verifications USING btree (expires_at);
CREATE INDEX email_verifications_user_id_idx ON email_verifications USING btree (user_id);
COMMENT ON TABLE email_verifications IS 'Links that prove an address; they let nobody in, which is why they are not among auth_tokens.';
COMMENT ON COLUMN email_verifications.id IS 'Row ID.';
COMMENT ON COLUMN email_verifications.user_id IS 'Whose address it is to be.';
COMMENT ON COLUMN email_verifications.email IS 'The address the link went to; proved only while it is still the account''s.';
COMMENT ON COLUMN email_verifications.token_hash IS 'SHA-256 of the token, in hexadecimal.';
COMMENT ON COLUMN email_verifications.created_at IS 'When it was sent.';
COMMENT ON COLUMN email_verifications.expires_at IS 'Not valid from this instant on.';
COMMENT ON COLUMN email_verifications.used_at IS 'When the address was proved with it.';

CREATE TABLE emergency_changes (
  id bigint GENERATED BY DEFAULT AS IDENTITY NOT NULL,
  clinic_id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT emergency_changes_pkey PRIMARY KEY (id)
);
CREATE INDEX emergency_changes_clinic_id_idx ON emergency_changes USING btree (clinic_id);
CREATE INDEX emergency_changes_created_at_idx ON emergency_changes USING btree (created_at);
COMMENT ON TABLE emergency_changes IS 'That a clinic''s sign changed or lapsed, in the order in which it became visible; kept for a day.';
COMMENT ON COLUMN emergency_changes.id IS 'Its place in the order: the id of the event that the stream sends.';
COMMENT ON COLUMN emergency_changes.clinic_id IS 'The clinic.';
COMMENT ON COLUMN emergency_changes.created_at IS 'When.';

CREATE TABLE emergency_flags (
  id uuid NOT NULL DEFAULT uuidv7(),
  clinic_id uuid NOT NULL,
  flag_type varchar(30) NOT NULL,
  message text,
  wait_min_minutes smallint,
  wait_max_minutes smallint,
  started_at timestamptz NOT NULL DEFAULT now(),
  confirmed_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz,
  created_by uuid NOT NULL,
  is_active boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT emergency_flags_pkey PRIMARY KEY (id),
  CONSTRAINT emergency_flags_expire_later CHECK (expires_at > started_at),
  CONSTRAINT emergency_flags_flag_type_known CHECK (flag_type IN ('accepting_emergency', 'at_capacity', 'closed_emergency')),
  CONSTRAINT emergency_flags_wait_range CHECK (wait_min_minutes >= 0 AND wait_max_minutes >= wait_min_minutes)
);
CREATE INDEX emergency_flags_created_by_idx ON emergency_flags USING btree (created_by);
CREATE UNIQUE INDEX emergency_flags_one_active ON emergency_flags USING btree (clinic_id) WHERE is_active;
CREATE INDEX idx_emergency_flags_clinic_active ON emergency_flags USING btree (clinic_id, is_active);
CREATE TRIGGER emergency_flags_change AFTER INSERT OR UPDATE ON emergency_flags FOR EACH ROW EXECUTE FUNCTION note_emergency_flag();
CREATE CONSTRAINT TRIGGER emergency_flags_webhooks AFTER INSERT OR UPDATE ON emergency_flags DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION owe_webhooks_of_sign();
COMMENT ON TABLE emergency_flags IS 'Real-time emergency status; one active flag a clinic, the others are its past.';
COMMENT ON COLUMN emergency_flags.id IS 'Flag ID.';
COMMENT ON COLUMN emergency_flags.clinic_id IS 'The clinic.';
COMMENT ON COLUMN emergency_flags.flag_type IS 'accepting_emergency, at_capacity or closed_emergency.';
COMMENT ON COLUMN emergency_flags.message IS 'The clinic''s own words.';
COMMENT ON COLUMN emergency_flags.wait_min_minutes IS 'Shortest expected wait.';
COMMENT ON COLUMN emergency_flags.wait_max_minutes IS 'Longest expected wait.';
COMMENT ON COLUMN emergency_flags.started_at IS 'When the sign was set.';
COMMENT ON COLUMN emergency_flags.confirmed_at IS 'When staff last said that it still holds.';
COMMENT ON COLUMN emergency_flags.expires_at IS 'From this instant on it reads as unconfirmed, never as open.';
COMMENT ON COLUMN emergency_flags.created_by IS 'Clinic staff who set it.';
COMMENT ON COLUMN emergency_flags.is_active IS 'The clinic''s present flag.';
COMMENT ON COLUMN emergency_flags.created_at IS 'When the row was written.';

CREATE TABLE files (
  key varchar(32) NOT NULL,
  media varchar(20) NOT NULL,
  names text[] NOT NULL,
  width integer,
  height integer,
  offered_at timestamptz NOT NULL,
  swept_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT files_pkey PRIMARY KEY (key),
  CONSTRAINT files_key_shape CHECK (key::text ~ '^[0-9a-f]{32}$'::text),
  CONSTRAINT files_media_known CHECK (media IN ('picture', 'document')),
  CONSTRAINT files_named CHECK (cardinality(names) > 0),
  CONSTRAINT files_picture_measured CHECK (media::text <> 'picture'::text OR width > 0 AND height > 0)
);
CREATE INDEX files_offered_at_idx ON files USING btree (offered_at);
COMMENT ON TABLE files IS 'Everything in the store of files: the pictures and documents that people uploaded, cleaned.';
COMMENT ON COLUMN files.key IS 'Its folder in the store: of a picture the digest of what is in it, of a document drawn at random.';
COMMENT ON COLUMN files.media IS 'picture or document.';
COMMENT ON COLUMN files.names IS 'The files in that folder: a picture has one for each width and format.';
COMMENT ON COLUMN files.width IS 'Of a picture, at its largest.';
COMMENT ON COLUMN files.height IS 'Of a picture, at its largest.';
COMMENT ON COLUMN files.offered_at IS 'When it was last uploaded. What nothing refers to a day later is swept.';
COMMENT ON COLUMN files.swept_at IS 'Set, it is being taken out of the store and can be referred to no more.';
COMMENT ON COLUMN files.created_at IS 'When it first came.';

CREATE TABLE half_sign_ins (
  id uuid NOT NULL DEFAULT uuidv7(),
  user_id uuid NOT NULL,
  token_hash character(64) NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  CONSTRAINT half_sign_ins_pkey PRIMARY KEY (id),
  CONSTRAINT half_sign_ins_token_hash_key UNIQUE (token_hash),
  CONSTRAINT half_sign_ins_expire_later CHECK (expires_at > created_at),
  CONSTRAINT half_sign_ins_tries_range CHECK (tries >= 0 AND tries <= 5)
);
CREATE INDEX half_sign_ins_expires_at_idx ON half_sign_ins USING btree (expires_at);
CREATE INDEX half_sign_ins_user_id_idx ON half_sign_ins USING btree (user_id);
COMMENT ON TABLE half_sign_ins IS 'People who have shown the first factor and not yet the second; a row goes when they are in. They let nobody in, which is why they are not among auth_tokens.';
COMMENT ON COLUMN half_sign_ins.id IS 'Row ID.';
COMMENT ON COLUMN half_sign_ins.user_id IS 'Who.';
COMMENT ON COLUMN half_sign_ins.token_hash IS 'SHA-256 of the token, in hexadecimal.';
COMMENT ON COLUMN half_sign_ins.tries IS 'Codes tried; after five it is worth nothing.';
COMMENT ON COLUMN half_sign_ins.created_at IS 'When the first factor was shown.';
COMMENT ON COLUMN half_sign_ins.expires_at IS 'Not valid from this instant on.';

CREATE TABLE health_entries (
  id uuid NOT NULL DEFAULT uuidv7(),
  pet_id uuid NOT NULL,
  kind varchar(20) NOT NULL,
  title varchar(200),
  noted_on date NOT NULL,
  details text,
  weight_kg numeric(5,2),
  due_on date,
  batch varchar(50),
  given_by varchar(200),
  clinic_id uuid,
  appointment_id uuid,
  file_key varchar(32),
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  struck_at timestamptz,
  struck_by uuid,
  struck_reason varchar(500),
  CONSTRAINT health_entries_pkey PRIMARY KEY (id),
  CONSTRAINT health_entries_document_is_there CHECK (kind::text <> 'document'::text OR (file_key IS NULL) = (struck_at IS NOT NULL)),
  CONSTRAINT health_entries_due_later CHECK (due_on > noted_on),
  CONSTRAINT health_entries_kind_known CHECK (kind IN ('vaccination', 'weight', 'allergy', 'condition', 'medication', 'document')),
  CONSTRAINT health_entries_only_document_has_file CHECK (kind::text = 'document'::text OR file_key IS NULL),
  CONSTRAINT health_entries_only_vaccination_is_due CHECK (kind::text = 'vaccination'::text OR due_on IS NULL AND batch IS NULL AND given_by IS NULL),
  CONSTRAINT health_entries_rest_is_named CHECK ((kind::text = 'weight'::text) = (title IS NULL)),
  CONSTRAINT health_entries_struck_with_reason CHECK ((struck_at IS NULL) = (struck_by IS NULL) AND (struck_at IS NULL) = (struck_reason IS NULL)),
  CONSTRAINT health_entries_visit_has_clinic CHECK (appointment_id IS NULL OR clinic_id IS NOT NULL),
  CONSTRAINT health_entries_weight_weighs CHECK ((kind::text = 'weight'::text) = (weight_kg IS NOT NULL) AND weight_kg > 0::numeric)
);
CREATE INDEX health_entries_appointment_id_idx ON health_entries USING btree (appointment_id) WHERE appointment_id IS NOT NULL;
CREATE INDEX health_entries_clinic_id_idx ON health_entries USING btree (clinic_id) WHERE clinic_id IS NOT NULL;
CREATE INDEX health_entries_created_by_idx ON health_entries USING btree (created_by);
CREATE INDEX health_entries_due_idx ON health_entries USING btree (due_on) WHERE due_on IS NOT NULL AND struck_at IS NULL;
CREATE INDEX health_entries_file_key_idx ON health_entries USING btree (file_key) WHERE file_key IS NOT NULL;
CREATE INDEX health_entries_pet_id_idx ON health_entries USING btree (pet_id, noted_on);
CREATE INDEX health_entries_struck_by_idx ON health_entries USING btree (struck_by) WHERE struck_by IS NOT NULL;
CREATE TRIGGER health_entries_stay BEFORE UPDATE ON health_entries FOR EACH ROW EXECUTE FUNCTION keep_health_entry();
CREATE TRIGGER health_entries_weigh AFTER INSERT OR UPDATE OF struck_at ON health_entries FOR EACH ROW WHEN (new.kind::text = 'weight'::text) EXECUTE FUNCTION keep_latest_weight();
COMMENT ON TABLE health_entries IS 'A pet''s health record: what was given, weighed, found and filed, by whom. Entries are struck out, never changed.';
COMMENT ON COLUMN health_entries.id IS 'Entry ID.';
COMMENT ON COLUMN health_entries.pet_id IS 'The pet.';
COMMENT ON COLUMN health_entries.kind IS 'vaccination, weight, allergy, condition, medication or document.';
COMMENT ON COLUMN health_entries.title IS 'The vaccine, what it is allergic to, the condition, the medicine, what the document is; a weight has none.';
COMMENT ON COLUMN health_entries.noted_on IS 'The day it was given, weighed or found.';
COMMENT ON COLUMN health_entries.details IS 'Anything else.';
COMMENT ON COLUMN health_entries.weight_kg IS 'What the pet weighed.';
COMMENT ON COLUMN health_entries.due_on IS 'When the vaccine is to be given again.';
COMMENT ON COLUMN health_entries.batch IS 'The vaccine''s batch.';
COMMENT ON COLUMN health_entries.given_by IS 'Who gave the vaccine, in words.';
COMMENT ON COLUMN health_entries.clinic_id IS 'The clinic that wrote it; NULL is the owner''s side.';
COMMENT ON COLUMN health_entries.appointment_id IS 'The visit at which it was written.';
COMMENT ON COLUMN health_entries.file_key IS 'The document; gone once it is struck out.';
COMMENT ON COLUMN health_entries.created_by IS 'Who wrote it.';
COMMENT ON COLUMN health_entries.created_at IS 'When.';
COMMENT ON COLUMN health_entries.struck_at IS 'Set, it was wrong; it stays to be seen.';
COMMENT ON COLUMN health_entries.struck_by IS 'Who struck it out: the side that wrote it.';
COMMENT ON COLUMN health_entries.struck_reason IS 'Why.';

CREATE TABLE hold_slots (
  hold_id uuid NOT NULL,
  slot_id uuid NOT NULL,
  CONSTRAINT hold_slots_pkey PRIMARY KEY (slot_id, hold_id)
);
CREATE INDEX hold_slots_hold_id_idx ON hold_slots USING btree (hold_id);
COMMENT ON TABLE hold_slots IS 'Slots that a hold claims; each counts in current_bookings while the row is there.';
COMMENT ON COLUMN hold_slots.hold_id IS 'The hold.';
COMMENT ON COLUMN hold_slots.slot_id IS 'A slot it claims.';

CREATE TABLE holds (
  id uuid NOT NULL DEFAULT uuidv7(),
  clinic_id uuid NOT NULL,
  slot_id uuid NOT NULL,
  service_id integer NOT NULL,
  user_id uuid,
  token_hash varchar(64),
  kind varchar(20) NOT NULL DEFAULT 'checkout'::varchar,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT holds_pkey PRIMARY KEY (id),
  CONSTRAINT holds_expire_later CHECK (expires_at > created_at),
  CONSTRAINT holds_kind_known CHECK (kind IN ('checkout', 'waitlist_offer')),
  CONSTRAINT holds_somebodys CHECK (user_id IS NOT NULL OR token_hash IS NOT NULL)
);
CREATE INDEX holds_clinic_id_idx ON holds USING btree (clinic_id, expires_at);
CREATE INDEX holds_service_id_idx ON holds USING btree (service_id);
CREATE INDEX holds_slot_id_idx ON holds USING btree (slot_id);
CREATE INDEX holds_user_id_idx ON holds USING btree (user_id) WHERE user_id IS NOT NULL;
COMMENT ON TABLE holds IS 'Times kept for somebody. A row is there while the hold is: booking or letting go removes it, and so does whoever finds it expired.';
COMMENT ON COLUMN holds.id IS 'Hold ID.';
COMMENT ON COLUMN holds.clinic_id IS 'The clinic.';
COMMENT ON COLUMN holds.slot_id IS 'First slot that is kept.';
COMMENT ON COLUMN holds.service_id IS 'What the time is kept for.';
COMMENT ON COLUMN holds.user_id IS 'For whom; NULL for a visitor who has not signed in yet.';
COMMENT ON COLUMN holds.token_hash IS 'SHA-256 of the visitor''s token, which proves whose hold it is across signing in.';
COMMENT ON COLUMN holds.kind IS 'checkout or waitlist_offer.';
COMMENT ON COLUMN holds.expires_at IS 'From this instant on it keeps nothing.';
COMMENT ON COLUMN holds.created_at IS 'When it was taken.';

CREATE TABLE idempotency_keys (
  user_id uuid NOT NULL,
  key varchar(255) NOT NULL,
  request_hash varchar(64) NOT NULL,
  response jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT idempotency_keys_pkey PRIMARY KEY (user_id, key)
);
CREATE INDEX idempotency_keys_created_at_idx ON idempotency_keys USING btree (created_at);
COMMENT ON TABLE idempotency_keys IS 'Answers to requests that carried an Idempotency-Key, written in the transaction of their effect.';
COMMENT ON COLUMN idempotency_keys.user_id IS 'Who asked.';
COMMENT ON COLUMN idempotency_keys.key IS 'The key as the client sent it.';
COMMENT ON COLUMN idempotency_keys.request_hash IS 'SHA-256 of method, path and body: the same key with another request is refused.';
COMMENT ON COLUMN idempotency_keys.response IS 'The first answer.';
COMMENT ON COLUMN idempotency_keys.created_at IS 'When it was first used; keys are forgotten after a day.';

CREATE TABLE installation (
  is_only_row boolean NOT NULL DEFAULT true,
  is_demo boolean NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  support_needs_second_factor boolean NOT NULL DEFAULT true,
  CONSTRAINT installation_pkey PRIMARY KEY (is_only_row),
  CONSTRAINT installation_one_row CHECK (is_only_row)
);
COMMENT ON TABLE installation IS 'One row that says what this database is for.';
COMMENT ON COLUMN installation.is_only_row IS 'Always true: there is one row.';
COMMENT ON COLUMN installation.is_demo IS 'Made by the demo; only such a database takes the demo town.';
COMMENT ON COLUMN installation.created_at IS 'When it was set up.';
COMMENT ON COLUMN installation.support_needs_second_factor IS 'Support acts only in sessions that began with two factors; the demo, whose logins everybody knows, does without.';

CREATE TABLE insurance_providers (
  id serial,
  slug varchar(100) NOT NULL,
  name varchar(200) NOT NULL,
  website_url text,
  is_active boolean NOT NULL DEFAULT true,
  CONSTRAINT insurance_providers_pkey PRIMARY KEY (id),
  CONSTRAINT insurance_providers_name_key UNIQUE (name),
  CONSTRAINT insurance_providers_slug_key UNIQUE (slug),
  CONSTRAINT insurance_providers_slug_shape CHECK (slug::text ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)
);
COMMENT ON TABLE insurance_providers IS 'Insurers of pets.';
COMMENT ON COLUMN insurance_providers.id IS 'Provider ID.';
COMMENT ON COLUMN insurance_providers.slug IS 'Identifier in web addresses and searches.';
COMMENT ON COLUMN insurance_providers.name IS 'What the insurer is called.';
COMMENT ON COLUMN insurance_providers.website_url IS 'Its own site.';
COMMENT ON COLUMN insurance_providers.is_active IS 'Whether clinics and owners can choose it.';

CREATE TABLE invoice_counters (
  clinic_id uuid NOT NULL,
  kind varchar(20) NOT NULL,
  last_number integer NOT NULL DEFAULT 0,
  CONSTRAINT invoice_counters_pkey PRIMARY KEY (clinic_id, kind),
  CONSTRAINT invoice_counters_kind_known CHECK (kind IN ('invoice', 'credit_note'))
);
COMMENT ON TABLE invoice_counters IS 'The last number of each clinic. It is raised in the transaction that issues, so a number that is rolled back is given again.';
COMMENT ON COLUMN invoice_counters.clinic_id IS 'The clinic.';
COMMENT ON COLUMN invoice_counters.kind IS 'invoice or credit_note.';
COMMENT ON COLUMN invoice_counters.last_number IS 'The last that was given.';

CREATE TABLE invoice_documents (
  invoice_id uuid NOT NULL,
  pdf bytea NOT NULL,
  is_paid boolean NOT NULL,
  rendered_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT invoice_documents_pkey PRIMARY KEY (invoice_id)
);
COMMENT ON TABLE invoice_documents IS 'The bill as PDF, rendered by the worker.';
COMMENT ON COLUMN invoice_documents.invoice_id IS 'The bill.';
COMMENT ON COLUMN invoice_documents.pdf IS 'The document.';
COMMENT ON COLUMN invoice_documents.is_paid IS 'Whether it carries the paid stamp.';
COMMENT ON COLUMN invoice_documents.rendered_at IS 'When it was rendered.';

CREATE TABLE invoice_lines (
  invoice_id uuid NOT NULL,
  position smallint NOT NULL,
  kind varchar(20) NOT NULL DEFAULT 'extra'::varchar,
  description varchar(200) NOT NULL,
  quantity integer NOT NULL DEFAULT 1,
  unit_cents integer NOT NULL,
  amount_cents integer GENERATED ALWAYS AS (quantity * unit_cents) STORED NOT NULL,
  is_taxable boolean NOT NULL DEFAULT true,
  CONSTRAINT invoice_lines_pkey PRIMARY KEY (invoice_id, "position"),
  CONSTRAINT invoice_lines_kind_known CHECK (kind IN ('service', 'extra', 'discount', 'refund')),
  CONSTRAINT invoice_lines_only_discounts_below_zero CHECK (
CASE kind
    WHEN 'discount'::text THEN unit_cents < 0
    ELSE unit_cents >= 0
END),
  CONSTRAINT invoice_lines_quantity_range CHECK (quantity >= 1 AND quantity <= 1000)
);
CREATE TRIGGER invoice_lines_issued_stay BEFORE INSERT OR DELETE OR UPDATE ON invoice_lines FOR EACH ROW EXECUTE FUNCTION keep_issued_lines();
COMMENT ON TABLE invoice_lines IS 'What a bill is made of.';
COMMENT ON COLUMN invoice_lines.invoice_id IS 'The bill.';
COMMENT ON COLUMN invoice_lines.position IS 'Order on the bill, from 1.';
COMMENT ON COLUMN invoice_lines.kind IS 'service, extra, discount (below zero) or refund.';
COMMENT ON COLUMN invoice_lines.description IS 'In words.';
COMMENT ON COLUMN invoice_lines.quantity IS 'How many.';
COMMENT ON COLUMN invoice_lines.unit_cents IS 'Price of one, without tax.';
COMMENT ON COLUMN invoice_lines.amount_cents IS 'Quantity times unit.';
COMMENT ON COLUMN invoice_lines.is_taxable IS 'Whether the tax applies.';

CREATE TABLE invoices (
  id uuid NOT NULL DEFAULT uuidv7(),
  clinic_id uuid NOT NULL,
  appointment_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  kind varchar(20) NOT NULL DEFAULT 'invoice'::varchar,
  credits_id uuid,
  refund_id uuid,
  number integer,
  status varchar(20) NOT NULL DEFAULT 'draft'::varchar,
  currency varchar(3) NOT NULL,
  tax_name varchar(50) NOT NULL,
  tax_percent numeric(6,3) NOT NULL,
  subtotal_cents integer NOT NULL DEFAULT 0,
  tax_cents integer NOT NULL DEFAULT 0,
  total_cents integer NOT NULL DEFAULT 0,
  parties jsonb,
  issued_at timestamptz,
  issued_by uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT invoices_pkey PRIMARY KEY (id),
  CONSTRAINT invoices_number_once UNIQUE (clinic_id, kind, number),
  CONSTRAINT invoices_one_a_refund UNIQUE (refund_id),
  CONSTRAINT invoices_amounts_range CHECK (subtotal_cents >= 0 AND tax_cents >= 0),
  CONSTRAINT invoices_credits_what CHECK ((kind::text = 'credit_note'::text) = (credits_id IS NOT NULL)),
  CONSTRAINT invoices_currency_shape CHECK (currency::text ~ '^[A-Z]{3}$'::text),
  CONSTRAINT invoices_issued_whole CHECK ((status::text = 'issued'::text) = (number IS NOT NULL) AND (status::text = 'issued'::text) = (issued_at IS NOT NULL) AND (status::text = 'issued'::text) = (parties IS NOT NULL)),
  CONSTRAINT invoices_kind_known CHECK (kind IN ('invoice', 'credit_note')),
  CONSTRAINT invoices_status_known CHECK (status IN ('draft', 'issued')),
  CONSTRAINT invoices_total_adds_up CHECK (total_cents = (subtotal_cents + tax_cents))
);
CREATE INDEX invoices_appointment_id_idx ON invoices USING btree (appointment_id);
CREATE INDEX invoices_clinic_id_idx ON invoices USING btree (clinic_id, issued_at DESC);
CREATE INDEX invoices_clinic_latest_idx ON invoices USING btree (clinic_id, id DESC);
CREATE INDEX invoices_credits_id_idx ON invoices USING btree (credits_id) WHERE credits_id IS NOT NULL;
CREATE INDEX invoices_issued_by_idx ON invoices USING btree (issued_by) WHERE issued_by IS NOT NULL;
CREATE UNIQUE INDEX invoices_one_a_visit ON invoices USING btree (appointment_id) WHERE kind::text = 'invoice'::text;
CREATE INDEX invoices_owner_id_idx ON invoices USING btree (owner_id, issued_at DESC);
CREATE TRIGGER invoices_issued_stay BEFORE DELETE OR UPDATE ON invoices FOR EACH ROW WHEN (old.status::text = 'issued'::text) EXECUTE FUNCTION keep_issued_invoice();
CREATE TRIGGER invoices_updated_at BEFORE UPDATE ON invoices FOR EACH ROW EXECUTE FUNCTION set_updated_at();
CREATE TRIGGER invoices_webhooks AFTER INSERT OR UPDATE OF status ON invoices FOR EACH ROW WHEN (new.status::text = 'issued'::text) EXECUTE FUNCTION owe_webhooks_of_invoice();
COMMENT ON TABLE invoices IS 'Bills for visits, and the credit notes that correct them.';
COMMENT ON COLUMN invoices.id IS 'Invoice ID.';
COMMENT ON COLUMN invoices.clinic_id IS 'Whose it is.';
COMMENT ON COLUMN invoices.appointment_id IS 'The visit.';
COMMENT ON COLUMN invoices.owner_id IS 'Who pays.';
COMMENT ON COLUMN invoices.kind IS 'invoice or credit_note.';
COMMENT ON COLUMN invoices.credits_id IS 'The invoice that a credit note corrects.';
COMMENT ON COLUMN invoices.refund_id IS 'The refund for which a credit note was issued.';
COMMENT ON COLUMN invoices.number IS 'Without gap for a clinic and kind; given when it is issued.';
COMMENT ON COLUMN invoices.status IS 'draft or issued; an issued one never changes.';
COMMENT ON COLUMN invoices.currency IS 'ISO 4217.';
COMMENT ON COLUMN invoices.tax_name IS 'What the tax is called.';
COMMENT ON COLUMN invoices.tax_percent IS 'Tax on the taxable lines, as it was when drafted.';
COMMENT ON COLUMN invoices.subtotal_cents IS 'Sum of the lines.';
COMMENT ON COLUMN invoices.tax_cents IS 'Tax on the sum of the taxable lines, rounded once, half up.';
COMMENT ON COLUMN invoices.total_cents IS 'Subtotal and tax.';
COMMENT ON COLUMN invoices.parties IS 'Clinic, owner and visit in words, as they were when it was issued.';
COMMENT ON COLUMN invoices.issued_at IS 'When it was issued.';
COMMENT ON COLUMN invoices.issued_by IS 'Who issued it; NULL is the system.';
COMMENT ON COLUMN invoices.created_at IS 'When it was drafted.';
COMMENT ON COLUMN invoices.updated_at IS 'Last change, kept by the database.';

CREATE TABLE mailbox (
  id uuid NOT NULL DEFAULT uuidv7(),
  message_id varchar(255) NOT NULL,
  recipient varchar(255) NOT NULL,
  subject text NOT NULL,
  body_text text NOT NULL,
  body_html text NOT NULL,
  calendar text,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT mailbox_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE mailbox IS 'E-mail and texts of a demo without an SMTP server, kept to be looked at; always empty elsewhere.';
COMMENT ON COLUMN mailbox.id IS 'Row ID.';
COMMENT ON COLUMN mailbox.message_id IS 'Message-ID of the e-mail; for a text its own.';
COMMENT ON COLUMN mailbox.recipient IS 'To whom it would have gone.';
COMMENT ON COLUMN mailbox.subject IS 'Its subject.';
COMMENT ON COLUMN mailbox.body_text IS 'Its text part.';
COMMENT ON COLUMN mailbox.body_html IS 'Its HTML part; a text has none and it is empty.';
COMMENT ON COLUMN mailbox.calendar IS 'The calendar file that came with it.';
COMMENT ON COLUMN mailbox.created_at IS 'When it was sent.';

CREATE TABLE next_start_bounds (
  clinic_id uuid NOT NULL,
  service_id integer NOT NULL,
  cell integer NOT NULL,
  x double precision NOT NULL,
  y double precision NOT NULL,
  z double precision NOT NULL,
  first_bound timestamptz NOT NULL DEFAULT '-infinity'::timestamptz,
  second_bound timestamptz NOT NULL DEFAULT '-infinity'::timestamptz,
  known_from timestamptz NOT NULL DEFAULT '-infinity'::timestamptz,
  CONSTRAINT next_start_bounds_pkey PRIMARY KEY (clinic_id, service_id),
  CONSTRAINT next_start_bounds_in_order CHECK (second_bound >= first_bound)
);
CREATE INDEX next_start_bounds_cell_idx ON next_start_bounds USING btree (service_id, cell);
CREATE INDEX next_start_bounds_first_idx ON next_start_bounds USING btree (first_bound) WHERE service_id = 0;
COMMENT ON TABLE next_start_bounds IS 'Lower bounds of the next free in-person starts, by clinic and service. Taking time never touches them; freeing or adding time lowers them in the same transaction; a job raises them again.';
COMMENT ON COLUMN next_start_bounds.clinic_id IS 'The clinic.';
COMMENT ON COLUMN next_start_bounds.service_id IS 'A service it offers; 0 is any, a row that every clinic has and whose lock stands for all of the clinic''s bounds.';
COMMENT ON COLUMN next_start_bounds.cell IS 'The quarter of a degree in which the clinic lies.';
COMMENT ON COLUMN next_start_bounds.x IS 'The clinic''s point on the sphere in metres, as in clinics.location.';
COMMENT ON COLUMN next_start_bounds.y IS 'Second coordinate.';
COMMENT ON COLUMN next_start_bounds.z IS 'Third coordinate.';
COMMENT ON COLUMN next_start_bounds.first_bound IS 'No free start lies before it.';
COMMENT ON COLUMN next_start_bounds.second_bound IS 'No free start lies between the first bound and this.';
COMMENT ON COLUMN next_start_bounds.known_from IS 'Both bounds hold for clocks from this instant on.';

CREATE TABLE notification_preferences (
  user_id uuid NOT NULL,
  topic varchar(40) NOT NULL,
  channel varchar(20) NOT NULL,
  is_on boolean NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT notification_preferences_pkey PRIMARY KEY (user_id, topic, channel),
  CONSTRAINT notification_preferences_channel_known CHECK (channel IN ('email', 'sms', 'push', 'in_app')),
  CONSTRAINT notification_preferences_topic_shape CHECK (topic::text ~ '^[a-z][a-z0-9_]*$'::text)
);
CREATE TRIGGER notification_preferences_updated_at BEFORE UPDATE ON notification_preferences FOR EACH ROW EXECUTE FUNCTION set_updated_at();
COMMENT ON TABLE notification_preferences IS 'What people turned off or on; without a row a topic is on, and by text off.';
COMMENT ON COLUMN notification_preferences.user_id IS 'The person.';
COMMENT ON COLUMN notification_preferences.topic IS 'About what; the code has the list.';
COMMENT ON COLUMN notification_preferences.channel IS 'By which channel.';
COMMENT ON COLUMN notification_preferences.is_on IS 'Whether they want it.';
COMMENT ON COLUMN notification_preferences.updated_at IS 'Last change, kept by the database.';

CREATE TABLE notification_settings (
  user_id uuid NOT NULL,
  quiet_from time NOT NULL DEFAULT '21:00:00'::time,
  quiet_to time NOT NULL DEFAULT '08:00:00'::time,
  unsubscribe_token varchar(64) NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT notification_settings_pkey PRIMARY KEY (user_id),
  CONSTRAINT notification_settings_unsubscribe_token_key UNIQUE (unsubscribe_token)
);
CREATE TRIGGER notification_settings_updated_at BEFORE UPDATE ON notification_settings FOR EACH ROW EXECUTE FUNCTION set_updated_at();
COMMENT ON TABLE notification_settings IS 'How a person wants to be reached; made when it is first needed.';
COMMENT ON COLUMN notification_settings.user_id IS 'The person.';
COMMENT ON COLUMN notification_settings.quiet_from IS 'From this time of day in their zone, what can wait does.';
COMMENT ON COLUMN notification_settings.quiet_to IS 'Until this time of day; the same as quiet_from is never quiet.';
COMMENT ON COLUMN notification_settings.unsubscribe_token IS 'In the links of their e-mail; whoever has it can turn topics off and nothing else.';
COMMENT ON COLUMN notification_settings.created_at IS 'When it was made.';
COMMENT ON COLUMN notification_settings.updated_at IS 'Last change, kept by the database.';

CREATE TABLE notifications (
  id uuid NOT NULL DEFAULT uuidv7(),
  event varchar(120) NOT NULL,
  kind varchar(40) NOT NULL,
  recipient varchar(255) NOT NULL,
  user_id uuid,
  channel varchar(20) NOT NULL,
  state varchar(20) NOT NULL DEFAULT 'waiting'::varchar,
  data jsonb NOT NULL DEFAULT '{}'::jsonb,
  due_at timestamptz NOT NULL DEFAULT now(),
  tries smallint NOT NULL DEFAULT 0,
  lease_until timestamptz,
  provider_id varchar(255),
  trouble text,
  sent_at timestamptz,
  read_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT notifications_pkey PRIMARY KEY (id),
  CONSTRAINT notifications_once UNIQUE (event, recipient, channel),
  CONSTRAINT notifications_channel_known CHECK (channel IN ('email', 'sms', 'push', 'in_app')),
  CONSTRAINT notifications_data_is_object CHECK (jsonb_typeof(data) = 'object'::text),
  CONSTRAINT notifications_inbox_has_words CHECK (channel::text <> 'in_app'::text OR data ? 'inbox'::text),
  CONSTRAINT notifications_kind_shape CHECK (kind::text ~ '^[a-z][a-z0-9_]*$'::text),
  CONSTRAINT notifications_lease_while_sending CHECK ((state::text = 'sending'::text) = (lease_until IS NOT NULL)),
  CONSTRAINT notifications_read_in_app CHECK (read_at IS NULL OR channel::text = 'in_app'::text),
  CONSTRAINT notifications_sent_when CHECK ((state::text = 'sent'::text) = (sent_at IS NOT NULL)),
  CONSTRAINT notifications_state_known CHECK (state IN ('waiting', 'sending', 'sent', 'skipped', 'dead')),
  CONSTRAINT notifications_tries_range CHECK (tries >= 0)
);
CREATE INDEX notifications_dead_idx ON notifications USING btree (id) WHERE state::text = 'dead'::text;
CREATE INDEX notifications_inbox_idx ON notifications USING btree (user_id, id);
CREATE INDEX notifications_next_idx ON notifications USING btree (COALESCE(lease_until, due_at), id) WHERE state IN ('waiting', 'sending');
CREATE INDEX notifications_unread_idx ON notifications USING btree (user_id) WHERE channel::text = 'in_app'::text AND read_at IS NULL;
CREATE TRIGGER notifications_updated_at BEFORE UPDATE ON notifications FOR EACH ROW EXECUTE FUNCTION set_updated_at();
COMMENT ON TABLE notifications IS 'Messages, written in the transaction that causes them and delivered by the worker: once per event, recipient and channel.';
COMMENT ON COLUMN notifications.id IS 'Message ID; an e-mail carries it as its Message-ID, so a repeat can be told.';
COMMENT ON COLUMN notifications.event IS 'What happened, such as "visit_booked 0199…"; the same event never reaches a recipient twice by one channel.';
COMMENT ON COLUMN notifications.kind IS 'Which words it gets; the code has one composer a kind.';
COMMENT ON COLUMN notifications.recipient IS 'The person''s ID, or an e-mail address of someone without an account, in lower case.';
COMMENT ON COLUMN notifications.user_id IS 'The person, if they have an account.';
COMMENT ON COLUMN notifications.channel IS 'email, sms, push or in_app.';
COMMENT ON COLUMN notifications.state IS 'waiting, sending, sent, skipped (no longer true, or not wanted) or dead (given up; can be replayed).';
COMMENT ON COLUMN notifications.data IS 'IDs and facts that the words need; never a secret.';
COMMENT ON COLUMN notifications.due_at IS 'Not before this instant.';
COMMENT ON COLUMN notifications.tries IS 'How often delivery began.';
COMMENT ON COLUMN notifications.lease_until IS 'Who is sending it has until then; afterwards somebody else may.';
COMMENT ON COLUMN notifications.provider_id IS 'What the receiving server called it.';
COMMENT ON COLUMN notifications.trouble IS 'Why it was skipped, or why the last try failed.';
COMMENT ON COLUMN notifications.sent_at IS 'When the receiving server took it; in the inbox, when it appeared.';
COMMENT ON COLUMN notifications.read_at IS 'When the person opened it in the inbox.';
COMMENT ON COLUMN notifications.created_at IS 'When it was caused.';
COMMENT ON COLUMN notifications.updated_at IS 'Last change, kept by the database.';

CREATE TABLE passkey_challenges (
  challenge_hash character(64) NOT NULL,
  user_id uuid,
  expires_at timestamptz NOT NULL,
  CONSTRAINT passkey_challenges_pkey PRIMARY KEY (challenge_hash)
);
CREATE INDEX passkey_challenges_expires_at_idx ON passkey_challenges USING btree (expires_at);
CREATE INDEX passkey_challenges_user_id_idx ON passkey_challenges USING btree (user_id);
COMMENT ON TABLE passkey_challenges IS 'What a passkey is to sign next; a row goes when it is answered.';
COMMENT ON COLUMN passkey_challenges.challenge_hash IS 'SHA-256 of the challenge, in hexadecimal.';
COMMENT ON COLUMN passkey_challenges.user_id IS 'Who adds a passkey; NULL for signing in.';
COMMENT ON COLUMN passkey_challenges.expires_at IS 'Not valid from this instant on.';

CREATE TABLE passkeys (
  id uuid NOT NULL DEFAULT uuidv7(),
  user_id uuid NOT NULL,
  credential_id varchar(1400) NOT NULL,
  public_key bytea NOT NULL,
  sign_count bigint NOT NULL DEFAULT 0,
  transports varchar(20)[] NOT NULL DEFAULT '{}'::varchar[],
  name varchar(100) NOT NULL,
  is_backed_up boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz,
  CONSTRAINT passkeys_pkey PRIMARY KEY (id),
  CONSTRAINT passkeys_credential_id_key UNIQUE (credential_id),
  CONSTRAINT passkeys_sign_count_range CHECK (sign_count >= 0)
);
CREATE INDEX passkeys_user_id_idx ON passkeys USING btree (user_id);
COMMENT ON TABLE passkeys IS 'WebAuthn credentials by which people sign in; the private part never leaves their device.';
COMMENT ON COLUMN passkeys.id IS 'Row ID.';
COMMENT ON COLUMN passkeys.user_id IS 'Whom it signs in.';
COMMENT ON COLUMN passkeys.credential_id IS 'The credential''s own ID, in base64url.';
COMMENT ON COLUMN passkeys.public_key IS 'Its public key, in COSE form.';
COMMENT ON COLUMN passkeys.sign_count IS 'How often it signed, as far as its device counts; a smaller number than before tells of a copy.';
COMMENT ON COLUMN passkeys.transports IS 'How the browser reaches it, for its own hints.';
COMMENT ON COLUMN passkeys.name IS 'What its owner calls it.';
COMMENT ON COLUMN passkeys.is_backed_up IS 'Whether it is kept in the owner''s cloud and so survives the device.';
COMMENT ON COLUMN passkeys.created_at IS 'When it was added.';
COMMENT ON COLUMN passkeys.last_used_at IS 'When it last signed somebody in.';

CREATE TABLE payment_events (
  provider varchar(30) NOT NULL,
  event_id varchar(255) NOT NULL,
  event_type varchar(100) NOT NULL,
  reference varchar(255),
  received_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT payment_events_pkey PRIMARY KEY (provider, event_id)
);
COMMENT ON TABLE payment_events IS 'Signed webhooks of providers, each once: the row and its effect are one transaction.';
COMMENT ON COLUMN payment_events.provider IS 'Who sent it.';
COMMENT ON COLUMN payment_events.event_id IS 'The provider''s ID of the event.';
COMMENT ON COLUMN payment_events.event_type IS 'What it is about, in the provider''s words.';
COMMENT ON COLUMN payment_events.reference IS 'Our name of the charge or refund.';
COMMENT ON COLUMN payment_events.received_at IS 'When it first came.';

CREATE TABLE payment_methods (
  id uuid NOT NULL DEFAULT uuidv7(),
  user_id uuid NOT NULL,
  provider varchar(30) NOT NULL,
  provider_token varchar(255) NOT NULL,
  card_last4 varchar(4),
  card_brand varchar(20),
  card_exp_month smallint,
  card_exp_year smallint,
  is_default boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  deleted_at timestamptz,
  CONSTRAINT payment_methods_pkey PRIMARY KEY (id),
  CONSTRAINT payment_methods_card_exp_month_range CHECK (card_exp_month >= 1 AND card_exp_month <= 12),
  CONSTRAINT payment_methods_card_exp_year_range CHECK (card_exp_year >= 2000 AND card_exp_year <= 2199),
  CONSTRAINT payment_methods_card_last4_shape CHECK (card_last4::text ~ '^[0-9]{4}$'::text)
);
CREATE INDEX idx_payment_methods_user ON payment_methods USING btree (user_id);
CREATE UNIQUE INDEX payment_methods_one_default ON payment_methods USING btree (user_id) WHERE is_default AND deleted_at IS NULL;
CREATE UNIQUE INDEX payment_methods_one_token ON payment_methods USING btree (user_id, provider, provider_token);
COMMENT ON TABLE payment_methods IS 'Payment methods that a provider keeps for a person; no card number is ever here.';
COMMENT ON COLUMN payment_methods.id IS 'Method ID.';
COMMENT ON COLUMN payment_methods.user_id IS 'Whose it is.';
COMMENT ON COLUMN payment_methods.provider IS 'stripe, square and so on.';
COMMENT ON COLUMN payment_methods.provider_token IS 'The provider''s token for the card or account.';
COMMENT ON COLUMN payment_methods.card_last4 IS 'Last four digits.';
COMMENT ON COLUMN payment_methods.card_brand IS 'visa, mastercard and so on.';
COMMENT ON COLUMN payment_methods.card_exp_month IS 'Month of expiry.';
COMMENT ON COLUMN payment_methods.card_exp_year IS 'Year of expiry.';
COMMENT ON COLUMN payment_methods.is_default IS 'Used unless another is chosen; at most one a person.';
COMMENT ON COLUMN payment_methods.created_at IS 'When it was stored.';
COMMENT ON COLUMN payment_methods.deleted_at IS 'Soft delete.';

CREATE TABLE payments (
  id uuid NOT NULL DEFAULT uuidv7(),
  appointment_id uuid NOT NULL,
  user_id uuid NOT NULL,
  payment_method_id uuid,
  kind varchar(30) NOT NULL DEFAULT 'balance'::varchar,
  amount_cents integer NOT NULL,
  currency varchar(3) NOT NULL DEFAULT 'USD'::varchar,
  status varchar(30) NOT NULL,
  provider varchar(30) NOT NULL,
  provider_payment_id varchar(255),
  provider_refund_id varchar(255),
  refund_amount_cents integer NOT NULL DEFAULT 0,
  failure_reason text,
  paid_at timestamptz,
  refunded_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  checkout_id uuid,
  is_captured_later boolean NOT NULL DEFAULT false,
  authorized_at timestamptz,
  action_url text,
  return_url text,
  looked_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  clinic_id uuid NOT NULL,
  CONSTRAINT payments_pkey PRIMARY KEY (id),
  CONSTRAINT payments_amount_cents_positive CHECK (amount_cents > 0),
  CONSTRAINT payments_currency_shape CHECK (currency::text ~ '^[A-Z]{3}$'::text),
  CONSTRAINT payments_desk_done CHECK ((provider NOT IN ('cash', 'terminal')) OR (status IN ('succeeded', 'refunded')) AND payment_method_id IS NULL AND provider_payment_id IS NULL),
  CONSTRAINT payments_kind_known CHECK (kind IN ('deposit', 'balance', 'cancellation_fee')),
  CONSTRAINT payments_paid_when CHECK ((status IN ('succeeded', 'refunded')) = (paid_at IS NOT NULL)),
  CONSTRAINT payments_recorded_at_desk CHECK ((provider IN ('cash', 'terminal')) = (recorded_by IS NOT NULL)),
  CONSTRAINT payments_refund_of_paid CHECK (refund_amount_cents = 0 OR (status IN ('succeeded', 'refunded'))),
  CONSTRAINT payments_refund_within_charge CHECK (refund_amount_cents >= 0 AND refund_amount_cents <= amount_cents),
  CONSTRAINT payments_refunded_whole CHECK (status::text <> 'refunded'::text OR refund_amount_cents = amount_cents),
  CONSTRAINT payments_status_known CHECK (status IN ('pending', 'succeeded', 'failed', 'refunded'))
);
CREATE INDEX idx_payments_appointment ON payments USING btree (appointment_id);
CREATE INDEX idx_payments_status ON payments USING btree (status);
CREATE INDEX idx_payments_user ON payments USING btree (user_id);
CREATE INDEX payments_checkout_id_idx ON payments USING btree (checkout_id) WHERE checkout_id IS NOT NULL;
CREATE INDEX payments_clinic_id_idx ON payments USING btree (clinic_id, id DESC);
CREATE INDEX payments_clinic_paid_idx ON payments USING btree (clinic_id, paid_at) WHERE paid_at IS NOT NULL;
CREATE INDEX payments_clinic_refunded_idx ON payments USING btree (clinic_id) WHERE refund_amount_cents > 0;
CREATE UNIQUE INDEX payments_one_live_charge ON payments USING btree (appointment_id, kind) WHERE status IN ('pending', 'succeeded');
CREATE INDEX payments_payment_method_id_idx ON payments USING btree (payment_method_id) WHERE payment_method_id IS NOT NULL;
CREATE UNIQUE INDEX payments_provider_payment_once ON payments USING btree (provider, provider_payment_id, appointment_id) WHERE provider_payment_id IS NOT NULL;
CREATE INDEX payments_recorded_by_idx ON payments USING btree (recorded_by) WHERE recorded_by IS NOT NULL;
CREATE INDEX payments_unsettled_idx ON payments USING btree (looked_at) WHERE status::text = 'pending'::text;
CREATE TRIGGER payments_clinic BEFORE INSERT OR UPDATE OF appointment_id, clinic_id ON payments FOR EACH ROW EXECUTE FUNCTION set_payment_clinic();
CREATE TRIGGER payments_updated_at BEFORE UPDATE ON payments FOR EACH ROW EXECUTE FUNCTION set_updated_at();
CREATE TRIGGER payments_webhooks AFTER INSERT OR UPDATE OF status ON payments FOR EACH ROW WHEN (new.status::text = 'succeeded'::text) EXECUTE FUNCTION owe_webhooks_of_payment();
COMMENT ON TABLE payments IS 'Charges for visits; at most one live charge of each kind a visit, failed tries stay as history.';
COMMENT ON COLUMN payments.id IS 'Payment ID.';
COMMENT ON COLUMN payments.appointment_id IS 'The visit.';
COMMENT ON COLUMN payments.user_id IS 'Payer.';
COMMENT ON COLUMN payments.payment_method_id IS 'Stored method used, if any.';
COMMENT ON COLUMN payments.kind IS 'deposit, balance or cancellation_fee.';
COMMENT ON COLUMN payments.amount_cents IS 'Total charged.';
COMMENT ON COLUMN payments.currency IS 'ISO 4217.';
COMMENT ON COLUMN payments.status IS 'pending, succeeded, failed or refunded.';
COMMENT ON COLUMN payments.provider IS 'stripe, square and so on; cash or terminal for what was taken at the desk.';
COMMENT ON COLUMN payments.provider_payment_id IS 'The provider''s reference.';
COMMENT ON COLUMN payments.provider_refund_id IS 'The provider''s reference of the refund.';
COMMENT ON COLUMN payments.refund_amount_cents IS 'Refunded or being refunded; never more than the charge.';
COMMENT ON COLUMN payments.failure_reason IS 'Why it failed.';
COMMENT ON COLUMN payments.paid_at IS 'When it succeeded.';
COMMENT ON COLUMN payments.refunded_at IS 'When it was refunded.';
COMMENT ON COLUMN payments.created_at IS 'When it was begun.';
COMMENT ON COLUMN payments.updated_at IS 'Last change, kept by the database.';
COMMENT ON COLUMN payments.checkout_id IS 'The checkout whose charge this is a share of.';
COMMENT ON COLUMN payments.is_captured_later IS 'The money is only held until it is captured or let go.';
COMMENT ON COLUMN payments.authorized_at IS 'When the money was held.';
COMMENT ON COLUMN payments.action_url IS 'Where the cardholder confirms.';
COMMENT ON COLUMN payments.return_url IS 'Where a confirmation leads back to.';
COMMENT ON COLUMN payments.looked_at IS 'When the provider was last asked about it.';
COMMENT ON COLUMN payments.recorded_by IS 'Who took it at the desk; NULL for what a provider charged.';
COMMENT ON COLUMN payments.clinic_id IS 'Whose money it is: the visit''s clinic, filled by the database.';

CREATE TABLE pet_invitation_pets (
  invitation_id uuid NOT NULL,
  pet_id uuid NOT NULL,
  CONSTRAINT pet_invitation_pets_pkey PRIMARY KEY (invitation_id, pet_id)
);
CREATE INDEX pet_invitation_pets_pet_id_idx ON pet_invitation_pets USING btree (pet_id);
COMMENT ON TABLE pet_invitation_pets IS 'The pets that an invitation is about.';
COMMENT ON COLUMN pet_invitation_pets.invitation_id IS 'The invitation.';
COMMENT ON COLUMN pet_invitation_pets.pet_id IS 'One of its pets.';

CREATE TABLE pet_invitations (
  id uuid NOT NULL DEFAULT uuidv7(),
  email varchar(255) NOT NULL,
  role varchar(20) NOT NULL,
  may_book boolean NOT NULL,
  starts_on date NOT NULL,
  ends_on date,
  timezone varchar(50) NOT NULL,
  token_hash varchar(64),
  invited_by uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  answered_by uuid,
  answered_at timestamptz,
  answer varchar(20),
  CONSTRAINT pet_invitations_pkey PRIMARY KEY (id),
  CONSTRAINT pet_invitations_token_hash_key UNIQUE (token_hash),
  CONSTRAINT pet_invitations_accepted_by_somebody CHECK (answer::text <> 'accepted'::text OR answered_by IS NOT NULL),
  CONSTRAINT pet_invitations_answer_known CHECK (answer IN ('accepted', 'declined', 'withdrawn')),
  CONSTRAINT pet_invitations_answered_at_once CHECK ((answer IS NULL) = (answered_at IS NULL)),
  CONSTRAINT pet_invitations_at_most_a_year CHECK ((ends_on - starts_on) <= 366),
  CONSTRAINT pet_invitations_co_owner_is_whole CHECK (role::text <> 'co_owner'::text OR may_book AND ends_on IS NULL),
  CONSTRAINT pet_invitations_days_in_order CHECK (ends_on >= starts_on),
  CONSTRAINT pet_invitations_expire_later CHECK (expires_at > created_at),
  CONSTRAINT pet_invitations_role_known CHECK (role IN ('co_owner', 'sitter')),
  CONSTRAINT pet_invitations_sitter_has_days CHECK (role::text <> 'sitter'::text OR ends_on IS NOT NULL)
);
CREATE INDEX pet_invitations_answered_by_idx ON pet_invitations USING btree (answered_by) WHERE answered_by IS NOT NULL;
CREATE INDEX pet_invitations_invited_by_idx ON pet_invitations USING btree (invited_by, created_at);
COMMENT ON TABLE pet_invitations IS 'People asked by e-mail to share pets.';
COMMENT ON COLUMN pet_invitations.id IS 'Invitation ID.';
COMMENT ON COLUMN pet_invitations.email IS 'Where the link went.';
COMMENT ON COLUMN pet_invitations.role IS 'co_owner or sitter.';
COMMENT ON COLUMN pet_invitations.may_book IS 'Whether they may book visits.';
COMMENT ON COLUMN pet_invitations.starts_on IS 'First day.';
COMMENT ON COLUMN pet_invitations.ends_on IS 'Last day; NULL for co-owners.';
COMMENT ON COLUMN pet_invitations.timezone IS 'IANA zone of those days.';
COMMENT ON COLUMN pet_invitations.token_hash IS 'SHA-256 of the link''s token, in hexadecimal; made when the e-mail is sent.';
COMMENT ON COLUMN pet_invitations.invited_by IS 'Whose pets they are.';
COMMENT ON COLUMN pet_invitations.created_at IS 'When.';
COMMENT ON COLUMN pet_invitations.expires_at IS 'The link is worth nothing from this instant on.';
COMMENT ON COLUMN pet_invitations.answered_by IS 'Who answered; the account may have another address. NULL when it was declined without one.';
COMMENT ON COLUMN pet_invitations.answered_at IS 'When it was answered or taken back.';
COMMENT ON COLUMN pet_invitations.answer IS 'accepted, declined or withdrawn.';

CREATE TABLE pet_passports (
  id uuid NOT NULL DEFAULT uuidv7(),
  pet_id uuid NOT NULL,
  token_hash varchar(64) NOT NULL,
  shares text[] NOT NULL,
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  seen_at timestamptz,
  CONSTRAINT pet_passports_pkey PRIMARY KEY (id),
  CONSTRAINT pet_passports_token_hash_key UNIQUE (token_hash),
  CONSTRAINT pet_passports_end CHECK (expires_at > created_at AND expires_at <= (created_at + '91 days'::interval)),
  CONSTRAINT pet_passports_share_something CHECK (cardinality(shares) > 0 AND shares <@ '{vaccination,weight,allergy,condition,medication,document}'::text[])
);
CREATE INDEX pet_passports_created_by_idx ON pet_passports USING btree (created_by);
CREATE INDEX pet_passports_pet_id_idx ON pet_passports USING btree (pet_id);
COMMENT ON TABLE pet_passports IS 'Links that show a part of a pet''s health record to whoever has them, for a while.';
COMMENT ON COLUMN pet_passports.id IS 'Passport ID.';
COMMENT ON COLUMN pet_passports.pet_id IS 'The pet.';
COMMENT ON COLUMN pet_passports.token_hash IS 'SHA-256 of the link''s token, in hexadecimal.';
COMMENT ON COLUMN pet_passports.shares IS 'The kinds of entries that it shows.';
COMMENT ON COLUMN pet_passports.created_by IS 'Who made it.';
COMMENT ON COLUMN pet_passports.created_at IS 'When.';
COMMENT ON COLUMN pet_passports.expires_at IS 'It leads nowhere from this instant on.';
COMMENT ON COLUMN pet_passports.revoked_at IS 'When it was taken back.';
COMMENT ON COLUMN pet_passports.seen_at IS 'When somebody last looked.';

CREATE TABLE pet_shares (
  id uuid NOT NULL DEFAULT uuidv7(),
  pet_id uuid NOT NULL,
  user_id uuid NOT NULL,
  role varchar(20) NOT NULL,
  may_book boolean NOT NULL,
  starts_on date NOT NULL,
  ends_on date,
  timezone varchar(50) NOT NULL,
  starts_at timestamptz GENERATED ALWAYS AS ((starts_on::timestamp without time zone AT TIME ZONE timezone)) STORED NOT NULL,
  ends_at timestamptz GENERATED ALWAYS AS (((ends_on + 1)::timestamp without time zone AT TIME ZONE timezone)) STORED,
  wants_messages boolean NOT NULL,
  shared_by uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz,
  ended_by uuid,
  end_reason varchar(20),
  CONSTRAINT pet_shares_pkey PRIMARY KEY (id),
  CONSTRAINT pet_shares_at_most_a_year CHECK ((ends_on - starts_on) <= 366),
  CONSTRAINT pet_shares_co_owner_is_whole CHECK (role::text <> 'co_owner'::text OR may_book AND ends_on IS NULL),
  CONSTRAINT pet_shares_days_in_order CHECK (ends_on >= starts_on),
  CONSTRAINT pet_shares_end_has_reason CHECK ((ended_at IS NULL) = (end_reason IS NULL)),
  CONSTRAINT pet_shares_end_reason_known CHECK (end_reason IN ('left', 'removed', 'transferred', 'pet_gone', 'account_closed')),
  CONSTRAINT pet_shares_role_known CHECK (role IN ('co_owner', 'sitter')),
  CONSTRAINT pet_shares_sitter_has_days CHECK (role::text <> 'sitter'::text OR ends_on IS NOT NULL)
);
CREATE INDEX pet_shares_ended_by_idx ON pet_shares USING btree (ended_by) WHERE ended_by IS NOT NULL;
CREATE UNIQUE INDEX pet_shares_one_live ON pet_shares USING btree (pet_id, user_id) WHERE ended_at IS NULL;
CREATE INDEX pet_shares_pet_id_idx ON pet_shares USING btree (pet_id);
CREATE INDEX pet_shares_shared_by_idx ON pet_shares USING btree (shared_by);
CREATE INDEX pet_shares_user_id_idx ON pet_shares USING btree (user_id);
CREATE TRIGGER pet_shares_not_with_owner AFTER INSERT OR UPDATE OF user_id, pet_id, ended_at ON pet_shares FOR EACH ROW WHEN (new.ended_at IS NULL) EXECUTE FUNCTION keep_owner_out_of_shares();
CREATE TRIGGER pet_shares_updated_at BEFORE UPDATE ON pet_shares FOR EACH ROW EXECUTE FUNCTION set_updated_at();
COMMENT ON TABLE pet_shares IS 'Who else has a pet: co-owners, and sitters for some days. Rows are ended, never removed.';
COMMENT ON COLUMN pet_shares.id IS 'Share ID.';
COMMENT ON COLUMN pet_shares.pet_id IS 'The pet.';
COMMENT ON COLUMN pet_shares.user_id IS 'With whom it is shared; never its owner.';
COMMENT ON COLUMN pet_shares.role IS 'co_owner: sees, changes and books; sitter: sees, for some days.';
COMMENT ON COLUMN pet_shares.may_book IS 'Whether they may book visits; co-owners always.';
COMMENT ON COLUMN pet_shares.starts_on IS 'First day it holds.';
COMMENT ON COLUMN pet_shares.ends_on IS 'Last day it holds; NULL for co-owners.';
COMMENT ON COLUMN pet_shares.timezone IS 'IANA zone of those days: the owner''s when it was shared.';
COMMENT ON COLUMN pet_shares.starts_at IS 'It holds from this instant on, derived from the first day.';
COMMENT ON COLUMN pet_shares.ends_at IS 'It holds no more from this instant on, derived from the last day.';
COMMENT ON COLUMN pet_shares.wants_messages IS 'Whether they hear about the pet''s visits that others booked.';
COMMENT ON COLUMN pet_shares.shared_by IS 'Whose pet it was.';
COMMENT ON COLUMN pet_shares.created_at IS 'When the invitation was accepted.';
COMMENT ON COLUMN pet_shares.updated_at IS 'Last change, kept by the database.';
COMMENT ON COLUMN pet_shares.ended_at IS 'Every right ended at this instant.';
COMMENT ON COLUMN pet_shares.ended_by IS 'Who ended it; NULL is the database, when the pet went.';
COMMENT ON COLUMN pet_shares.end_reason IS 'left, removed, transferred (they own it now), pet_gone or account_closed.';

CREATE TABLE pets (
  id uuid NOT NULL DEFAULT uuidv7(),
  owner_id uuid NOT NULL,
  name varchar(100) NOT NULL,
  species_id integer NOT NULL,
  breed_id integer,
  date_of_birth date,
  weight_kg numeric(5,2),
  sex varchar(10),
  is_neutered boolean,
  photo_url text,
  notes text,
  deceased_on date,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  deleted_at timestamptz,
  photo_file varchar(32) GENERATED ALWAYS AS ("substring"(photo_url, '^/files/([0-9a-f]{32})/'::text)) STORED,
  CONSTRAINT pets_pkey PRIMARY KEY (id),
  CONSTRAINT pets_born_in_reach CHECK (date_of_birth >= '1900-01-01'::date),
  CONSTRAINT pets_deceased_after_birth CHECK (deceased_on >= date_of_birth),
  CONSTRAINT pets_sex_known CHECK (sex IN ('male', 'female', 'unknown')),
  CONSTRAINT pets_weight_positive CHECK (weight_kg > 0::numeric)
);
CREATE INDEX idx_pets_owner ON pets USING btree (owner_id);
CREATE INDEX idx_pets_species ON pets USING btree (species_id);
CREATE INDEX pets_breed_id_idx ON pets USING btree (breed_id, species_id) WHERE breed_id IS NOT NULL;
CREATE INDEX pets_photo_file_idx ON pets USING btree (photo_file) WHERE photo_file IS NOT NULL;
CREATE TRIGGER pets_end_shares AFTER UPDATE OF deleted_at ON pets FOR EACH ROW WHEN (old.deleted_at IS NULL AND new.deleted_at IS NOT NULL) EXECUTE FUNCTION end_shares_of_gone_pet();
CREATE TRIGGER pets_owner_not_a_sharer AFTER UPDATE OF owner_id ON pets FOR EACH ROW WHEN (new.owner_id <> old.owner_id) EXECUTE FUNCTION keep_owner_out_of_shares();
CREATE TRIGGER pets_updated_at BEFORE UPDATE ON pets FOR EACH ROW EXECUTE FUNCTION set_updated_at();
COMMENT ON TABLE pets IS 'Pet profiles.';
COMMENT ON COLUMN pets.id IS 'Pet ID.';
COMMENT ON COLUMN pets.owner_id IS 'The person who owns the pet.';
COMMENT ON COLUMN pets.name IS 'What the pet is called.';
COMMENT ON COLUMN pets.species_id IS 'Its species.';
COMMENT ON COLUMN pets.breed_id IS 'Its breed, always one of its own species.';
COMMENT ON COLUMN pets.date_of_birth IS 'Known or estimated birthday.';
COMMENT ON COLUMN pets.weight_kg IS 'Last known weight in kilograms.';
COMMENT ON COLUMN pets.sex IS 'male, female or unknown.';
COMMENT ON COLUMN pets.is_neutered IS 'Spayed or neutered; NULL when not known.';
COMMENT ON COLUMN pets.photo_url IS 'Picture.';
COMMENT ON COLUMN pets.notes IS 'Allergies, temperament and the like.';
COMMENT ON COLUMN pets.deceased_on IS 'Day of death; set, it silences every message about the pet.';
COMMENT ON COLUMN pets.created_at IS 'When the profile was made.';
COMMENT ON COLUMN pets.updated_at IS 'Last change, kept by the database.';
COMMENT ON COLUMN pets.deleted_at IS 'Soft delete.';
COMMENT ON COLUMN pets.photo_file IS 'The file that photo_url names, when it is one of ours.';

CREATE TABLE phone_verifications (
  id uuid NOT NULL DEFAULT uuidv7(),
  user_id uuid NOT NULL,
  phone varchar(20) NOT NULL,
  code_hash varchar(255),
  tries smallint NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CONSTRAINT phone_verifications_pkey PRIMARY KEY (id),
  CONSTRAINT phone_verifications_expire_later CHECK (expires_at > created_at),
  CONSTRAINT phone_verifications_phone_shape CHECK (phone::text ~ '^\+[1-9][0-9]{7,14}$'::text),
  CONSTRAINT phone_verifications_tries_range CHECK (tries >= 0 AND tries <= 5),
  CONSTRAINT phone_verifications_used_with_a_code CHECK (used_at IS NULL OR code_hash IS NOT NULL)
);
CREATE INDEX phone_verifications_expires_at_idx ON phone_verifications USING btree (expires_at);
CREATE INDEX phone_verifications_phone_idx ON phone_verifications USING btree (phone, created_at);
CREATE INDEX phone_verifications_user_id_idx ON phone_verifications USING btree (user_id, id);
COMMENT ON TABLE phone_verifications IS 'Codes that were asked for to prove a phone number; of somebody''s the latest counts.';
COMMENT ON COLUMN phone_verifications.id IS 'Row ID.';
COMMENT ON COLUMN phone_verifications.user_id IS 'Whose number it would be.';
COMMENT ON COLUMN phone_verifications.phone IS 'The number in E.164; the code is worth nothing once the account has another.';
COMMENT ON COLUMN phone_verifications.code_hash IS 'argon2id of the six digits, which a faster hash would not hide; NULL until the text goes out.';
COMMENT ON COLUMN phone_verifications.tries IS 'Codes tried; after five it is worth nothing.';
COMMENT ON COLUMN phone_verifications.created_at IS 'When it was asked for.';
COMMENT ON COLUMN phone_verifications.expires_at IS 'Not valid from this instant on.';
COMMENT ON COLUMN phone_verifications.used_at IS 'When it proved the number.';

CREATE TABLE postal_codes (
  country varchar(2) NOT NULL,
  postal_code varchar(20) NOT NULL,
  city varchar(100) NOT NULL,
  state varchar(50) NOT NULL,
  latitude numeric(10,7) NOT NULL,
  longitude numeric(10,7) NOT NULL,
  timezone varchar(50) NOT NULL,
  CONSTRAINT postal_codes_pkey PRIMARY KEY (country, postal_code)
);
CREATE INDEX postal_codes_city_idx ON postal_codes USING btree (lower(city::text) varchar_pattern_ops, state);
CREATE INDEX postal_codes_code_idx ON postal_codes USING btree (postal_code varchar_pattern_ops);
COMMENT ON TABLE postal_codes IS 'Postal codes with their coordinates, so that search by place needs no network.';
COMMENT ON COLUMN postal_codes.country IS 'ISO 3166-1 alpha-2 country.';
COMMENT ON COLUMN postal_codes.postal_code IS 'ZIP or postal code.';
COMMENT ON COLUMN postal_codes.city IS 'City as people write it.';
COMMENT ON COLUMN postal_codes.state IS 'State; two letters in the US.';
COMMENT ON COLUMN postal_codes.latitude IS 'Degrees north of its centre.';
COMMENT ON COLUMN postal_codes.longitude IS 'Degrees east of its centre.';
COMMENT ON COLUMN postal_codes.timezone IS 'IANA zone, suggested to clinics there.';

CREATE TABLE push_keys (
  is_only boolean NOT NULL DEFAULT true,
  public_key varchar(100) NOT NULL,
  private_key varchar(50) NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT push_keys_pkey PRIMARY KEY (is_only),
  CONSTRAINT push_keys_one CHECK (is_only)
);
COMMENT ON TABLE push_keys IS 'The pair of keys (VAPID) by which the makers of browsers know us; made when first needed. Another pair would end every subscription.';
COMMENT ON COLUMN push_keys.is_only IS 'There is one row.';
COMMENT ON COLUMN push_keys.public_key IS 'Given to browsers that subscribe.';
COMMENT ON COLUMN push_keys.private_key IS 'Signs what is sent.';
COMMENT ON COLUMN push_keys.created_at IS 'When.';

CREATE TABLE push_subscriptions (
  id uuid NOT NULL DEFAULT uuidv7(),
  user_id uuid NOT NULL,
  session_id uuid NOT NULL,
  endpoint text NOT NULL,
  p256dh varchar(100) NOT NULL,
  auth varchar(40) NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT push_subscriptions_pkey PRIMARY KEY (id),
  CONSTRAINT push_subscriptions_endpoint_key UNIQUE (endpoint),
  CONSTRAINT push_subscriptions_endpoint_shape CHECK (endpoint ~ '^https?://'::text AND length(endpoint) <= 2000)
);
CREATE INDEX push_subscriptions_session_id_idx ON push_subscriptions USING btree (session_id);
CREATE INDEX push_subscriptions_user_id_idx ON push_subscriptions USING btree (user_id);
COMMENT ON TABLE push_subscriptions IS 'Browsers that show messages of their own accord (Web Push), as long as the session lasts in which they were added.';
COMMENT ON COLUMN push_subscriptions.id IS 'Row ID.';
COMMENT ON COLUMN push_subscriptions.user_id IS 'Whose messages.';
COMMENT ON COLUMN push_subscriptions.session_id IS 'Signed out there, nothing is shown there any more.';
COMMENT ON COLUMN push_subscriptions.endpoint IS 'Where the browser''s maker takes messages for it.';
COMMENT ON COLUMN push_subscriptions.p256dh IS 'The browser''s public key: only it can read what is sent.';
COMMENT ON COLUMN push_subscriptions.auth IS 'Its shared secret for that, in base64url.';
COMMENT ON COLUMN push_subscriptions.created_at IS 'When.';

CREATE TABLE recovery_codes (
  id uuid NOT NULL DEFAULT uuidv7(),
  user_id uuid NOT NULL,
  code_hash character(64) NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  used_at timestamptz,
  CONSTRAINT recovery_codes_pkey PRIMARY KEY (id),
  CONSTRAINT recovery_codes_once UNIQUE (user_id, code_hash)
);
COMMENT ON TABLE recovery_codes IS 'Codes on paper that stand in for the authenticator, each once.';
COMMENT ON COLUMN recovery_codes.id IS 'Row ID.';
COMMENT ON COLUMN recovery_codes.user_id IS 'Whose.';
COMMENT ON COLUMN recovery_codes.code_hash IS 'SHA-256 of the code, in hexadecimal; it is fifty random bits and serves once.';
COMMENT ON COLUMN recovery_codes.created_at IS 'When it was drawn.';
COMMENT ON COLUMN recovery_codes.used_at IS 'When it was used.';

CREATE TABLE refunds (
  id uuid NOT NULL DEFAULT uuidv7(),
  payment_id uuid NOT NULL,
  amount_cents integer NOT NULL,
  status varchar(20) NOT NULL DEFAULT 'pending'::varchar,
  reason text,
  requested_by uuid,
  provider_refund_id varchar(255),
  failure_reason text,
  looked_at timestamptz NOT NULL DEFAULT now(),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT refunds_pkey PRIMARY KEY (id),
  CONSTRAINT refunds_amount_cents_positive CHECK (amount_cents > 0),
  CONSTRAINT refunds_status_known CHECK (status IN ('pending', 'succeeded', 'failed'))
);
CREATE INDEX refunds_payment_id_idx ON refunds USING btree (payment_id);
CREATE INDEX refunds_requested_by_idx ON refunds USING btree (requested_by) WHERE requested_by IS NOT NULL;
CREATE INDEX refunds_unsettled_idx ON refunds USING btree (looked_at) WHERE status::text = 'pending'::text;
CREATE TRIGGER refunds_updated_at BEFORE UPDATE ON refunds FOR EACH ROW EXECUTE FUNCTION set_updated_at();
CREATE TRIGGER refunds_webhooks AFTER INSERT OR UPDATE OF status ON refunds FOR EACH ROW WHEN (new.status::text = 'succeeded'::text) EXECUTE FUNCTION owe_webhooks_of_refund();
COMMENT ON TABLE refunds IS 'Money given back. The row is written, and its amount reserved on the payment, before the provider is asked.';
COMMENT ON COLUMN refunds.id IS 'Refund ID, under which the provider is asked.';
COMMENT ON COLUMN refunds.payment_id IS 'Of which payment.';
COMMENT ON COLUMN refunds.amount_cents IS 'How much, in the payment''s currency.';
COMMENT ON COLUMN refunds.status IS 'pending, succeeded or failed.';
COMMENT ON COLUMN refunds.reason IS 'Why.';
COMMENT ON COLUMN refunds.requested_by IS 'Who asked for it; NULL is the system.';
COMMENT ON COLUMN refunds.provider_refund_id IS 'The provider''s name for it.';
COMMENT ON COLUMN refunds.failure_reason IS 'Why it failed.';
COMMENT ON COLUMN refunds.looked_at IS 'When the provider was last asked about it.';
COMMENT ON COLUMN refunds.created_at IS 'When it was asked for.';
COMMENT ON COLUMN refunds.updated_at IS 'Last change, kept by the database.';

CREATE TABLE reminder_rules (
  kind varchar(40) NOT NULL,
  lead interval NOT NULL,
  latest interval NOT NULL,
  since timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT reminder_rules_pkey PRIMARY KEY (kind),
  CONSTRAINT reminder_rules_kind_known CHECK (kind IN ('visit_reminder_7d', 'visit_reminder_24h', 'visit_reminder_2h')),
  CONSTRAINT reminder_rules_late_before_start CHECK (latest > '00:00:00'::interval AND latest < lead)
);
COMMENT ON TABLE reminder_rules IS 'When visits are reminded of; a rule says nothing about what was due before it began.';
COMMENT ON COLUMN reminder_rules.kind IS 'visit_reminder_7d, visit_reminder_24h or visit_reminder_2h.';
COMMENT ON COLUMN reminder_rules.lead IS 'How long before the start it is due; whole days count on the clinic''s calendar.';
COMMENT ON COLUMN reminder_rules.latest IS 'How late it may still go out, after the worker was away.';
COMMENT ON COLUMN reminder_rules.since IS 'Reminders due earlier are not sent.';

CREATE TABLE request_counts (
  subject varchar(64) NOT NULL,
  window_ends_at timestamptz NOT NULL,
  used integer NOT NULL,
  CONSTRAINT request_counts_pkey PRIMARY KEY (subject),
  CONSTRAINT request_counts_used_positive CHECK (used > 0)
);
COMMENT ON TABLE request_counts IS 'Requests within the present window of a limit, by whom it counts; unlogged, for a crash may forget them.';
COMMENT ON COLUMN request_counts.subject IS 'Digest of the limit''s name and of the address or account that it counts.';
COMMENT ON COLUMN request_counts.window_ends_at IS 'When the window is over and counting begins anew.';
COMMENT ON COLUMN request_counts.used IS 'Requests so far, as reported; each process keeps a few to itself before it reports.';

CREATE TABLE review_events (
  id uuid NOT NULL DEFAULT uuidv7(),
  review_id uuid NOT NULL,
  kind varchar(20) NOT NULL,
  by_user_id uuid,
  rating smallint,
  title varchar(200),
  body text,
  clinic_response text,
  reason varchar(30),
  note text,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT review_events_pkey PRIMARY KEY (id),
  CONSTRAINT review_events_kind_known CHECK (kind IN ('written', 'edited', 'answered', 'unpublished', 'restored'))
);
CREATE INDEX review_events_by_user_id_idx ON review_events USING btree (by_user_id) WHERE by_user_id IS NOT NULL;
CREATE INDEX review_events_review_id_idx ON review_events USING btree (review_id, id);
CREATE TRIGGER review_events_append_only BEFORE DELETE OR UPDATE ON review_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE review_events IS 'What became of each review, whoever did it; written by the database and never changed.';
COMMENT ON COLUMN review_events.id IS 'Event ID; they are in its order.';
COMMENT ON COLUMN review_events.review_id IS 'The review.';
COMMENT ON COLUMN review_events.kind IS 'written, edited, answered, unpublished or restored.';
COMMENT ON COLUMN review_events.by_user_id IS 'Who did it; NULL is unknown.';
COMMENT ON COLUMN review_events.rating IS 'Stars as they were written or edited.';
COMMENT ON COLUMN review_events.title IS 'Headline as it was written or edited.';
COMMENT ON COLUMN review_events.body IS 'Text as it was written or edited.';
COMMENT ON COLUMN review_events.clinic_response IS 'The reply as it was given.';
COMMENT ON COLUMN review_events.reason IS 'Why it was unpublished.';
COMMENT ON COLUMN review_events.note IS 'What support said of it.';
COMMENT ON COLUMN review_events.created_at IS 'When.';

CREATE TABLE review_reports (
  id uuid NOT NULL DEFAULT uuidv7(),
  review_id uuid NOT NULL,
  reporter_id uuid NOT NULL,
  reason varchar(30) NOT NULL,
  note text,
  created_at timestamptz NOT NULL DEFAULT now(),
  resolved_at timestamptz,
  resolved_by uuid,
  outcome varchar(20),
  CONSTRAINT review_reports_pkey PRIMARY KEY (id),
  CONSTRAINT review_reports_outcome_known CHECK (outcome IN ('kept', 'unpublished')),
  CONSTRAINT review_reports_reason_known CHECK (reason IN ('offensive', 'private_information', 'not_about_the_visit', 'advertising', 'conflict_of_interest', 'other')),
  CONSTRAINT review_reports_resolved CHECK ((resolved_at IS NULL) = (outcome IS NULL))
);
CREATE UNIQUE INDEX review_reports_once ON review_reports USING btree (review_id, reporter_id) WHERE resolved_at IS NULL;
CREATE INDEX review_reports_reporter_id_idx ON review_reports USING btree (reporter_id);
CREATE INDEX review_reports_resolved_by_idx ON review_reports USING btree (resolved_by) WHERE resolved_by IS NOT NULL;
CREATE INDEX review_reports_review_id_idx ON review_reports USING btree (review_id);
COMMENT ON TABLE review_reports IS 'Readers'' reports of reviews, and what support decided.';
COMMENT ON COLUMN review_reports.id IS 'Report ID.';
COMMENT ON COLUMN review_reports.review_id IS 'The review.';
COMMENT ON COLUMN review_reports.reporter_id IS 'Who reported it; once while it is open.';
COMMENT ON COLUMN review_reports.reason IS 'What is wrong with it.';
COMMENT ON COLUMN review_reports.note IS 'In their words, for support.';
COMMENT ON COLUMN review_reports.created_at IS 'When.';
COMMENT ON COLUMN review_reports.resolved_at IS 'When support decided; NULL is open.';
COMMENT ON COLUMN review_reports.resolved_by IS 'Who decided.';
COMMENT ON COLUMN review_reports.outcome IS 'kept or unpublished.';

CREATE TABLE reviews (
  id uuid NOT NULL DEFAULT uuidv7(),
  appointment_id uuid NOT NULL,
  reviewer_id uuid NOT NULL,
  clinic_id uuid NOT NULL,
  vet_id uuid,
  rating smallint NOT NULL,
  title varchar(200),
  body text,
  is_published boolean NOT NULL DEFAULT true,
  clinic_response text,
  clinic_responded_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  care_rating smallint,
  wait_rating smallint,
  value_rating smallint,
  edited_at timestamptz,
  clinic_responded_by uuid,
  moderated_by uuid,
  moderated_at timestamptz,
  moderation_reason varchar(30),
  moderation_note text,
  CONSTRAINT reviews_pkey PRIMARY KEY (id),
  CONSTRAINT reviews_appointment_id_key UNIQUE (appointment_id),
  CONSTRAINT reviews_answered_when CHECK ((clinic_response IS NULL) = (clinic_responded_at IS NULL)),
  CONSTRAINT reviews_care_rating_range CHECK (care_rating >= 1 AND care_rating <= 5),
  CONSTRAINT reviews_edited_within_14_days CHECK ((edited_at - created_at) <= '14 days'::interval),
  CONSTRAINT reviews_moderation_reason_known CHECK (moderation_reason IN ('offensive', 'private_information', 'not_about_the_visit', 'advertising', 'conflict_of_interest', 'other')),
  CONSTRAINT reviews_rating_range CHECK (rating >= 1 AND rating <= 5),
  CONSTRAINT reviews_unpublished_why CHECK (is_published OR moderation_reason IS NOT NULL),
  CONSTRAINT reviews_value_rating_range CHECK (value_rating >= 1 AND value_rating <= 5),
  CONSTRAINT reviews_wait_rating_range CHECK (wait_rating >= 1 AND wait_rating <= 5)
);
CREATE INDEX idx_reviews_clinic ON reviews USING btree (clinic_id, created_at);
CREATE INDEX idx_reviews_rating ON reviews USING btree (rating);
CREATE INDEX idx_reviews_vet ON reviews USING btree (vet_id);
CREATE INDEX reviews_clinic_responded_by_idx ON reviews USING btree (clinic_responded_by) WHERE clinic_responded_by IS NOT NULL;
CREATE INDEX reviews_moderated_by_idx ON reviews USING btree (moderated_by) WHERE moderated_by IS NOT NULL;
CREATE INDEX reviews_reviewer_id_idx ON reviews USING btree (reviewer_id);
CREATE INDEX reviews_unpublished_idx ON reviews USING btree (id) WHERE NOT is_published;
CREATE TRIGGER reviews_counted AFTER INSERT ON reviews REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION count_reviews();
CREATE TRIGGER reviews_keep_visit BEFORE UPDATE OF appointment_id, reviewer_id, clinic_id, created_at ON reviews FOR EACH ROW WHEN (old.appointment_id IS DISTINCT FROM new.appointment_id OR old.reviewer_id IS DISTINCT FROM new.reviewer_id OR old.clinic_id IS DISTINCT FROM new.clinic_id OR old.created_at IS DISTINCT FROM new.created_at) EXECUTE FUNCTION check_review_of_visit();
CREATE TRIGGER reviews_noted AFTER INSERT OR UPDATE ON reviews FOR EACH ROW EXECUTE FUNCTION note_review();
CREATE TRIGGER reviews_of_visit BEFORE INSERT ON reviews FOR EACH ROW EXECUTE FUNCTION check_review_of_visit();
CREATE TRIGGER reviews_recounted AFTER UPDATE ON reviews REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION count_reviews();
CREATE TRIGGER reviews_stay BEFORE DELETE ON reviews FOR EACH ROW EXECUTE FUNCTION check_review_of_visit();
CREATE TRIGGER reviews_updated_at BEFORE UPDATE ON reviews FOR EACH ROW EXECUTE FUNCTION set_updated_at();
CREATE TRIGGER reviews_webhooks AFTER INSERT OR UPDATE OF is_published ON reviews FOR EACH ROW WHEN (new.is_published) EXECUTE FUNCTION owe_webhooks_of_review();
COMMENT ON TABLE reviews IS 'Owners'' reviews of clinics and vets; one a visit.';
COMMENT ON COLUMN reviews.id IS 'Review ID.';
COMMENT ON COLUMN reviews.appointment_id IS 'The visit it is about.';
COMMENT ON COLUMN reviews.reviewer_id IS 'Pet owner.';
COMMENT ON COLUMN reviews.clinic_id IS 'The clinic.';
COMMENT ON COLUMN reviews.vet_id IS 'The vet, if one is reviewed.';
COMMENT ON COLUMN reviews.rating IS '1 to 5 stars.';
COMMENT ON COLUMN reviews.title IS 'Headline.';
COMMENT ON COLUMN reviews.body IS 'Text.';
COMMENT ON COLUMN reviews.is_published IS 'Moderation flag.';
COMMENT ON COLUMN reviews.clinic_response IS 'The clinic''s reply.';
COMMENT ON COLUMN reviews.clinic_responded_at IS 'When the clinic replied.';
COMMENT ON COLUMN reviews.created_at IS 'When it was written.';
COMMENT ON COLUMN reviews.updated_at IS 'Last change, kept by the database.';
COMMENT ON COLUMN reviews.care_rating IS 'How the animal was looked after, 1 to 5; the vet is scored by it where it is given.';
COMMENT ON COLUMN reviews.wait_rating IS 'How long they waited, 1 to 5.';
COMMENT ON COLUMN reviews.value_rating IS 'What it was worth, 1 to 5.';
COMMENT ON COLUMN reviews.edited_at IS 'When the author last changed it, at most 14 days after writing.';
COMMENT ON COLUMN reviews.clinic_responded_by IS 'Who of the clinic replied.';
COMMENT ON COLUMN reviews.moderated_by IS 'Who of support last unpublished or restored it.';
COMMENT ON COLUMN reviews.moderated_at IS 'When.';
COMMENT ON COLUMN reviews.moderation_reason IS 'Why it is unpublished; NULL once restored.';
COMMENT ON COLUMN reviews.moderation_note IS 'What support says of it, to the author.';

CREATE TABLE search_documents (
  clinic_id uuid NOT NULL,
  name text NOT NULL DEFAULT ''::text,
  words tsvector NOT NULL DEFAULT ''::tsvector,
  CONSTRAINT search_documents_pkey PRIMARY KEY (clinic_id)
);
COMMENT ON TABLE search_documents IS 'The words by which each clinic is found, kept by triggers in the transactions that change them.';
COMMENT ON COLUMN search_documents.clinic_id IS 'The clinic.';
COMMENT ON COLUMN search_documents.name IS 'Its name in plain words.';
COMMENT ON COLUMN search_documents.words IS 'Weight A: name; B: vets and specialties; C: services, city, state and postal code; D: description.';

CREATE TABLE search_names (
  clinic_id uuid NOT NULL,
  named_id uuid NOT NULL,
  is_vet boolean NOT NULL,
  term text NOT NULL,
  CONSTRAINT search_names_pkey PRIMARY KEY (clinic_id, named_id, term)
);
CREATE INDEX search_names_term_idx ON search_names USING btree (term);
COMMENT ON TABLE search_names IS 'Names of clinics and their vets from each of their words on, for suggestions while one types.';
COMMENT ON COLUMN search_names.clinic_id IS 'The clinic that is called so, or where the vet works.';
COMMENT ON COLUMN search_names.named_id IS 'The clinic or the vet.';
COMMENT ON COLUMN search_names.is_vet IS 'Which of them.';
COMMENT ON COLUMN search_names.term IS 'The plain name from one of its words to its end.';

CREATE TABLE search_words (
  word text NOT NULL,
  CONSTRAINT search_words_pkey PRIMARY KEY (word)
);
CREATE INDEX search_words_trigrams_idx ON search_words USING gin (word gin_trgm_ops);
COMMENT ON TABLE search_words IS 'Every word that a document has or had, to correct what was misspelled; one too many only costs a wrong guess.';
COMMENT ON COLUMN search_words.word IS 'A plain word of four letters or more without digits.';

CREATE TABLE second_factors (
  user_id uuid NOT NULL,
  secret varchar(64) NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  confirmed_at timestamptz,
  last_step bigint,
  CONSTRAINT second_factors_pkey PRIMARY KEY (user_id),
  CONSTRAINT second_factors_confirmed_by_a_code CHECK ((confirmed_at IS NULL) = (last_step IS NULL)),
  CONSTRAINT second_factors_secret_is_base32 CHECK (secret::text ~ '^[A-Z2-7]{32,64}$'::text)
);
COMMENT ON TABLE second_factors IS 'Authenticators (TOTP) that people sign in with beside a password or a link; one a person.';
COMMENT ON COLUMN second_factors.user_id IS 'Whose.';
COMMENT ON COLUMN second_factors.secret IS 'Shared with the authenticator, in base32; useless without the password or the mailbox.';
COMMENT ON COLUMN second_factors.created_at IS 'When it was begun.';
COMMENT ON COLUMN second_factors.confirmed_at IS 'When a first code proved it; nobody is asked for one before.';
COMMENT ON COLUMN second_factors.last_step IS 'The step of thirty seconds whose code was used last: no code serves twice.';

CREATE TABLE services (
  id serial,
  name varchar(100) NOT NULL,
  slug varchar(100) NOT NULL,
  description text,
  default_duration_min integer NOT NULL DEFAULT 30,
  is_emergency boolean NOT NULL DEFAULT false,
  supports_home_visit boolean NOT NULL DEFAULT false,
  is_active boolean NOT NULL DEFAULT true,
  CONSTRAINT services_pkey PRIMARY KEY (id),
  CONSTRAINT services_name_key UNIQUE (name),
  CONSTRAINT services_slug_key UNIQUE (slug),
  CONSTRAINT services_default_duration_min_range CHECK (default_duration_min >= 5 AND default_duration_min <= 1440)
);
CREATE TRIGGER services_starts_change AFTER UPDATE OF is_emergency ON services FOR EACH ROW WHEN (old.is_emergency IS DISTINCT FROM new.is_emergency) EXECUTE FUNCTION service_terms_changed();
CREATE TRIGGER services_words_changed AFTER UPDATE ON services REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION search_words_changed('SELECT o.clinic_id FROM after a JOIN before b ON b.id = a.id
    JOIN clinic_services o ON o.service_id = a.id WHERE (a.name, a.is_active) IS DISTINCT FROM (b.name, b.is_active)');
COMMENT ON TABLE services IS 'The catalogue of services, the same for every clinic.';
COMMENT ON COLUMN services.id IS 'Service ID.';
COMMENT ON COLUMN services.name IS 'General Exam and so on.';
COMMENT ON COLUMN services.slug IS 'Identifier in web addresses.';
COMMENT ON COLUMN services.description IS 'One sentence for owners.';
COMMENT ON COLUMN services.default_duration_min IS 'Minutes, unless a clinic says otherwise.';
COMMENT ON COLUMN services.is_emergency IS 'Emergency service type.';
COMMENT ON COLUMN services.supports_home_visit IS 'Can be done at the owner''s home.';
COMMENT ON COLUMN services.is_active IS 'Offered at all.';

CREATE TABLE sign_in_tries (
  subject character(64) NOT NULL,
  network cidr NOT NULL,
  tries integer NOT NULL,
  last_tried_at timestamptz NOT NULL,
  CONSTRAINT sign_in_tries_pkey PRIMARY KEY (subject, network),
  CONSTRAINT sign_in_tries_count CHECK (tries >= 0)
);
CREATE INDEX sign_in_tries_last_tried_at_idx ON sign_in_tries USING btree (last_tried_at);
COMMENT ON TABLE sign_in_tries IS 'Tries without success by subject and network; counted alike for accounts that exist and those that do not.';
COMMENT ON COLUMN sign_in_tries.subject IS 'SHA-256 in hexadecimal of what was tried and for which e-mail address.';
COMMENT ON COLUMN sign_in_tries.network IS 'Network from which it was tried.';
COMMENT ON COLUMN sign_in_tries.tries IS 'Tries since the last success or the last quiet day.';
COMMENT ON COLUMN sign_in_tries.last_tried_at IS 'The latest try that was let through.';

CREATE TABLE species (
  id serial,
  name varchar(50) NOT NULL,
  is_active boolean NOT NULL DEFAULT true,
  CONSTRAINT species_pkey PRIMARY KEY (id),
  CONSTRAINT species_name_key UNIQUE (name)
);
COMMENT ON TABLE species IS 'Animal species that owners can choose.';
COMMENT ON COLUMN species.id IS 'Species ID.';
COMMENT ON COLUMN species.name IS 'Dog, Cat, Bird, Rabbit and so on.';
COMMENT ON COLUMN species.is_active IS 'Whether it is offered for new pets.';

CREATE TABLE staff_invitations (
  id uuid NOT NULL DEFAULT uuidv7(),
  clinic_id uuid NOT NULL,
  email varchar(255) NOT NULL,
  role varchar(30) NOT NULL,
  token_hash varchar(64),
  invited_by uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  accepted_by uuid,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  CONSTRAINT staff_invitations_pkey PRIMARY KEY (id),
  CONSTRAINT staff_invitations_token_hash_key UNIQUE (token_hash),
  CONSTRAINT staff_invitations_accepted_by_somebody CHECK ((accepted_by IS NULL) = (accepted_at IS NULL)),
  CONSTRAINT staff_invitations_expire_later CHECK (expires_at > created_at),
  CONSTRAINT staff_invitations_one_end CHECK (accepted_at IS NULL OR withdrawn_at IS NULL),
  CONSTRAINT staff_invitations_role_known CHECK (role IN ('vet', 'admin', 'receptionist'))
);
CREATE INDEX staff_invitations_accepted_by_idx ON staff_invitations USING btree (accepted_by) WHERE accepted_by IS NOT NULL;
CREATE INDEX staff_invitations_clinic_id_idx ON staff_invitations USING btree (clinic_id, created_at);
CREATE INDEX staff_invitations_invited_by_idx ON staff_invitations USING btree (invited_by);
CREATE UNIQUE INDEX staff_invitations_one_open ON staff_invitations USING btree (clinic_id, lower(email::text)) WHERE accepted_at IS NULL AND withdrawn_at IS NULL;
COMMENT ON TABLE staff_invitations IS 'People asked to join a clinic''s team, by e-mail.';
COMMENT ON COLUMN staff_invitations.id IS 'Invitation ID.';
COMMENT ON COLUMN staff_invitations.clinic_id IS 'The clinic.';
COMMENT ON COLUMN staff_invitations.email IS 'Where the link went.';
COMMENT ON COLUMN staff_invitations.role IS 'vet, admin or receptionist.';
COMMENT ON COLUMN staff_invitations.token_hash IS 'SHA-256 of the link''s token, in hexadecimal; made when the e-mail is sent.';
COMMENT ON COLUMN staff_invitations.invited_by IS 'Who invited.';
COMMENT ON COLUMN staff_invitations.created_at IS 'When.';
COMMENT ON COLUMN staff_invitations.expires_at IS 'The link is worth nothing from this instant on.';
COMMENT ON COLUMN staff_invitations.accepted_by IS 'Who came; the account may have another address.';
COMMENT ON COLUMN staff_invitations.accepted_at IS 'When it was accepted.';
COMMENT ON COLUMN staff_invitations.withdrawn_at IS 'When it was taken back, or another took its place.';

CREATE TABLE untold_bookings (
  visit_id uuid NOT NULL,
  CONSTRAINT untold_bookings_pkey PRIMARY KEY (visit_id)
);
COMMENT ON TABLE untold_bookings IS 'Bookings whose messages are not written yet; each row goes in the transaction that writes them.';
COMMENT ON COLUMN untold_bookings.visit_id IS 'The visit, or what the appointments of several pets share as visit_id; no foreign key, for that one is not a key.';

CREATE TABLE user_identities (
  id uuid NOT NULL DEFAULT uuidv7(),
  user_id uuid NOT NULL,
  issuer varchar(255) NOT NULL,
  subject varchar(255) NOT NULL,
  email varchar(255),
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz,
  CONSTRAINT user_identities_pkey PRIMARY KEY (id),
  CONSTRAINT user_identities_once UNIQUE (issuer, subject)
);
CREATE INDEX user_identities_user_id_idx ON user_identities USING btree (user_id);
COMMENT ON TABLE user_identities IS 'Accounts at OpenID Connect providers that people sign in with.';
COMMENT ON COLUMN user_identities.id IS 'Row ID.';
COMMENT ON COLUMN user_identities.user_id IS 'Whom it signs in.';
COMMENT ON COLUMN user_identities.issuer IS 'The provider, as its tokens name it.';
COMMENT ON COLUMN user_identities.subject IS 'The person there; it never changes, whatever their address does.';
COMMENT ON COLUMN user_identities.email IS 'The address that the provider gave when it was linked.';
COMMENT ON COLUMN user_identities.created_at IS 'When it was linked.';
COMMENT ON COLUMN user_identities.last_used_at IS 'When it last signed somebody in.';

CREATE TABLE user_roles (
  id uuid NOT NULL DEFAULT uuidv7(),
  user_id uuid NOT NULL,
  role varchar(30) NOT NULL,
  clinic_id uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT user_roles_pkey PRIMARY KEY (id),
  CONSTRAINT user_roles_user_id_role_clinic_id_key UNIQUE NULLS NOT DISTINCT (user_id, role, clinic_id),
  CONSTRAINT user_roles_clinic_named CHECK ((role NOT IN ('vet', 'clinic_admin')) OR clinic_id IS NOT NULL),
  CONSTRAINT user_roles_role_known CHECK (role IN ('pet_owner', 'vet', 'clinic_admin', 'support'))
);
CREATE INDEX idx_user_roles_clinic ON user_roles USING btree (clinic_id);
CREATE INDEX idx_user_roles_user ON user_roles USING btree (user_id);
COMMENT ON TABLE user_roles IS 'What a person may act as; one person can have several roles.';
COMMENT ON COLUMN user_roles.id IS 'Role grant ID.';
COMMENT ON COLUMN user_roles.user_id IS 'Who has the role.';
COMMENT ON COLUMN user_roles.role IS 'pet_owner, vet, clinic_admin or support.';
COMMENT ON COLUMN user_roles.clinic_id IS 'The clinic it holds at; vet and clinic_admin always name one.';
COMMENT ON COLUMN user_roles.created_at IS 'When it was granted.';

CREATE TABLE users (
  id uuid NOT NULL DEFAULT uuidv7(),
  email varchar(255) NOT NULL,
  phone varchar(20),
  password_hash varchar(255),
  first_name varchar(100) NOT NULL,
  last_name varchar(100) NOT NULL,
  avatar_url text,
  email_verified_at timestamptz,
  phone_verified_at timestamptz,
  timezone varchar(50) NOT NULL DEFAULT 'America/Los_Angeles'::varchar,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  deleted_at timestamptz,
  phone_introduced_at timestamptz,
  CONSTRAINT users_pkey PRIMARY KEY (id),
  CONSTRAINT idx_users_email UNIQUE (email),
  CONSTRAINT users_email_shape CHECK (email::text ~~ '_%@_%'::text),
  CONSTRAINT users_timezone_known CHECK (is_timezone(timezone::text))
);
CREATE INDEX idx_users_phone ON users USING btree (phone);
CREATE UNIQUE INDEX users_email_any_case ON users USING btree (lower(email::text));
CREATE TRIGGER users_keep_old_email BEFORE INSERT OR UPDATE OF email ON users FOR EACH ROW EXECUTE FUNCTION keep_old_email();
CREATE TRIGGER users_updated_at BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION set_updated_at();
CREATE TRIGGER users_words_changed AFTER UPDATE ON users REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION search_words_changed('SELECT st.clinic_id FROM after a JOIN before b ON b.id = a.id
    JOIN vets v ON v.user_id = a.id JOIN clinic_staff st ON st.vet_id = v.id
    WHERE (a.first_name, a.last_name, a.deleted_at IS NULL) IS DISTINCT FROM (b.first_name, b.last_name, b.deleted_at IS NULL)');
COMMENT ON TABLE users IS 'Everyone with an account: pet owners, vets, clinic staff, support.';
COMMENT ON COLUMN users.id IS 'Unique user ID, time-ordered.';
COMMENT ON COLUMN users.email IS 'Login e-mail, compared without case; a deleted account gives its address free.';
COMMENT ON COLUMN users.phone IS 'Contact phone in E.164.';
COMMENT ON COLUMN users.password_hash IS 'argon2id in PHC form; NULL when the person signs in by link, passkey or provider.';
COMMENT ON COLUMN users.first_name IS 'Given name.';
COMMENT ON COLUMN users.last_name IS 'Family name.';
COMMENT ON COLUMN users.avatar_url IS 'Profile image.';
COMMENT ON COLUMN users.email_verified_at IS 'When the person proved the e-mail address.';
COMMENT ON COLUMN users.phone_verified_at IS 'When the person proved the phone number.';
COMMENT ON COLUMN users.timezone IS 'The person''s IANA zone, for display.';
COMMENT ON COLUMN users.created_at IS 'When the account was made.';
COMMENT ON COLUMN users.updated_at IS 'Last change, kept by the database.';
COMMENT ON COLUMN users.deleted_at IS 'Soft delete: the row is anonymised, its visits and money stay.';
COMMENT ON COLUMN users.phone_introduced_at IS 'When the number got its first message, which says how to stop them; NULL before, and after it is proved anew.';

CREATE TABLE vaccination_reminders (
  entry_id uuid NOT NULL,
  days smallint NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT vaccination_reminders_pkey PRIMARY KEY (entry_id, days),
  CONSTRAINT vaccination_reminders_days_known CHECK (days = 7 OR days = 30)
);
COMMENT ON TABLE vaccination_reminders IS 'Vaccinations whose coming due was taken care of, so that nobody hears of it twice.';
COMMENT ON COLUMN vaccination_reminders.entry_id IS 'The last dose.';
COMMENT ON COLUMN vaccination_reminders.days IS 'So many days before it is due again.';
COMMENT ON COLUMN vaccination_reminders.created_at IS 'When.';

CREATE TABLE vet_certifications (
  id uuid NOT NULL DEFAULT uuidv7(),
  vet_id uuid NOT NULL,
  name varchar(200) NOT NULL,
  issuer varchar(200) NOT NULL,
  number varchar(100),
  issued_on date NOT NULL,
  valid_to date,
  file_key varchar(32),
  status varchar(20) NOT NULL DEFAULT 'pending'::varchar,
  created_at timestamptz NOT NULL DEFAULT now(),
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text,
  removed_at timestamptz,
  reminded_60_at timestamptz,
  reminded_14_at timestamptz,
  CONSTRAINT vet_certifications_pkey PRIMARY KEY (id),
  CONSTRAINT vet_certifications_decided CHECK ((status::text = 'pending'::text) = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)),
  CONSTRAINT vet_certifications_paper_gone_when_removed CHECK (file_key IS NULL OR removed_at IS NULL),
  CONSTRAINT vet_certifications_paper_while_waiting CHECK (file_key IS NOT NULL OR status::text <> 'pending'::text OR removed_at IS NOT NULL),
  CONSTRAINT vet_certifications_status_known CHECK (status IN ('pending', 'approved', 'declined')),
  CONSTRAINT vet_certifications_valid_later CHECK (valid_to > issued_on)
);
CREATE INDEX vet_certifications_decided_by_idx ON vet_certifications USING btree (decided_by) WHERE decided_by IS NOT NULL;
CREATE INDEX vet_certifications_file_key_idx ON vet_certifications USING btree (file_key) WHERE file_key IS NOT NULL;
CREATE INDEX vet_certifications_queue_idx ON vet_certifications USING btree (created_at, id) WHERE status::text = 'pending'::text AND removed_at IS NULL;
CREATE INDEX vet_certifications_valid_to_idx ON vet_certifications USING btree (valid_to) WHERE status::text = 'approved'::text AND removed_at IS NULL;
CREATE INDEX vet_certifications_vet_id_idx ON vet_certifications USING btree (vet_id);
COMMENT ON TABLE vet_certifications IS 'What vets were certified for, with the paper, and what support said of it.';
COMMENT ON COLUMN vet_certifications.id IS 'Certification ID.';
COMMENT ON COLUMN vet_certifications.vet_id IS 'Whose.';
COMMENT ON COLUMN vet_certifications.name IS 'For what, such as Diplomate in dentistry.';
COMMENT ON COLUMN vet_certifications.issuer IS 'Who gave it.';
COMMENT ON COLUMN vet_certifications.number IS 'Its number, for support.';
COMMENT ON COLUMN vet_certifications.issued_on IS 'When it was given.';
COMMENT ON COLUMN vet_certifications.valid_to IS 'The last day it holds; NULL is for good.';
COMMENT ON COLUMN vet_certifications.file_key IS 'The paper, for support and the vet alone: there while it waits, gone once it is removed.';
COMMENT ON COLUMN vet_certifications.status IS 'pending, approved or declined.';
COMMENT ON COLUMN vet_certifications.created_at IS 'When it was submitted.';
COMMENT ON COLUMN vet_certifications.decided_by IS 'Who of support decided.';
COMMENT ON COLUMN vet_certifications.decided_at IS 'When.';
COMMENT ON COLUMN vet_certifications.decision_reason IS 'Why, for the vet.';
COMMENT ON COLUMN vet_certifications.removed_at IS 'When the vet took it away.';
COMMENT ON COLUMN vet_certifications.reminded_60_at IS 'When the vet was told that it ends in 60 days.';
COMMENT ON COLUMN vet_certifications.reminded_14_at IS 'When the vet was told that it ends in 14 days.';

CREATE TABLE vet_ratings (
  vet_id uuid NOT NULL,
  stars_1 integer NOT NULL DEFAULT 0,
  stars_2 integer NOT NULL DEFAULT 0,
  stars_3 integer NOT NULL DEFAULT 0,
  stars_4 integer NOT NULL DEFAULT 0,
  stars_5 integer NOT NULL DEFAULT 0,
  review_count integer GENERATED ALWAYS AS (stars_1 + stars_2 + stars_3 + stars_4 + stars_5) STORED,
  rating numeric(3,2) GENERATED ALWAYS AS (round((stars_1 + 2 * stars_2 + 3 * stars_3 + 4 * stars_4 + 5 * stars_5)::numeric / NULLIF(stars_1 + stars_2 + stars_3 + stars_4 + stars_5, 0)::numeric, 2)) STORED,
  score numeric(5,4) GENERATED ALWAYS AS (review_score((stars_1 + 2 * stars_2 + 3 * stars_3 + 4 * stars_4 + 5 * stars_5)::bigint, stars_1 + stars_2 + stars_3 + stars_4 + stars_5)) STORED,
  CONSTRAINT vet_ratings_pkey PRIMARY KEY (vet_id),
  CONSTRAINT vet_ratings_counts_not_negative CHECK (LEAST(stars_1, stars_2, stars_3, stars_4, stars_5) >= 0)
);
COMMENT ON TABLE vet_ratings IS 'What a vet''s published reviews come to: the care where it was rated, else the stars; the wait and the bill are the clinic''s.';
COMMENT ON COLUMN vet_ratings.vet_id IS 'The vet.';
COMMENT ON COLUMN vet_ratings.stars_1 IS 'Published reviews of one star.';
COMMENT ON COLUMN vet_ratings.stars_2 IS 'Of two stars.';
COMMENT ON COLUMN vet_ratings.stars_3 IS 'Of three stars.';
COMMENT ON COLUMN vet_ratings.stars_4 IS 'Of four stars.';
COMMENT ON COLUMN vet_ratings.stars_5 IS 'Of five stars.';
COMMENT ON COLUMN vet_ratings.review_count IS 'Published reviews.';
COMMENT ON COLUMN vet_ratings.rating IS 'Their mean, as it is shown; NULL without any.';
COMMENT ON COLUMN vet_ratings.score IS 'By which vets would rank; NULL without any.';

CREATE TABLE vet_shifts (
  id uuid NOT NULL DEFAULT uuidv7(),
  clinic_id uuid NOT NULL,
  vet_id uuid,
  day_of_week smallint NOT NULL,
  start_time time NOT NULL,
  end_time time NOT NULL,
  slot_type varchar(20) NOT NULL DEFAULT 'in_person'::varchar,
  capacity integer NOT NULL DEFAULT 1,
  CONSTRAINT vet_shifts_pkey PRIMARY KEY (id),
  CONSTRAINT vet_shifts_capacity_positive CHECK (capacity > 0),
  CONSTRAINT vet_shifts_day_of_week_range CHECK (day_of_week >= 0 AND day_of_week <= 6),
  CONSTRAINT vet_shifts_one_vet_one_place CHECK (vet_id IS NULL OR capacity = 1),
  CONSTRAINT vet_shifts_slot_type_known CHECK (slot_type IN ('in_person', 'home_visit')),
  CONSTRAINT vet_shifts_some_time CHECK (start_time <> end_time)
);
CREATE INDEX vet_shifts_clinic_id_idx ON vet_shifts USING btree (clinic_id, day_of_week);
CREATE INDEX vet_shifts_vet_id_idx ON vet_shifts USING btree (vet_id) WHERE vet_id IS NOT NULL;
COMMENT ON TABLE vet_shifts IS 'Who works when: the weekly pattern from which slots are planned, within the opening hours.';
COMMENT ON COLUMN vet_shifts.id IS 'Shift ID.';
COMMENT ON COLUMN vet_shifts.clinic_id IS 'The clinic.';
COMMENT ON COLUMN vet_shifts.vet_id IS 'The vet; NULL plans pooled slots that any vet on duty serves.';
COMMENT ON COLUMN vet_shifts.day_of_week IS '0 is Sunday, 6 is Saturday.';
COMMENT ON COLUMN vet_shifts.start_time IS 'Local start.';
COMMENT ON COLUMN vet_shifts.end_time IS 'Local end; at or before the start means past midnight.';
COMMENT ON COLUMN vet_shifts.slot_type IS 'in_person or home_visit.';
COMMENT ON COLUMN vet_shifts.capacity IS 'Bookings at once of each pooled slot; 1 for a named vet.';

CREATE TABLE vet_time_off (
  id uuid NOT NULL DEFAULT uuidv7(),
  clinic_id uuid NOT NULL,
  vet_id uuid NOT NULL,
  starts_on date NOT NULL,
  start_time time NOT NULL DEFAULT '00:00:00'::time,
  ends_on date NOT NULL,
  end_time time NOT NULL DEFAULT '24:00:00'::time,
  reason varchar(200),
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT vet_time_off_pkey PRIMARY KEY (id),
  CONSTRAINT vet_time_off_end_later CHECK ((ends_on + end_time) > (starts_on + start_time))
);
CREATE INDEX vet_time_off_clinic_id_idx ON vet_time_off USING btree (clinic_id, vet_id, starts_on);
CREATE INDEX vet_time_off_vet_id_idx ON vet_time_off USING btree (vet_id);
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

CREATE TABLE vet_verifications (
  id uuid NOT NULL DEFAULT uuidv7(),
  vet_id uuid NOT NULL,
  license_number varchar(100) NOT NULL,
  license_state varchar(50) NOT NULL,
  evidence_url text NOT NULL,
  note text,
  status varchar(20) NOT NULL DEFAULT 'pending'::varchar,
  created_at timestamptz NOT NULL DEFAULT now(),
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text,
  CONSTRAINT vet_verifications_pkey PRIMARY KEY (id),
  CONSTRAINT vet_verifications_decided CHECK ((status IN ('approved', 'declined')) = (decided_at IS NOT NULL)),
  CONSTRAINT vet_verifications_evidence_shape CHECK (evidence_url ~ '^https://'::text),
  CONSTRAINT vet_verifications_status_known CHECK (status IN ('pending', 'approved', 'declined', 'replaced'))
);
CREATE INDEX vet_verifications_decided_by_idx ON vet_verifications USING btree (decided_by) WHERE decided_by IS NOT NULL;
CREATE UNIQUE INDEX vet_verifications_one_pending ON vet_verifications USING btree (vet_id) WHERE status::text = 'pending'::text;
CREATE INDEX vet_verifications_queue_idx ON vet_verifications USING btree (created_at, id) WHERE status::text = 'pending'::text;
CREATE INDEX vet_verifications_vet_id_idx ON vet_verifications USING btree (vet_id, created_at);
COMMENT ON TABLE vet_verifications IS 'Licences that vets asked support to verify, with their evidence and what came of it.';
COMMENT ON COLUMN vet_verifications.id IS 'Request ID.';
COMMENT ON COLUMN vet_verifications.vet_id IS 'Whose licence.';
COMMENT ON COLUMN vet_verifications.license_number IS 'The licence''s number.';
COMMENT ON COLUMN vet_verifications.license_state IS 'The state whose board gave it.';
COMMENT ON COLUMN vet_verifications.evidence_url IS 'Where it can be looked up: the entry in the board''s register, or a scan.';
COMMENT ON COLUMN vet_verifications.note IS 'What the vet says to support.';
COMMENT ON COLUMN vet_verifications.status IS 'pending, approved, declined, or replaced by a later request.';
COMMENT ON COLUMN vet_verifications.created_at IS 'When it was asked.';
COMMENT ON COLUMN vet_verifications.decided_by IS 'Who of support decided.';
COMMENT ON COLUMN vet_verifications.decided_at IS 'When.';
COMMENT ON COLUMN vet_verifications.decision_reason IS 'Why it was declined, for the vet.';

CREATE TABLE vets (
  id uuid NOT NULL DEFAULT uuidv7(),
  user_id uuid NOT NULL,
  license_number varchar(100),
  license_state varchar(50),
  specialty varchar(100),
  years_experience integer,
  bio text,
  photo_url text,
  is_verified boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  photo_file varchar(32) GENERATED ALWAYS AS ("substring"(photo_url, '^/files/([0-9a-f]{32})/'::text)) STORED,
  CONSTRAINT vets_pkey PRIMARY KEY (id),
  CONSTRAINT vets_user_id_key UNIQUE (user_id),
  CONSTRAINT vets_years_experience_range CHECK (years_experience >= 0 AND years_experience <= 80)
);
CREATE INDEX vets_photo_file_idx ON vets USING btree (photo_file) WHERE photo_file IS NOT NULL;
CREATE TRIGGER vets_rated AFTER INSERT ON vets FOR EACH ROW EXECUTE FUNCTION add_vet_rating();
CREATE TRIGGER vets_updated_at BEFORE UPDATE ON vets FOR EACH ROW EXECUTE FUNCTION set_updated_at();
CREATE TRIGGER vets_words_changed AFTER UPDATE ON vets REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION search_words_changed('SELECT st.clinic_id FROM after a JOIN before b ON b.id = a.id
    JOIN clinic_staff st ON st.vet_id = a.id WHERE a.specialty IS DISTINCT FROM b.specialty');
COMMENT ON TABLE vets IS 'Veterinarian profiles.';
COMMENT ON COLUMN vets.id IS 'Vet ID.';
COMMENT ON COLUMN vets.user_id IS 'The vet''s account.';
COMMENT ON COLUMN vets.license_number IS 'State licence.';
COMMENT ON COLUMN vets.license_state IS 'State that licensed the vet.';
COMMENT ON COLUMN vets.specialty IS 'Surgery, Dermatology and so on.';
COMMENT ON COLUMN vets.years_experience IS 'Years in practice.';
COMMENT ON COLUMN vets.bio IS 'About the vet.';
COMMENT ON COLUMN vets.photo_url IS 'Portrait.';
COMMENT ON COLUMN vets.is_verified IS 'Support has checked the credentials.';
COMMENT ON COLUMN vets.created_at IS 'When the profile was made.';
COMMENT ON COLUMN vets.updated_at IS 'Last change, kept by the database.';
COMMENT ON COLUMN vets.photo_file IS 'The file that photo_url names, when it is one of ours.';

CREATE TABLE visit_guarantees (
  appointment_id uuid NOT NULL,
  policy varchar(20) NOT NULL,
  payment_method_id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT visit_guarantees_pkey PRIMARY KEY (appointment_id),
  CONSTRAINT visit_guarantees_policy_known CHECK (policy IN ('none', 'card_on_file', 'deposit', 'prepay'))
);
CREATE INDEX visit_guarantees_payment_method_id_idx ON visit_guarantees USING btree (payment_method_id);
COMMENT ON TABLE visit_guarantees IS 'The card that stands behind a visit: fees for a late cancellation or a no-show are charged to it.';
COMMENT ON COLUMN visit_guarantees.appointment_id IS 'The visit.';
COMMENT ON COLUMN visit_guarantees.policy IS 'The policy under which it was booked.';
COMMENT ON COLUMN visit_guarantees.payment_method_id IS 'The card.';
COMMENT ON COLUMN visit_guarantees.created_at IS 'When the owner agreed.';

CREATE TABLE visit_reminders (
  appointment_id uuid NOT NULL,
  kind varchar(40) NOT NULL,
  starts_at timestamptz NOT NULL,
  event varchar(120),
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT visit_reminders_pkey PRIMARY KEY (appointment_id, kind, starts_at)
);
CREATE INDEX visit_reminders_event_idx ON visit_reminders USING btree (event) WHERE event IS NOT NULL;
CREATE INDEX visit_reminders_kind_idx ON visit_reminders USING btree (kind);
COMMENT ON TABLE visit_reminders IS 'Which reminder has been taken care of for which time of a visit; a moved visit is reminded of its new time.';
COMMENT ON COLUMN visit_reminders.appointment_id IS 'The visit.';
COMMENT ON COLUMN visit_reminders.kind IS 'Which reminder.';
COMMENT ON COLUMN visit_reminders.starts_at IS 'The start it was about.';
COMMENT ON COLUMN visit_reminders.event IS 'The message that it went into, with the other pets of the day; NULL when quiet hours left no time for it.';
COMMENT ON COLUMN visit_reminders.created_at IS 'When.';

CREATE TABLE waitlist_entries (
  id uuid NOT NULL DEFAULT uuidv7(),
  user_id uuid NOT NULL,
  pet_id uuid NOT NULL,
  clinic_id uuid NOT NULL,
  vet_id uuid,
  service_id integer NOT NULL,
  appointment_id uuid,
  from_date date NOT NULL,
  to_date date NOT NULL,
  from_time time NOT NULL DEFAULT '00:00:00'::time,
  to_time time NOT NULL DEFAULT '24:00:00'::time,
  status varchar(20) NOT NULL DEFAULT 'waiting'::varchar,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT waitlist_entries_pkey PRIMARY KEY (id),
  CONSTRAINT waitlist_entries_dates_in_order CHECK (to_date >= from_date),
  CONSTRAINT waitlist_entries_status_known CHECK (status IN ('waiting', 'offered', 'fulfilled', 'left')),
  CONSTRAINT waitlist_entries_times_in_order CHECK (to_time > from_time)
);
CREATE INDEX waitlist_entries_appointment_id_idx ON waitlist_entries USING btree (appointment_id) WHERE appointment_id IS NOT NULL;
CREATE INDEX waitlist_entries_clinic_id_idx ON waitlist_entries USING btree (clinic_id);
CREATE INDEX waitlist_entries_next_idx ON waitlist_entries USING btree (clinic_id, service_id, created_at) WHERE status::text = 'waiting'::text;
CREATE UNIQUE INDEX waitlist_entries_once ON waitlist_entries USING btree (pet_id, clinic_id, service_id) WHERE status IN ('waiting', 'offered');
CREATE INDEX waitlist_entries_pet_id_idx ON waitlist_entries USING btree (pet_id);
CREATE INDEX waitlist_entries_service_id_idx ON waitlist_entries USING btree (service_id);
CREATE INDEX waitlist_entries_user_id_idx ON waitlist_entries USING btree (user_id);
CREATE INDEX waitlist_entries_vet_id_idx ON waitlist_entries USING btree (vet_id) WHERE vet_id IS NOT NULL;
CREATE TRIGGER waitlist_entries_updated_at BEFORE UPDATE ON waitlist_entries FOR EACH ROW EXECUTE FUNCTION set_updated_at();
COMMENT ON TABLE waitlist_entries IS 'Owners who wait for a time to become free, first come first served.';
COMMENT ON COLUMN waitlist_entries.id IS 'Entry ID.';
COMMENT ON COLUMN waitlist_entries.user_id IS 'Who waits.';
COMMENT ON COLUMN waitlist_entries.pet_id IS 'For which pet.';
COMMENT ON COLUMN waitlist_entries.clinic_id IS 'At which clinic.';
COMMENT ON COLUMN waitlist_entries.vet_id IS 'For which vet; NULL is any.';
COMMENT ON COLUMN waitlist_entries.service_id IS 'For what.';
COMMENT ON COLUMN waitlist_entries.appointment_id IS 'The visit that an accepted offer moves; NULL books a new one.';
COMMENT ON COLUMN waitlist_entries.from_date IS 'First local day that suits.';
COMMENT ON COLUMN waitlist_entries.to_date IS 'Last local day that suits.';
COMMENT ON COLUMN waitlist_entries.from_time IS 'Earliest local start that suits.';
COMMENT ON COLUMN waitlist_entries.to_time IS 'Local time before which a visit must start to suit.';
COMMENT ON COLUMN waitlist_entries.status IS 'waiting, offered (one offer is open), fulfilled or left.';
COMMENT ON COLUMN waitlist_entries.created_at IS 'When they joined; decides who is first.';
COMMENT ON COLUMN waitlist_entries.updated_at IS 'Last change, kept by the database.';

CREATE TABLE waitlist_offers (
  id uuid NOT NULL DEFAULT uuidv7(),
  entry_id uuid NOT NULL,
  slot_id uuid,
  hold_id uuid NOT NULL,
  status varchar(20) NOT NULL DEFAULT 'open'::varchar,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  answered_at timestamptz,
  CONSTRAINT waitlist_offers_pkey PRIMARY KEY (id),
  CONSTRAINT waitlist_offers_answered CHECK ((status::text = 'open'::text) = (answered_at IS NULL)),
  CONSTRAINT waitlist_offers_status_known CHECK (status IN ('open', 'accepted', 'declined', 'expired'))
);
CREATE INDEX waitlist_offers_entry_id_idx ON waitlist_offers USING btree (entry_id, slot_id);
CREATE INDEX waitlist_offers_expires_at_idx ON waitlist_offers USING btree (expires_at) WHERE status::text = 'open'::text;
CREATE UNIQUE INDEX waitlist_offers_one_hold ON waitlist_offers USING btree (hold_id);
CREATE UNIQUE INDEX waitlist_offers_one_open ON waitlist_offers USING btree (entry_id) WHERE status::text = 'open'::text;
CREATE INDEX waitlist_offers_slot_id_idx ON waitlist_offers USING btree (slot_id);
COMMENT ON TABLE waitlist_offers IS 'Every offer of a freed time, and what came of it.';
COMMENT ON COLUMN waitlist_offers.id IS 'Offer ID.';
COMMENT ON COLUMN waitlist_offers.entry_id IS 'To whom it was made.';
COMMENT ON COLUMN waitlist_offers.slot_id IS 'First slot of the time; NULL once the clinic has removed it.';
COMMENT ON COLUMN waitlist_offers.hold_id IS 'The hold that kept the time; its row goes when the offer is answered.';
COMMENT ON COLUMN waitlist_offers.status IS 'open, accepted, declined or expired.';
COMMENT ON COLUMN waitlist_offers.expires_at IS 'From this instant on it passes to the next.';
COMMENT ON COLUMN waitlist_offers.created_at IS 'When it was made.';
COMMENT ON COLUMN waitlist_offers.answered_at IS 'When it was accepted, declined or had run out.';

CREATE TABLE webhook_deliveries (
  id uuid NOT NULL DEFAULT uuidv7(),
  endpoint_id uuid NOT NULL,
  event varchar(40) NOT NULL,
  data jsonb NOT NULL,
  state varchar(20) NOT NULL DEFAULT 'waiting'::varchar,
  due_at timestamptz NOT NULL DEFAULT now(),
  lease_until timestamptz,
  tries smallint NOT NULL DEFAULT 0,
  tried_at timestamptz,
  response_status smallint,
  response_excerpt varchar(1000),
  duration_ms integer,
  trouble varchar(200),
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT webhook_deliveries_pkey PRIMARY KEY (id),
  CONSTRAINT webhook_deliveries_data_is_object CHECK (jsonb_typeof(data) = 'object'::text),
  CONSTRAINT webhook_deliveries_duration_range CHECK (duration_ms >= 0),
  CONSTRAINT webhook_deliveries_event_shape CHECK (event::text ~ '^[a-z]+[.][a-z_]+$'::text),
  CONSTRAINT webhook_deliveries_lease_while_sending CHECK ((state::text = 'sending'::text) = (lease_until IS NOT NULL)),
  CONSTRAINT webhook_deliveries_response_status_range CHECK (response_status >= 100 AND response_status <= 999),
  CONSTRAINT webhook_deliveries_state_known CHECK (state IN ('waiting', 'sending', 'delivered', 'dead')),
  CONSTRAINT webhook_deliveries_tries_range CHECK (tries >= 0)
);
CREATE INDEX webhook_deliveries_dead_idx ON webhook_deliveries USING btree (id) WHERE state::text = 'dead'::text;
CREATE INDEX webhook_deliveries_done_idx ON webhook_deliveries USING btree (created_at) WHERE state IN ('delivered', 'dead');
CREATE INDEX webhook_deliveries_log_idx ON webhook_deliveries USING btree (endpoint_id, id);
CREATE INDEX webhook_deliveries_next_idx ON webhook_deliveries USING btree (COALESCE(lease_until, due_at), id) WHERE state IN ('waiting', 'sending');
COMMENT ON TABLE webhook_deliveries IS 'What endpoints are owed, written in the causing transaction, and what became of it; kept for 30 days.';
COMMENT ON COLUMN webhook_deliveries.id IS 'Delivery ID, the webhook-id header: the same at every try and replay.';
COMMENT ON COLUMN webhook_deliveries.endpoint_id IS 'To which endpoint.';
COMMENT ON COLUMN webhook_deliveries.event IS 'What happened, such as visit.booked.';
COMMENT ON COLUMN webhook_deliveries.data IS 'IDs and states of that moment; no names, no words.';
COMMENT ON COLUMN webhook_deliveries.state IS 'waiting, sending, delivered or dead (given up; can be replayed).';
COMMENT ON COLUMN webhook_deliveries.due_at IS 'Not before this instant.';
COMMENT ON COLUMN webhook_deliveries.lease_until IS 'Who is sending it has until then; afterwards somebody else may.';
COMMENT ON COLUMN webhook_deliveries.tries IS 'How often it was tried since it was written or replayed.';
COMMENT ON COLUMN webhook_deliveries.tried_at IS 'When it was tried last.';
COMMENT ON COLUMN webhook_deliveries.response_status IS 'What the endpoint answered to the last try.';
COMMENT ON COLUMN webhook_deliveries.response_excerpt IS 'The beginning of its answer.';
COMMENT ON COLUMN webhook_deliveries.duration_ms IS 'How long it took to answer.';
COMMENT ON COLUMN webhook_deliveries.trouble IS 'Why the last try failed.';
COMMENT ON COLUMN webhook_deliveries.created_at IS 'When it happened.';

CREATE TABLE webhook_endpoints (
  id uuid NOT NULL DEFAULT uuidv7(),
  clinic_id uuid NOT NULL,
  url text NOT NULL,
  description varchar(200),
  events text[] NOT NULL,
  secret varchar(100) NOT NULL,
  previous_secret varchar(100),
  previous_secret_until timestamptz,
  failing_since timestamptz,
  disabled_at timestamptz,
  disabled_because varchar(20),
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT webhook_endpoints_pkey PRIMARY KEY (id),
  CONSTRAINT webhook_endpoints_disabled_because_known CHECK (disabled_because IN ('by_hand', 'failing', 'gone')),
  CONSTRAINT webhook_endpoints_disabled_why CHECK ((disabled_at IS NULL) = (disabled_because IS NULL)),
  CONSTRAINT webhook_endpoints_events_known CHECK (cardinality(events) > 0 AND events <@ ARRAY['visit.booked'::text, 'visit.rescheduled'::text, 'visit.cancelled'::text, 'visit.checked_in'::text, 'visit.started'::text, 'visit.completed'::text, 'visit.no_show'::text, 'visit.reopened'::text, 'invoice.issued'::text, 'payment.succeeded'::text, 'payment.refunded'::text, 'review.published'::text, 'emergency.changed'::text]),
  CONSTRAINT webhook_endpoints_overlap CHECK ((previous_secret IS NULL) = (previous_secret_until IS NULL)),
  CONSTRAINT webhook_endpoints_secret_shape CHECK (secret::text ~~ 'whsec\_%'::text AND COALESCE(previous_secret, secret)::text ~~ 'whsec\_%'::text),
  CONSTRAINT webhook_endpoints_url_shape CHECK (url ~ '^https?://'::text AND length(url) <= 2000)
);
CREATE INDEX webhook_endpoints_clinic_id_idx ON webhook_endpoints USING btree (clinic_id);
CREATE INDEX webhook_endpoints_created_by_idx ON webhook_endpoints USING btree (created_by);
CREATE TRIGGER webhook_endpoints_updated_at BEFORE UPDATE ON webhook_endpoints FOR EACH ROW EXECUTE FUNCTION set_updated_at();
COMMENT ON TABLE webhook_endpoints IS 'Where a clinic''s own systems want to hear of what happens.';
COMMENT ON COLUMN webhook_endpoints.id IS 'Endpoint ID.';
COMMENT ON COLUMN webhook_endpoints.clinic_id IS 'Whose.';
COMMENT ON COLUMN webhook_endpoints.url IS 'Where to post; looked up and checked at every delivery.';
COMMENT ON COLUMN webhook_endpoints.description IS 'What the clinic calls it.';
COMMENT ON COLUMN webhook_endpoints.events IS 'Which events it wants.';
COMMENT ON COLUMN webhook_endpoints.secret IS 'Key of the signatures, as Standard Webhooks writes it; shown when it is made.';
COMMENT ON COLUMN webhook_endpoints.previous_secret IS 'The key before the last change, which signs as well for a while.';
COMMENT ON COLUMN webhook_endpoints.previous_secret_until IS 'Until then.';
COMMENT ON COLUMN webhook_endpoints.failing_since IS 'The first of the failures since the last success.';
COMMENT ON COLUMN webhook_endpoints.disabled_at IS 'Nothing is sent from then on, and nothing is written down to be sent.';
COMMENT ON COLUMN webhook_endpoints.disabled_because IS 'by_hand, failing (for days), or gone (it answered 410).';
COMMENT ON COLUMN webhook_endpoints.created_by IS 'Who added it.';
COMMENT ON COLUMN webhook_endpoints.created_at IS 'When.';
COMMENT ON COLUMN webhook_endpoints.updated_at IS 'Last change, kept by the database.';

ALTER TABLE appointment_slots
  ADD CONSTRAINT appointment_slots_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES appointments(id),
  ADD CONSTRAINT appointment_slots_slot_id_fkey FOREIGN KEY (slot_id) REFERENCES availability_slots(id);

ALTER TABLE appointment_status_history
  ADD CONSTRAINT appointment_status_history_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES appointments(id),
  ADD CONSTRAINT appointment_status_history_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES users(id);

ALTER TABLE appointments
  ADD CONSTRAINT appointments_cancelled_by_fkey FOREIGN KEY (cancelled_by) REFERENCES users(id),
  ADD CONSTRAINT appointments_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinics(id),
  ADD CONSTRAINT appointments_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users(id),
  ADD CONSTRAINT appointments_pet_id_fkey FOREIGN KEY (pet_id) REFERENCES pets(id),
  ADD CONSTRAINT appointments_service_id_fkey FOREIGN KEY (service_id) REFERENCES services(id),
  ADD CONSTRAINT appointments_slot_id_fkey FOREIGN KEY (slot_id) REFERENCES availability_slots(id) ON DELETE SET NULL,
  ADD CONSTRAINT appointments_vet_id_fkey FOREIGN KEY (vet_id) REFERENCES vets(id);

ALTER TABLE audit_log
  ADD CONSTRAINT audit_log_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES users(id),
  ADD CONSTRAINT audit_log_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinics(id);

ALTER TABLE auth_tokens
  ADD CONSTRAINT auth_tokens_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);

ALTER TABLE availability_slots
  ADD CONSTRAINT availability_slots_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinics(id),
  ADD CONSTRAINT availability_slots_service_id_fkey FOREIGN KEY (service_id) REFERENCES services(id),
  ADD CONSTRAINT availability_slots_vet_id_fkey FOREIGN KEY (vet_id) REFERENCES vets(id);

ALTER TABLE breeds
  ADD CONSTRAINT breeds_species_id_fkey FOREIGN KEY (species_id) REFERENCES species(id);

ALTER TABLE calendar_feeds
  ADD CONSTRAINT calendar_feeds_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinics(id),
  ADD CONSTRAINT calendar_feeds_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);

ALTER TABLE card_sessions
  ADD CONSTRAINT card_sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);

ALTER TABLE checkouts
  ADD CONSTRAINT checkouts_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES appointments(id),
  ADD CONSTRAINT checkouts_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinics(id),
  ADD CONSTRAINT checkouts_payment_method_id_fkey FOREIGN KEY (payment_method_id) REFERENCES payment_methods(id),
  ADD CONSTRAINT checkouts_slot_id_fkey FOREIGN KEY (slot_id) REFERENCES availability_slots(id),
  ADD CONSTRAINT checkouts_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);

ALTER TABLE clinic_breaks
  ADD CONSTRAINT clinic_breaks_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinics(id);

ALTER TABLE clinic_closures
  ADD CONSTRAINT clinic_closures_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinics(id);

ALTER TABLE clinic_hours
  ADD CONSTRAINT clinic_hours_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinics(id);

ALTER TABLE clinic_insurance_providers
  ADD CONSTRAINT clinic_insurance_providers_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinics(id),
  ADD CONSTRAINT clinic_insurance_providers_insurance_provider_id_fkey FOREIGN KEY (insurance_provider_id) REFERENCES insurance_providers(id);

ALTER TABLE clinic_photos
  ADD CONSTRAINT clinic_photos_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinics(id),
  ADD CONSTRAINT clinic_photos_created_by_fkey FOREIGN KEY (created_by) REFERENCES users(id),
  ADD CONSTRAINT clinic_photos_file_key_fkey FOREIGN KEY (file_key) REFERENCES files(key);

ALTER TABLE clinic_ratings
  ADD CONSTRAINT clinic_ratings_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinics(id) ON DELETE CASCADE;

ALTER TABLE clinic_services
  ADD CONSTRAINT clinic_services_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinics(id),
  ADD CONSTRAINT clinic_services_service_id_fkey FOREIGN KEY (service_id) REFERENCES services(id);

ALTER TABLE clinic_species
  ADD CONSTRAINT clinic_species_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinics(id),
  ADD CONSTRAINT clinic_species_species_id_fkey FOREIGN KEY (species_id) REFERENCES species(id);

ALTER TABLE clinic_staff
  ADD CONSTRAINT clinic_staff_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinics(id),
  ADD CONSTRAINT clinic_staff_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id),
  ADD CONSTRAINT clinic_staff_vet_id_fkey FOREIGN KEY (vet_id) REFERENCES vets(id);

ALTER TABLE clinics
  ADD CONSTRAINT clinics_logo_file_fkey FOREIGN KEY (logo_file) REFERENCES files(key);

ALTER TABLE email_changes
  ADD CONSTRAINT email_changes_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);

ALTER TABLE email_verifications
  ADD CONSTRAINT email_verifications_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);

ALTER TABLE emergency_changes
  ADD CONSTRAINT emergency_changes_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinics(id);

ALTER TABLE emergency_flags
  ADD CONSTRAINT emergency_flags_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinics(id),
  ADD CONSTRAINT emergency_flags_created_by_fkey FOREIGN KEY (created_by) REFERENCES users(id);

ALTER TABLE half_sign_ins
  ADD CONSTRAINT half_sign_ins_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);

ALTER TABLE health_entries
  ADD CONSTRAINT health_entries_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES appointments(id),
  ADD CONSTRAINT health_entries_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinics(id),
  ADD CONSTRAINT health_entries_created_by_fkey FOREIGN KEY (created_by) REFERENCES users(id),
  ADD CONSTRAINT health_entries_file_key_fkey FOREIGN KEY (file_key) REFERENCES files(key),
  ADD CONSTRAINT health_entries_pet_id_fkey FOREIGN KEY (pet_id) REFERENCES pets(id),
  ADD CONSTRAINT health_entries_struck_by_fkey FOREIGN KEY (struck_by) REFERENCES users(id);

ALTER TABLE hold_slots
  ADD CONSTRAINT hold_slots_hold_id_fkey FOREIGN KEY (hold_id) REFERENCES holds(id) ON DELETE CASCADE,
  ADD CONSTRAINT hold_slots_slot_id_fkey FOREIGN KEY (slot_id) REFERENCES availability_slots(id);

ALTER TABLE holds
  ADD CONSTRAINT holds_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinics(id),
  ADD CONSTRAINT holds_service_id_fkey FOREIGN KEY (service_id) REFERENCES services(id),
  ADD CONSTRAINT holds_slot_id_fkey FOREIGN KEY (slot_id) REFERENCES availability_slots(id),
  ADD CONSTRAINT holds_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);

ALTER TABLE idempotency_keys
  ADD CONSTRAINT idempotency_keys_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);

ALTER TABLE invoice_counters
  ADD CONSTRAINT invoice_counters_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinics(id);

ALTER TABLE invoice_documents
  ADD CONSTRAINT invoice_documents_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoices(id);

ALTER TABLE invoice_lines
  ADD CONSTRAINT invoice_lines_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoices(id);

ALTER TABLE invoices
  ADD CONSTRAINT invoices_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES appointments(id),
  ADD CONSTRAINT invoices_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinics(id),
  ADD CONSTRAINT invoices_credits_id_fkey FOREIGN KEY (credits_id) REFERENCES invoices(id),
  ADD CONSTRAINT invoices_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES users(id),
  ADD CONSTRAINT invoices_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users(id),
  ADD CONSTRAINT invoices_refund_id_fkey FOREIGN KEY (refund_id) REFERENCES refunds(id);

ALTER TABLE next_start_bounds
  ADD CONSTRAINT next_start_bounds_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinics(id) ON DELETE CASCADE;

ALTER TABLE notification_preferences
  ADD CONSTRAINT notification_preferences_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);

ALTER TABLE notification_settings
  ADD CONSTRAINT notification_settings_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);

ALTER TABLE notifications
  ADD CONSTRAINT notifications_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);

ALTER TABLE passkey_challenges
  ADD CONSTRAINT passkey_challenges_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);

ALTER TABLE passkeys
  ADD CONSTRAINT passkeys_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);

ALTER TABLE payment_methods
  ADD CONSTRAINT payment_methods_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);

ALTER TABLE payments
  ADD CONSTRAINT payments_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES appointments(id),
  ADD CONSTRAINT payments_checkout_id_fkey FOREIGN KEY (checkout_id) REFERENCES checkouts(id),
  ADD CONSTRAINT payments_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinics(id),
  ADD CONSTRAINT payments_payment_method_id_fkey FOREIGN KEY (payment_method_id) REFERENCES payment_methods(id),
  ADD CONSTRAINT payments_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id),
  ADD CONSTRAINT payments_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);

ALTER TABLE pet_invitation_pets
  ADD CONSTRAINT pet_invitation_pets_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES pet_invitations(id),
  ADD CONSTRAINT pet_invitation_pets_pet_id_fkey FOREIGN KEY (pet_id) REFERENCES pets(id);

ALTER TABLE pet_invitations
  ADD CONSTRAINT pet_invitations_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES users(id),
  ADD CONSTRAINT pet_invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES users(id);

ALTER TABLE pet_passports
  ADD CONSTRAINT pet_passports_created_by_fkey FOREIGN KEY (created_by) REFERENCES users(id),
  ADD CONSTRAINT pet_passports_pet_id_fkey FOREIGN KEY (pet_id) REFERENCES pets(id);

ALTER TABLE pet_shares
  ADD CONSTRAINT pet_shares_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES users(id),
  ADD CONSTRAINT pet_shares_pet_id_fkey FOREIGN KEY (pet_id) REFERENCES pets(id),
  ADD CONSTRAINT pet_shares_shared_by_fkey FOREIGN KEY (shared_by) REFERENCES users(id),
  ADD CONSTRAINT pet_shares_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);

ALTER TABLE pets
  ADD CONSTRAINT pets_breed_id_fkey FOREIGN KEY (breed_id) REFERENCES breeds(id),
  ADD CONSTRAINT pets_breed_of_species FOREIGN KEY (breed_id, species_id) REFERENCES breeds(id, species_id),
  ADD CONSTRAINT pets_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users(id),
  ADD CONSTRAINT pets_photo_file_fkey FOREIGN KEY (photo_file) REFERENCES files(key),
  ADD CONSTRAINT pets_species_id_fkey FOREIGN KEY (species_id) REFERENCES species(id);

ALTER TABLE phone_verifications
  ADD CONSTRAINT phone_verifications_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);

ALTER TABLE push_subscriptions
  ADD CONSTRAINT push_subscriptions_session_id_fkey FOREIGN KEY (session_id) REFERENCES auth_tokens(id) ON DELETE CASCADE,
  ADD CONSTRAINT push_subscriptions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);

ALTER TABLE recovery_codes
  ADD CONSTRAINT recovery_codes_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);

ALTER TABLE refunds
  ADD CONSTRAINT refunds_payment_id_fkey FOREIGN KEY (payment_id) REFERENCES payments(id),
  ADD CONSTRAINT refunds_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES users(id);

ALTER TABLE review_events
  ADD CONSTRAINT review_events_by_user_id_fkey FOREIGN KEY (by_user_id) REFERENCES users(id),
  ADD CONSTRAINT review_events_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews(id);

ALTER TABLE review_reports
  ADD CONSTRAINT review_reports_reporter_id_fkey FOREIGN KEY (reporter_id) REFERENCES users(id),
  ADD CONSTRAINT review_reports_resolved_by_fkey FOREIGN KEY (resolved_by) REFERENCES users(id),
  ADD CONSTRAINT review_reports_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews(id);

ALTER TABLE reviews
  ADD CONSTRAINT reviews_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES appointments(id),
  ADD CONSTRAINT reviews_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinics(id),
  ADD CONSTRAINT reviews_clinic_responded_by_fkey FOREIGN KEY (clinic_responded_by) REFERENCES users(id),
  ADD CONSTRAINT reviews_moderated_by_fkey FOREIGN KEY (moderated_by) REFERENCES users(id),
  ADD CONSTRAINT reviews_reviewer_id_fkey FOREIGN KEY (reviewer_id) REFERENCES users(id),
  ADD CONSTRAINT reviews_vet_id_fkey FOREIGN KEY (vet_id) REFERENCES vets(id);

ALTER TABLE search_documents
  ADD CONSTRAINT search_documents_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinics(id) ON DELETE CASCADE;

ALTER TABLE search_names
  ADD CONSTRAINT search_names_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinics(id) ON DELETE CASCADE;

ALTER TABLE second_factors
  ADD CONSTRAINT second_factors_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);

ALTER TABLE staff_invitations
  ADD CONSTRAINT staff_invitations_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES users(id),
  ADD CONSTRAINT staff_invitations_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinics(id),
  ADD CONSTRAINT staff_invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES users(id);

ALTER TABLE user_identities
  ADD CONSTRAINT user_identities_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);

ALTER TABLE user_roles
  ADD CONSTRAINT user_roles_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinics(id),
  ADD CONSTRAINT user_roles_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);

ALTER TABLE vaccination_reminders
  ADD CONSTRAINT vaccination_reminders_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES health_entries(id) ON DELETE CASCADE;

ALTER TABLE vet_certifications
  ADD CONSTRAINT vet_certifications_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES users(id),
  ADD CONSTRAINT vet_certifications_file_key_fkey FOREIGN KEY (file_key) REFERENCES files(key),
  ADD CONSTRAINT vet_certifications_vet_id_fkey FOREIGN KEY (vet_id) REFERENCES vets(id);

ALTER TABLE vet_ratings
  ADD CONSTRAINT vet_ratings_vet_id_fkey FOREIGN KEY (vet_id) REFERENCES vets(id) ON DELETE CASCADE;

ALTER TABLE vet_shifts
  ADD CONSTRAINT vet_shifts_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinics(id),
  ADD CONSTRAINT vet_shifts_vet_id_fkey FOREIGN KEY (vet_id) REFERENCES vets(id);

ALTER TABLE vet_time_off
  ADD CONSTRAINT vet_time_off_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinics(id),
  ADD CONSTRAINT vet_time_off_vet_id_fkey FOREIGN KEY (vet_id) REFERENCES vets(id);

ALTER TABLE vet_verifications
  ADD CONSTRAINT vet_verifications_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES users(id),
  ADD CONSTRAINT vet_verifications_vet_id_fkey FOREIGN KEY (vet_id) REFERENCES vets(id);

ALTER TABLE vets
  ADD CONSTRAINT vets_photo_file_fkey FOREIGN KEY (photo_file) REFERENCES files(key),
  ADD CONSTRAINT vets_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id);

ALTER TABLE visit_guarantees
  ADD CONSTRAINT visit_guarantees_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES appointments(id),
  ADD CONSTRAINT visit_guarantees_payment_method_id_fkey FOREIGN KEY (payment_method_id) REFERENCES payment_methods(id);

ALTER TABLE visit_reminders
  ADD CONSTRAINT visit_reminders_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES appointments(id),
  ADD CONSTRAINT visit_reminders_kind_fkey FOREIGN KEY (kind) REFERENCES reminder_rules(kind);

ALTER TABLE waitlist_entries
  ADD CONSTRAINT waitlist_entries_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES appointments(id),
  ADD CONSTRAINT waitlist_entries_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinics(id),
  ADD CONSTRAINT waitlist_entries_pet_id_fkey FOREIGN KEY (pet_id) REFERENCES pets(id),
  ADD CONSTRAINT waitlist_entries_service_id_fkey FOREIGN KEY (service_id) REFERENCES services(id),
  ADD CONSTRAINT waitlist_entries_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id),
  ADD CONSTRAINT waitlist_entries_vet_id_fkey FOREIGN KEY (vet_id) REFERENCES vets(id);

ALTER TABLE waitlist_offers
  ADD CONSTRAINT waitlist_offers_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES waitlist_entries(id),
  ADD CONSTRAINT waitlist_offers_slot_id_fkey FOREIGN KEY (slot_id) REFERENCES availability_slots(id) ON DELETE SET NULL;

ALTER TABLE webhook_deliveries
  ADD CONSTRAINT webhook_deliveries_endpoint_id_fkey FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoints(id) ON DELETE CASCADE;

ALTER TABLE webhook_endpoints
  ADD CONSTRAINT webhook_endpoints_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinics(id),
  ADD CONSTRAINT webhook_endpoints_created_by_fkey FOREIGN KEY (created_by) REFERENCES users(id);

CREATE OR REPLACE FUNCTION slot_run(first availability_slots, minutes integer)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
AS $function$
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
$function$;
COMMENT ON FUNCTION slot_run(first availability_slots, minutes integer) IS 'The free slots, each beginning where the one before ends or at most the clinic''s buffer later, that a visit of so many minutes from this slot claims; NULL when there are not enough.';
