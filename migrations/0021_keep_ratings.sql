-- Reviews become what people can rely on: only of completed visits, moderated in the open, and counted as they are written.
ALTER TABLE reviews
  ADD COLUMN care_rating smallint,
  ADD COLUMN wait_rating smallint,
  ADD COLUMN value_rating smallint,
  ADD COLUMN edited_at timestamptz,
  ADD COLUMN clinic_responded_by uuid REFERENCES users,
  ADD COLUMN moderated_by uuid REFERENCES users,
  ADD COLUMN moderated_at timestamptz,
  ADD COLUMN moderation_reason varchar(30),
  ADD COLUMN moderation_note text;
UPDATE reviews SET moderation_reason = 'other' WHERE NOT is_published;
ALTER TABLE reviews
  ADD CONSTRAINT reviews_care_rating_range CHECK (care_rating BETWEEN 1 AND 5),
  ADD CONSTRAINT reviews_wait_rating_range CHECK (wait_rating BETWEEN 1 AND 5),
  ADD CONSTRAINT reviews_value_rating_range CHECK (value_rating BETWEEN 1 AND 5),
  ADD CONSTRAINT reviews_edited_within_14_days CHECK (edited_at - created_at <= interval '14 days'),
  ADD CONSTRAINT reviews_answered_when CHECK ((clinic_response IS NULL) = (clinic_responded_at IS NULL)),
  ADD CONSTRAINT reviews_unpublished_why CHECK (is_published OR moderation_reason IS NOT NULL),
  ADD CONSTRAINT reviews_moderation_reason_known CHECK (moderation_reason IN
    ('offensive', 'private_information', 'not_about_the_visit', 'advertising', 'conflict_of_interest', 'other'));
CREATE INDEX reviews_clinic_responded_by_idx ON reviews (clinic_responded_by) WHERE clinic_responded_by IS NOT NULL;
CREATE INDEX reviews_moderated_by_idx ON reviews (moderated_by) WHERE moderated_by IS NOT NULL;
CREATE INDEX reviews_unpublished_idx ON reviews (id) WHERE NOT is_published;
COMMENT ON COLUMN reviews.care_rating IS 'How the animal was looked after, 1 to 5; the vet is scored by it where it is given.';
COMMENT ON COLUMN reviews.wait_rating IS 'How long they waited, 1 to 5.';
COMMENT ON COLUMN reviews.value_rating IS 'What it was worth, 1 to 5.';
COMMENT ON COLUMN reviews.edited_at IS 'When the author last changed it, at most 14 days after writing.';
COMMENT ON COLUMN reviews.clinic_responded_by IS 'Who of the clinic replied.';
COMMENT ON COLUMN reviews.moderated_by IS 'Who of support last unpublished or restored it.';
COMMENT ON COLUMN reviews.moderated_at IS 'When.';
COMMENT ON COLUMN reviews.moderation_reason IS 'Why it is unpublished; NULL once restored.';
COMMENT ON COLUMN reviews.moderation_note IS 'What support says of it, to the author.';

CREATE FUNCTION check_review_of_visit() RETURNS trigger LANGUAGE plpgsql AS $$
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
END $$;
COMMENT ON FUNCTION check_review_of_visit() IS 'Ties a review to a completed visit of its author, and keeps it there.';
CREATE TRIGGER reviews_of_visit BEFORE INSERT ON reviews FOR EACH ROW EXECUTE FUNCTION check_review_of_visit();
CREATE TRIGGER reviews_keep_visit BEFORE UPDATE OF appointment_id, reviewer_id, clinic_id, created_at ON reviews
  FOR EACH ROW WHEN ((OLD.appointment_id, OLD.reviewer_id, OLD.clinic_id, OLD.created_at)
    IS DISTINCT FROM (NEW.appointment_id, NEW.reviewer_id, NEW.clinic_id, NEW.created_at))
  EXECUTE FUNCTION check_review_of_visit();
CREATE TRIGGER reviews_stay BEFORE DELETE ON reviews FOR EACH ROW EXECUTE FUNCTION check_review_of_visit();

CREATE FUNCTION check_no_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM reviews WHERE appointment_id = OLD.id) THEN
    RAISE EXCEPTION 'a visit that was reviewed stays completed'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'appointments_reviewed_stay_completed', TABLE = 'appointments';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION check_no_review() IS 'Refuses to take back the completion of a visit that was reviewed.';
CREATE TRIGGER appointments_reviewed BEFORE UPDATE OF status ON appointments
  FOR EACH ROW WHEN (OLD.status = 'completed' AND NEW.status <> 'completed') EXECUTE FUNCTION check_no_review();

