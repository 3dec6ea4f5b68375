/** What people can turn on and off, each by channel. */
export const TOPICS = [
  'visit_booked',
  'visit_moved',
  'visit_cancelled',
  'visit_reminder',
  'waitlist_offer',
  'review_answered',
  'review_request',
  'invoice',
  'vaccination_due',
] as const;
export type Topic = (typeof TOPICS)[number];
