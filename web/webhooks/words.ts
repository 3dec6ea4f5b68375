import type { WebhookEvent } from '#domain/webhooks/webhook.ts';
import type { WebhookDelivery, WebhookEndpoint } from '../contract.ts';
import type { Tone } from '../ui/badge.tsx';

export const EVENT_WORDS: Record<WebhookEvent, string> = {
  'visit.booked': 'A visit is booked',
  'visit.rescheduled': 'A visit moves',
  'visit.cancelled': 'A visit is cancelled',
  'visit.checked_in': 'An animal arrives',
  'visit.started': 'A visit begins',
  'visit.completed': 'A visit is completed',
  'visit.no_show': 'Nobody came',
  'visit.reopened': 'A step is undone',
  'invoice.issued': 'An invoice is issued',
  'payment.succeeded': 'Money comes in',
  'payment.refunded': 'Money goes back',
  'review.published': 'A review is published',
  'emergency.changed': 'The emergency sign changes',
};

/** How an endpoint is doing. */
export function standing({
  disabled_because,
  failing_since,
}: Pick<WebhookEndpoint, 'disabled_because' | 'failing_since'>): { tone: Tone; words: string } {
  switch (disabled_because) {
    case 'by_hand':
      return { tone: 'neutral', words: 'Off' };
    case 'failing':
      return { tone: 'emergency', words: 'Turned off: it failed for days' };
    case 'gone':
      return { tone: 'emergency', words: 'Turned off: it answered 410' };
    default:
      return failing_since ? { tone: 'caution', words: 'Failing' } : { tone: 'good', words: 'On' };
  }
}

const STATES: Record<WebhookDelivery['state'], { tone: Tone; words: string }> = {
  waiting: { tone: 'caution', words: 'Waiting' },
  sending: { tone: 'info', words: 'On its way' },
  delivered: { tone: 'good', words: 'Delivered' },
  dead: { tone: 'emergency', words: 'Failed' },
};

/** What became of a delivery so far. */
export const outcome = ({ state }: Pick<WebhookDelivery, 'state'>) => STATES[state];