CREATE TABLE review_events (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  review_id uuid NOT NULL REFERENCES reviews,
  kind varchar(20) NOT NULL,
  by_user_id uuid REFERENCES users,
  rating smallint,
  title varchar(200),
  body text,
  clinic_response text,
  reason varchar(30),
  note text,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT review_events_kind_known CHECK (kind IN ('written', 'edited', 'answered', 'unpublished', 'restored'))
);
CREATE INDEX review_events_review_id_idx ON review_events (review_id, id);
CREATE INDEX review_events_by_user_id_idx ON review_events (by_user_id) WHERE by_user_id IS NOT NULL;
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

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME
    USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_append_only', TABLE = TG_TABLE_NAME;
END $$;
COMMENT ON FUNCTION refuse_change() IS 'Keeps a table append-only.';
CREATE TRIGGER review_events_append_only BEFORE UPDATE OR DELETE ON review_events
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION note_review() RETURNS trigger LANGUAGE plpgsql AS $$
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
END $$;
COMMENT ON FUNCTION note_review() IS 'Writes the history of a review in the transaction that makes it.';
CREATE TRIGGER reviews_noted AFTER INSERT OR UPDATE ON reviews FOR EACH ROW EXECUTE FUNCTION note_review();
INSERT INTO review_events (review_id, kind, by_user_id, rating, title, body, created_at)
SELECT id, 'written', reviewer_id, rating, title, body, created_at FROM reviews ORDER BY created_at;

REVOKE UPDATE, DELETE ON review_events FROM findmyvet_app;
REVOKE DELETE ON reviews FROM findmyvet_app;

CREATE TABLE review_reports (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  review_id uuid NOT NULL REFERENCES reviews,
  reporter_id uuid NOT NULL REFERENCES users,
  reason varchar(30) NOT NULL,
  note text,
  created_at timestamptz NOT NULL DEFAULT now(),
  resolved_at timestamptz,
  resolved_by uuid REFERENCES users,
  outcome varchar(20),
  CONSTRAINT review_reports_reason_known CHECK (reason IN
    ('offensive', 'private_information', 'not_about_the_visit', 'advertising', 'conflict_of_interest', 'other')),
  CONSTRAINT review_reports_outcome_known CHECK (outcome IN ('kept', 'unpublished')),
  CONSTRAINT review_reports_resolved CHECK ((resolved_at IS NULL) = (outcome IS NULL))
);
CREATE UNIQUE INDEX review_reports_once ON review_reports (review_id, reporter_id) WHERE resolved_at IS NULL;
CREATE INDEX review_reports_review_id_idx ON review_reports (review_id);
CREATE INDEX review_reports_reporter_id_idx ON review_reports (reporter_id);
CREATE INDEX review_reports_resolved_by_idx ON review_reports (resolved_by) WHERE resolved_by IS NOT NULL;
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

-- As if everybody had begun with ten reviews of four stars; see docs/decisions/0010-score-reviews-from-a-fixed-prior.md.
CREATE FUNCTION review_score(stars bigint, reviews int) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN reviews > 0 THEN round((stars + 40)::numeric / (reviews + 10), 4) END
$$;
COMMENT ON FUNCTION review_score(bigint, int) IS 'The score by which reviews rank: the mean with ten reviews of four stars added; NULL without any.';

CREATE TABLE clinic_ratings (
  clinic_id uuid NOT NULL REFERENCES clinics ON DELETE CASCADE,
  stars_1 int NOT NULL DEFAULT 0,
  stars_2 int NOT NULL DEFAULT 0,
  stars_3 int NOT NULL DEFAULT 0,
  stars_4 int NOT NULL DEFAULT 0,
  stars_5 int NOT NULL DEFAULT 0,
  care_count int NOT NULL DEFAULT 0,
  care_sum int NOT NULL DEFAULT 0,
  wait_count int NOT NULL DEFAULT 0,
  wait_sum int NOT NULL DEFAULT 0,
  value_count int NOT NULL DEFAULT 0,
  value_sum int NOT NULL DEFAULT 0,
  review_count int GENERATED ALWAYS AS (stars_1 + stars_2 + stars_3 + stars_4 + stars_5) STORED,
  rating numeric(3,2) GENERATED ALWAYS AS (round((stars_1 + 2 * stars_2 + 3 * stars_3 + 4 * stars_4 + 5 * stars_5)::numeric
    / nullif(stars_1 + stars_2 + stars_3 + stars_4 + stars_5, 0), 2)) STORED,
  score numeric(5,4) GENERATED ALWAYS AS (review_score(stars_1 + 2 * stars_2 + 3 * stars_3 + 4 * stars_4 + 5 * stars_5,
    stars_1 + stars_2 + stars_3 + stars_4 + stars_5)) STORED,
  CONSTRAINT clinic_ratings_pkey PRIMARY KEY (clinic_id),
  CONSTRAINT clinic_ratings_counts_not_negative CHECK
    (least(stars_1, stars_2, stars_3, stars_4, stars_5, care_count, wait_count, value_count) >= 0)
) WITH (fillfactor = 80);
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

