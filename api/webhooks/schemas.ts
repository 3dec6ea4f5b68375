import { Type } from 'typebox';
import { DELIVERY_STATES, TEST_EVENT, WEBHOOK_EVENTS } from '#domain/webhooks/webhook.ts';
import { nullable, oneOf, uuid } from '#platform/schema.ts';

const instant = () => Type.String({ format: 'date-time' });

const endpoint = {
  id: uuid(),
  url: Type.String(),
  description: nullable(Type.String()),
  events: Type.Array(oneOf(WEBHOOK_EVENTS)),
  previous_secret_until: nullable(
    Type.String({
      format: 'date-time',
      description: 'Until then the secret before signs as well.',
    }),
  ),
  failing_since: nullable(instant()),
  disabled_at: nullable(instant()),
  disabled_because: nullable(
    oneOf(['by_hand', 'failing', 'gone'], {
      description: 'Failing for three days, or gone: it answered 410.',
    }),
  ),
  created_at: instant(),
};

export const Endpoint = Type.Object(endpoint, { title: 'WebhookEndpoint' });

export const EndpointWithSecret = Type.Object(
  {
    ...endpoint,
    secret: Type.String({
      description: 'Verifies the signatures, as Standard Webhooks has it; shown only now.',
    }),
  },
  { title: 'WebhookEndpointWithSecret' },
);

export const Delivery = Type.Object(
  {
    id: uuid({ description: 'The webhook-id header, the same at every try and replay.' }),
    event: oneOf([...WEBHOOK_EVENTS, TEST_EVENT]),
    data: Type.Object(
      {},
      {
        additionalProperties: true,
        description: 'IDs and states of the moment; fields are added, never renamed.',
      },
    ),
    state: oneOf(DELIVERY_STATES),
    tries: Type.Integer(),
    due_at: instant(),
    tried_at: nullable(instant()),
    response_status: nullable(Type.Integer()),
    response_excerpt: nullable(Type.String()),
    duration_ms: nullable(Type.Integer()),
    trouble: nullable(Type.String({ description: 'Why the last try failed.' })),
    created_at: instant(),
  },
  { title: 'WebhookDelivery' },
);
