import type { Topic } from '#domain/notifications/topic.ts';

/** The channels that a person chooses among. */
export const CHOICES = ['email', 'push', 'sms', 'in_app'] as const;
export type Choice = (typeof CHOICES)[number];

export type InboxItem = {
  id: string;
  kind: string;
  title: string;
  body: string;
  /** The page that it is about. */
  path: string;
  created_at: string;
  read_at: string | null;
};

export type Preferences = {
  timezone: string;
  quiet_from: string;
  quiet_to: string;
  preferences: { topic: Topic; channel: Choice; is_on: boolean }[];
};
