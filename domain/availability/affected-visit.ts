/** A live visit that a change of the clinic's times concerns, with whom to call. Local times are HH:MM at the clinic. */
export type AffectedVisit = {
  id: string;
  confirmation_code: string;
  scheduled_date: string;
  scheduled_start: string;
  scheduled_end: string;
  /** RFC 3339 with the clinic's offset. */
  starts_at: string;
  ends_at: string;
  pet: { id: string; name: string };
  owner: { id: string; name: string; phone: string | null; email: string };
  vet: { id: string; name: string } | null;
  service: { id: number; name: string };
};
