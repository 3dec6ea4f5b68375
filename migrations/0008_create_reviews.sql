-- What owners say of completed visits.
CREATE TABLE reviews (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  appointment_id uuid NOT NULL CONSTRAINT reviews_appointment_id_key UNIQUE REFERENCES appointments,
  reviewer_id uuid NOT NULL REFERENCES users,
  clinic_id uuid NOT NULL REFERENCES clinics,
  vet_id uuid REFERENCES vets,
  rating smallint NOT NULL,
  title varchar(200),
  body text,
  is_published boolean NOT NULL DEFAULT true,
  clinic_response text,
  clinic_responded_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT reviews_rating_range CHECK (rating >= 1 AND rating <= 5)
);
CREATE INDEX idx_reviews_clinic ON reviews (clinic_id, created_at);
CREATE INDEX idx_reviews_vet ON reviews (vet_id);
CREATE INDEX idx_reviews_rating ON reviews (rating);
CREATE INDEX reviews_reviewer_id_idx ON reviews (reviewer_id);
CREATE TRIGGER reviews_updated_at BEFORE UPDATE ON reviews FOR EACH ROW EXECUTE FUNCTION set_updated_at();
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
