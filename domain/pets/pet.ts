export const SEXES = ['male', 'female', 'unknown'] as const;

/** What somebody is to a pet that they see. */
export const PET_ROLES = ['owner', 'co_owner', 'sitter'] as const;

export type Species = { id: number; name: string };
export type Breed = { id: number; species_id: number; name: string };

export type Pet = {
  id: string;
  name: string;
  species_id: number;
  species_name: string;
  breed_id: number | null;
  breed_name: string | null;
  /** YYYY-MM-DD */
  date_of_birth: string | null;
  weight_kg: number | null;
  sex: (typeof SEXES)[number] | null;
  is_neutered: boolean | null;
  photo_url: string | null;
  notes: string | null;
  /** YYYY-MM-DD; set, nothing is sent about the pet any more. */
  deceased_on: string | null;
  /** What the reader is to it. */
  role: (typeof PET_ROLES)[number];
  /** Whether the reader may book visits for it. */
  may_book: boolean;
  /** The last day of a sitter's care. */
  cared_until: string | null;
  /** First name of its owner. */
  owner_name: string;
  created_at: string;
  updated_at: string;
};
