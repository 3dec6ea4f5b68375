import type { WebhookEvent } from '#domain/webhooks/webhook.ts';
import { text } from '../form-values.ts';

/** What the fields of an endpoint say; the domain knows which events there are. */
export const readEndpoint = (form: FormData) => ({
  url: text(form, 'url'),
  description: text(form, 'description') || null,
  events: form.getAll('events').map(String) as WebhookEvent[],
});
