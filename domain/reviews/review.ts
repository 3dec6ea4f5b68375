/** What is wrong with a review: why it is reported, and why support unpublishes it. */
export const REASONS = [
  'offensive',
  'private_information',
  'not_about_the_visit',
  'advertising',
  'conflict_of_interest',
  'other',
] as const;
export type Reason = (typeof REASONS)[number];

export const REVIEW_SORTS = ['newest', 'highest', 'lowest'] as const;
export type ReviewSort = (typeof REVIEW_SORTS)[number];

const EDIT_MS = 14 * 86_400_000;

/** Until when its author may still change a review. */
export const editableUntil = (review: { created_at: string }): Date =>
  new Date(new Date(review.created_at).getTime() + EDIT_MS);

export const reviewCan = {
  edit: (review: { created_at: string }, now: Date) => now <= editableUntil(review),
};

type Stars = {
  /** 1 to 5. */
  rating: number;
  care_rating: number | null;
  wait_rating: number | null;
  value_rating: number | null;
};

export type PublicReview = Stars & {
  id: string;
  title: string | null;
  body: string | null;
  /** First name and initial, "Maya T."; the account gone, "Former client". */
  author: string;
  vet_name: string | null;
  clinic_response: string | null;
  clinic_responded_at: string | null;
  created_at: string;
  edited_at: string | null;
};

type Standing = {
  is_published: boolean;
  /** Why support unpublished it. */
  moderation_reason: Reason | null;
  moderation_note: string | null;
};

/** A review as its author has it, published or not. */
export type OwnReview = PublicReview & Standing & { appointment_id: string };

/** What a clinic's published reviews come to. */
export type RatingSummary = {
  rating: number | null;
  review_count: number;
  /** By which searches rank: the mean as if ten reviews of four stars came before it. */
  score: number | null;
  care_rating: number | null;
  wait_rating: number | null;
  value_rating: number | null;
  /** From five stars down. */
  distribution: { stars: number; count: number }[];
};

export const QUEUES = ['reported', 'unpublished'] as const;
export type Queue = (typeof QUEUES)[number];

/** A review as support sees it. */
export type ModeratedReview = PublicReview &
  Standing & {
    clinic: { id: string; slug: string; name: string };
    /** Those that nobody has decided yet. */
    reports: { id: string; reason: Reason; note: string | null; by: string; created_at: string }[];
  };

export type ReviewEvent = {
  kind: 'written' | 'edited' | 'answered' | 'unpublished' | 'restored';
  by: string | null;
  rating: number | null;
  title: string | null;
  body: string | null;
  clinic_response: string | null;
  reason: Reason | null;
  note: string | null;
  created_at: string;
};
