import type { Pet } from '#domain/pets/pet.ts';

export const ENTRY_KINDS = [
  'vaccination',
  'weight',
  'allergy',
  'condition',
  'medication',
  'document',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Days before a vaccine is due again from which on it is said to be due soon. */
const DUE_SOON_DAYS = 30;

export type HealthEntry = {
  id: string;
  kind: EntryKind;
  /** The vaccine, the allergen, the condition, the medicine, the document; a weight has none. */
  title: string | null;
  /** YYYY-MM-DD */
  noted_on: string;
  details: string | null;
  weight_kg: number | null;
  due_on: string | null;
  batch: string | null;
  given_by: string | null;
  /** The clinic that wrote it; null is the owners' side. */
  clinic: { id: string; name: string } | null;
  appointment_id: string | null;
  /** Of a document that is still there. */
  file: 'pdf' | 'picture' | null;
  created_at: string;
  struck_at: string | null;
  struck_reason: string | null;
};

export type HealthRecord = {
  pet: { id: string; name: string; species_name: string; deceased_on: string | null };
  /** Whether the actor writes for its owners, and as which clinics. */
  keeps: boolean;
  clinics: { id: string; name: string }[];
  entries: HealthEntry[];
};

export type Passport = {
  id: string;
  shares: EntryKind[];
  created_at: string;
  expires_at: string;
  seen_at: string | null;
};

/** What somebody with the link sees. */
export type SharedRecord = {
  pet: {
    name: string;
    species_name: string;
    breed_name: string | null;
    date_of_birth: string | null;
    sex: Pet['sex'];
    is_neutered: boolean | null;
    photo_url: string | null;
  };
  owner_name: string;
  shares: EntryKind[];
  expires_at: string;
  entries: HealthEntry[];
};

export type VaccinationState = 'current' | 'due_soon' | 'overdue' | 'replaced';

/** How a dose stands on a day; null for one that is not due again. Of one vaccine only the latest dose counts. */
export function vaccinationState(
  dose: Pick<HealthEntry, 'id' | 'title' | 'noted_on' | 'due_on'>,
  entries: readonly HealthEntry[],
  today: string,
): VaccinationState | null {
  const same = (entry: HealthEntry) =>
    entry.kind === 'vaccination' &&
    entry.struck_at === null &&
    entry.title?.toLowerCase() === dose.title?.toLowerCase();
  const later = (entry: HealthEntry) =>
    entry.noted_on > dose.noted_on || (entry.noted_on === dose.noted_on && entry.id > dose.id);
  if (entries.some((entry) => same(entry) && later(entry))) return 'replaced';
  if (dose.due_on === null) return null;
  if (dose.due_on < today) return 'overdue';
  const days = (Date.parse(dose.due_on) - Date.parse(today)) / 86_400_000;
  return days <= DUE_SOON_DAYS ? 'due_soon' : 'current';
}
