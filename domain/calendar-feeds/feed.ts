export const FEED_KINDS = ['owner', 'vet', 'clinic'] as const;
export type FeedKind = (typeof FEED_KINDS)[number];

export type CalendarFeed = {
  id: string;
  kind: FeedKind;
  clinic: { id: string; name: string } | null;
  created_at: string;
  last_used_at: string | null;
};
