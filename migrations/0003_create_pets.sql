-- Animals and the reference lists that describe them.
CREATE TABLE species (
  id serial PRIMARY KEY,
  name varchar(50) NOT NULL CONSTRAINT species_name_key UNIQUE,
  is_active boolean NOT NULL DEFAULT true
);
COMMENT ON TABLE species IS 'Animal species that owners can choose.';
COMMENT ON COLUMN species.id IS 'Species ID.';
COMMENT ON COLUMN species.name IS 'Dog, Cat, Bird, Rabbit and so on.';
COMMENT ON COLUMN species.is_active IS 'Whether it is offered for new pets.';

CREATE TABLE breeds (
  id serial PRIMARY KEY,
  species_id int NOT NULL REFERENCES species,
  name varchar(100) NOT NULL,
  CONSTRAINT breeds_name_in_species UNIQUE (species_id, name),
  CONSTRAINT breeds_id_in_species UNIQUE (id, species_id)
);
CREATE INDEX idx_breeds_species ON breeds (species_id);
COMMENT ON TABLE breeds IS 'Breeds by species; a pet may have none.';
COMMENT ON COLUMN breeds.id IS 'Breed ID.';
COMMENT ON COLUMN breeds.species_id IS 'The species it is a breed of.';
COMMENT ON COLUMN breeds.name IS 'Labrador Retriever and so on.';

CREATE TABLE pets (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  owner_id uuid NOT NULL REFERENCES users,
  name varchar(100) NOT NULL,
  species_id int NOT NULL REFERENCES species,
  breed_id int REFERENCES breeds,
  date_of_birth date,
  weight_kg decimal(5,2),
  sex varchar(10),
  is_neutered boolean,
  photo_url text,
  notes text,
  deceased_on date,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  deleted_at timestamptz,
  CONSTRAINT pets_breed_of_species FOREIGN KEY (breed_id, species_id) REFERENCES breeds (id, species_id),
  CONSTRAINT pets_sex_known CHECK (sex IN ('male', 'female', 'unknown')),
  CONSTRAINT pets_weight_positive CHECK (weight_kg > 0),
  CONSTRAINT pets_born_in_reach CHECK (date_of_birth >= date '1900-01-01'),
  CONSTRAINT pets_deceased_after_birth CHECK (deceased_on >= date_of_birth)
);
CREATE INDEX idx_pets_owner ON pets (owner_id);
CREATE INDEX idx_pets_species ON pets (species_id);
CREATE INDEX pets_breed_id_idx ON pets (breed_id, species_id) WHERE breed_id IS NOT NULL;
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
