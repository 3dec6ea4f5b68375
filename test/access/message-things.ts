import { domain } from '#domain/index.ts';
import { signedIn } from '#test/people.ts';
import { fresh, hidden } from './things.ts';

let latest = '';
let made = 0;

/** Where Harbor Street's own system listens; past the number that a clinic may add. */
export const webhook = hidden(async ({ db, grace, clinic }) => {
  const { id } = await db
    .insertInto('webhook_endpoints')
    .values({
      clinic_id: clinic.id,
      url: 'https://93.184.216.34/hook',
      events: ['visit.booked'],
      secret: 'whsec_AAAA',
      created_by: grace.user_id,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  latest = id;
  return id;
});

/** Something that the webhook named before it was sent. */
export const webhookDelivery = hidden(
  async ({ grace, clinic }) => (await domain.webhooks.sendTest(grace.ctx, clinic.id, latest)).id,
);

/** A message to Maya that could not be delivered. */
export const deadLetter = hidden(async ({ db, people: { owner } }) => {
  const { user_id } = owner;
  const { id } = await db
    .insertInto('notifications')
    .values({
      event: `undelivered ${++made}`,
      kind: 'visit_booked',
      channel: 'email',
      state: 'dead',
      recipient: user_id,
      user_id,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
});

export const pushEndpoint = fresh((n) => `https://93.184.216.34/push/${n}`);

/** Where Maya's messages are shown. */
export const browser = hidden(async ({ db, people: { owner } }) => {
  const { id } = await db
    .insertInto('push_subscriptions')
    .values({
      user_id: owner.user_id,
      session_id: (await signedIn(db, owner.token)).actor?.session_id ?? '',
      endpoint: `https://93.184.216.34/mayas/${++made}`,
      p256dh: 'BEl62iUYgUivxIkv69yViEuiBIa',
      auth: 'tBHItJI5svbpez7KI4CCXg',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
});
