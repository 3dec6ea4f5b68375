-- What owners narrow a search by beside time and place: whom a clinic treats, and whose insurance it takes.
CREATE TABLE clinic_species (
  clinic_id uuid NOT NULL REFERENCES clinics,
  species_id int NOT NULL REFERENCES species,
  CONSTRAINT clinic_species_pkey PRIMARY KEY (clinic_id, species_id)
);
CREATE INDEX clinic_species_species_id_idx ON clinic_species (species_id);
COMMENT ON TABLE clinic_species IS 'Species that a clinic treats; a clinic without rows treats all.';
COMMENT ON COLUMN clinic_species.clinic_id IS 'The clinic.';
COMMENT ON COLUMN clinic_species.species_id IS 'A species it treats.';

CREATE TABLE insurance_providers (
  id serial PRIMARY KEY,
  slug varchar(100) NOT NULL CONSTRAINT insurance_providers_slug_key UNIQUE,
  name varchar(200) NOT NULL CONSTRAINT insurance_providers_name_key UNIQUE,
  website_url text,
  is_active boolean NOT NULL DEFAULT true,
  CONSTRAINT insurance_providers_slug_shape CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
COMMENT ON TABLE insurance_providers IS 'Insurers of pets.';
COMMENT ON COLUMN insurance_providers.id IS 'Provider ID.';
COMMENT ON COLUMN insurance_providers.slug IS 'Identifier in web addresses and searches.';
COMMENT ON COLUMN insurance_providers.name IS 'What the insurer is called.';
COMMENT ON COLUMN insurance_providers.website_url IS 'Its own site.';
COMMENT ON COLUMN insurance_providers.is_active IS 'Whether clinics and owners can choose it.';

CREATE TABLE clinic_insurance_providers (
  clinic_id uuid NOT NULL REFERENCES clinics,
  insurance_provider_id int NOT NULL REFERENCES insurance_providers,
  CONSTRAINT clinic_insurance_providers_pkey PRIMARY KEY (clinic_id, insurance_provider_id)
);
CREATE INDEX clinic_insurance_providers_provider_idx ON clinic_insurance_providers (insurance_provider_id);
COMMENT ON TABLE clinic_insurance_providers IS 'Whose insurance a clinic takes.';
COMMENT ON COLUMN clinic_insurance_providers.clinic_id IS 'The clinic.';
COMMENT ON COLUMN clinic_insurance_providers.insurance_provider_id IS 'An insurer it works with.';
