import type { Reason } from '#domain/reviews/review.ts';

/** What is wrong with a review, as its reader and its author read it. */
export const REASON_WORDS: Record<Reason, string> = {
  offensive: 'It insults or threatens somebody',
  private_information: 'It tells private things about somebody',
  not_about_the_visit: 'It is not about a visit to this clinic',
  advertising: 'It is advertising',
  conflict_of_interest: 'Its author has a stake in this clinic or a rival',
  other: 'Something else',
};
