export type PublicReview = {
  id: string;
  rating: number;
  title: string | null;
  body: string | null;
  /** First name and initial, "Maya T."; the account gone, "Former client". */
  author: string;
  vet_name: string | null;
  clinic_response: string | null;
  clinic_responded_at: string | null;
  created_at: string;
};
