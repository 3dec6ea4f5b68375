/** What an endpoint can hear of. The names stay; what they carry may gain fields and loses none. */
export const WEBHOOK_EVENTS = [
  'visit.booked',
  'visit.rescheduled',
  'visit.cancelled',
  'visit.checked_in',
  'visit.started',
  'visit.completed',
  'visit.no_show',
  'visit.reopened',
  'invoice.issued',
  'payment.succeeded',
  'payment.refunded',
  'review.published',
  'emergency.changed',
] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** What is sent when somebody asks for a test. */
export const TEST_EVENT = 'webhook.test';

export const DELIVERY_STATES = ['waiting', 'sending', 'delivered', 'dead'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** For so long after a change of the secret, the one before signs as well. */
export const OVERLAP_HOURS = 24;
/** An endpoint that has answered nothing else for so long is sent nothing more. */
export const PATIENCE_DAYS = 3;
/** For so long what became of a delivery can be looked up. */
export const KEPT_DAYS = 30;

export type WebhookEndpoint = {
  id: string;
  url: string;
  description: string | null;
  events: WebhookEvent[];
  /** When the secret before the present one stops signing. */
  previous_secret_until: string | null;
  failing_since: string | null;
  disabled_at: string | null;
  disabled_because: 'by_hand' | 'failing' | 'gone' | null;
  created_at: string;
};

export type WebhookDelivery = {
  id: string;
  event: WebhookEvent | typeof TEST_EVENT;
  data: Record<string, unknown>;
  state: DeliveryState;
  tries: number;
  due_at: string;
  tried_at: string | null;
  response_status: number | null;
  response_excerpt: string | null;
  duration_ms: number | null;
  trouble: string | null;
  created_at: string;
};
