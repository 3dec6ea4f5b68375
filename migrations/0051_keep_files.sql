-- What people upload lies in a store outside of the database; what is there, and what refers to it, is known in here.
CREATE TABLE files (
  key varchar(32) PRIMARY KEY,
  media varchar(20) NOT NULL,
  names text[] NOT NULL,
  width int,
  height int,
  offered_at timestamptz NOT NULL,
  swept_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT files_key_shape CHECK (key ~ '^[0-9a-f]{32}$'),
  CONSTRAINT files_media_known CHECK (media IN ('picture', 'document')),
  CONSTRAINT files_named CHECK (cardinality(names) > 0),
  CONSTRAINT files_picture_measured CHECK (media <> 'picture' OR width > 0 AND height > 0)
);
CREATE INDEX files_offered_at_idx ON files (offered_at);
COMMENT ON TABLE files IS 'Everything in the store of files: the pictures and documents that people uploaded, cleaned.';
COMMENT ON COLUMN files.key IS 'Its folder in the store: of a picture the digest of what is in it, of a document drawn at random.';
COMMENT ON COLUMN files.media IS 'picture or document.';
COMMENT ON COLUMN files.names IS 'The files in that folder: a picture has one for each width and format.';
COMMENT ON COLUMN files.width IS 'Of a picture, at its largest.';
COMMENT ON COLUMN files.height IS 'Of a picture, at its largest.';
COMMENT ON COLUMN files.offered_at IS 'When it was last uploaded. What nothing refers to a day later is swept.';
COMMENT ON COLUMN files.swept_at IS 'Set, it is being taken out of the store and can be referred to no more.';
COMMENT ON COLUMN files.created_at IS 'When it first came.';

CREATE TABLE clinic_photos (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  clinic_id uuid NOT NULL REFERENCES clinics,
  file_key varchar(32) NOT NULL REFERENCES files,
  alt_text varchar(300) NOT NULL,
  position smallint NOT NULL,
  created_by uuid NOT NULL REFERENCES users,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT clinic_photos_alt_text_said CHECK (btrim(alt_text) <> ''),
  CONSTRAINT clinic_photos_at_most_twelve CHECK (position BETWEEN 1 AND 12),
  CONSTRAINT clinic_photos_once UNIQUE (clinic_id, file_key),
  CONSTRAINT clinic_photos_in_order UNIQUE (clinic_id, position) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX clinic_photos_file_key_idx ON clinic_photos (file_key);
CREATE INDEX clinic_photos_created_by_idx ON clinic_photos (created_by);
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

-- The specified columns hold an address. One of ours names a file, which then cannot be swept.
ALTER TABLE clinics ADD COLUMN logo_file varchar(32) GENERATED ALWAYS AS (substring(logo_url FROM '^/files/([0-9a-f]{32})/')) STORED REFERENCES files;
ALTER TABLE vets ADD COLUMN photo_file varchar(32) GENERATED ALWAYS AS (substring(photo_url FROM '^/files/([0-9a-f]{32})/')) STORED REFERENCES files;
ALTER TABLE pets ADD COLUMN photo_file varchar(32) GENERATED ALWAYS AS (substring(photo_url FROM '^/files/([0-9a-f]{32})/')) STORED REFERENCES files;
CREATE INDEX clinics_logo_file_idx ON clinics (logo_file) WHERE logo_file IS NOT NULL;
CREATE INDEX vets_photo_file_idx ON vets (photo_file) WHERE photo_file IS NOT NULL;
CREATE INDEX pets_photo_file_idx ON pets (photo_file) WHERE photo_file IS NOT NULL;
COMMENT ON COLUMN clinics.logo_file IS 'The file that logo_url names, when it is one of ours.';
COMMENT ON COLUMN vets.photo_file IS 'The file that photo_url names, when it is one of ours.';
COMMENT ON COLUMN pets.photo_file IS 'The file that photo_url names, when it is one of ours.';
