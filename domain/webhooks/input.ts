import { type Static, Type } from 'typebox';
import { line, nullable, object, oneOf, webAddress } from '#platform/schema.ts';
import { WEBHOOK_EVENTS } from './webhook.ts';

const events = () =>
  Type.Array(oneOf(WEBHOOK_EVENTS), {
    minItems: 1,
    maxItems: WEBHOOK_EVENTS.length,
    uniqueItems: true,
  });
const description = () => nullable(line(200, { description: 'What you call it.' }));

export const EndpointInput = object({
  url: webAddress(),
  events: events(),
  description: Type.Optional(description()),
});
export type EndpointInput = Static<typeof EndpointInput>;

export const EndpointChange = object({
  url: Type.Optional(webAddress()),
  events: Type.Optional(events()),
  description: Type.Optional(description()),
  is_enabled: Type.Optional(
    Type.Boolean({ description: 'Turns it off by hand, or on again after it failed.' }),
  ),
});
export type EndpointChange = Static<typeof EndpointChange>;

export const ReplayInput = object({
  since: Type.String({ format: 'date-time', description: 'Of what has failed since then.' }),
});
export type ReplayInput = Static<typeof ReplayInput>;