CREATE TABLE vet_ratings (
  vet_id uuid NOT NULL REFERENCES vets ON DELETE CASCADE,
  stars_1 int NOT NULL DEFAULT 0,
  stars_2 int NOT NULL DEFAULT 0,
  stars_3 int NOT NULL DEFAULT 0,
  stars_4 int NOT NULL DEFAULT 0,
  stars_5 int NOT NULL DEFAULT 0,
  review_count int GENERATED ALWAYS AS (stars_1 + stars_2 + stars_3 + stars_4 + stars_5) STORED,
  rating numeric(3,2) GENERATED ALWAYS AS (round((stars_1 + 2 * stars_2 + 3 * stars_3 + 4 * stars_4 + 5 * stars_5)::numeric
    / nullif(stars_1 + stars_2 + stars_3 + stars_4 + stars_5, 0), 2)) STORED,
  score numeric(5,4) GENERATED ALWAYS AS (review_score(stars_1 + 2 * stars_2 + 3 * stars_3 + 4 * stars_4 + 5 * stars_5,
    stars_1 + stars_2 + stars_3 + stars_4 + stars_5)) STORED,
  CONSTRAINT vet_ratings_pkey PRIMARY KEY (vet_id),
  CONSTRAINT vet_ratings_counts_not_negative CHECK (least(stars_1, stars_2, stars_3, stars_4, stars_5) >= 0)
) WITH (fillfactor = 80);
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

INSERT INTO clinic_ratings (clinic_id) SELECT id FROM clinics;
INSERT INTO vet_ratings (vet_id) SELECT id FROM vets;
CREATE FUNCTION add_clinic_rating() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO clinic_ratings (clinic_id) VALUES (NEW.id);
  RETURN NULL;
END $$;
COMMENT ON FUNCTION add_clinic_rating() IS 'Every clinic has its counts from the start, so that writing a review only ever adds to them.';
CREATE TRIGGER clinics_rated AFTER INSERT ON clinics FOR EACH ROW EXECUTE FUNCTION add_clinic_rating();
CREATE FUNCTION add_vet_rating() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO vet_ratings (vet_id) VALUES (NEW.id);
  RETURN NULL;
END $$;
COMMENT ON FUNCTION add_vet_rating() IS 'As for clinics.';
CREATE TRIGGER vets_rated AFTER INSERT ON vets FOR EACH ROW EXECUTE FUNCTION add_vet_rating();

-- Whole numbers added to the row under its lock: exact in whatever order writers come. By statement, because the demo
-- and the bench write thousands at once, and a row changed a thousand times in a transaction gets slower each time.
CREATE FUNCTION count_reviews() RETURNS trigger LANGUAGE plpgsql AS $$
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
END $$;
COMMENT ON FUNCTION count_reviews() IS 'Adds to the ratings what a statement changed in the reviews.';
CREATE TRIGGER reviews_counted AFTER INSERT ON reviews REFERENCING NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION count_reviews();
CREATE TRIGGER reviews_recounted AFTER UPDATE ON reviews REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION count_reviews();
-- What was written before the counts were kept.
UPDATE clinic_ratings t SET
  stars_1 = d.stars_1, stars_2 = d.stars_2, stars_3 = d.stars_3, stars_4 = d.stars_4, stars_5 = d.stars_5
FROM (
  SELECT clinic_id, count(*) FILTER (WHERE rating = 1) AS stars_1, count(*) FILTER (WHERE rating = 2) AS stars_2,
    count(*) FILTER (WHERE rating = 3) AS stars_3, count(*) FILTER (WHERE rating = 4) AS stars_4,
    count(*) FILTER (WHERE rating = 5) AS stars_5
  FROM reviews WHERE is_published GROUP BY clinic_id
) AS d
WHERE t.clinic_id = d.clinic_id;
UPDATE vet_ratings t SET
  stars_1 = d.stars_1, stars_2 = d.stars_2, stars_3 = d.stars_3, stars_4 = d.stars_4, stars_5 = d.stars_5
FROM (
  SELECT vet_id, count(*) FILTER (WHERE rating = 1) AS stars_1, count(*) FILTER (WHERE rating = 2) AS stars_2,
    count(*) FILTER (WHERE rating = 3) AS stars_3, count(*) FILTER (WHERE rating = 4) AS stars_4,
    count(*) FILTER (WHERE rating = 5) AS stars_5
  FROM reviews WHERE is_published AND vet_id IS NOT NULL GROUP BY vet_id
) AS d
WHERE t.vet_id = d.vet_id;
