export const SEXES = ['male', 'female', 'unknown'] as const;

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
  created_at: string;
  updated_at: string;
};
