/** Something that begins like what is being typed. */
export type Suggestion = {
  kind: 'clinic' | 'vet' | 'service' | 'place';
  /** What to put into the field, or to search for. */
  label: string;
  /** Where it is, or at which clinic. */
  detail: string | null;
  clinic_slug: string | null;
  service_slug: string | null;
};
