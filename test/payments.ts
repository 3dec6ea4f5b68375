import { sql } from 'kysely';
import type { Slot } from '#domain/availability/slot.ts';
import type { Ctx } from '#domain/context.ts';
import { domain } from '#domain/index.ts';
import type { PaymentPolicyInput } from '#domain/payments/input.ts';
import type { Provider } from '#domain/payments/provider.ts';
import type { Db } from '#platform/db.ts';
import { type HarborStreet, maya } from './people.ts';

export const RETURN_URL = 'http://localhost/back';

let cards = 0;

/** A card of the sandbox that behaves so, kept for the person; the first is their default. */
export async function cardOf(ctx: Ctx, behaviour = 'visa'): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    INSERT INTO payment_methods (user_id, provider, provider_token, card_brand, card_last4, is_default)
    VALUES (${ctx.actor?.user_id}, 'sandbox', ${`card_${behaviour}_${++cards}`}, 'visa', '4242',
      NOT EXISTS (SELECT FROM payment_methods WHERE user_id = ${ctx.actor?.user_id}))
    RETURNING id`.execute(ctx.db);
  return rows[0]?.id ?? '';
}

/** Maya with a card that behaves so, whose visits are paid through the provider. */
export async function payer(db: Db, now: Date, provider: Provider, behaviour = 'visa') {
  const owner = await maya(db, now);
  const ctx: Ctx = { ...owner.ctx, providers: [provider] };
  return { ...owner, ctx, card: await cardOf(ctx, behaviour) };
}

type Payer = Awaited<ReturnType<typeof payer>>;

/** Holds a time and checks out, as the booking page does. */
export async function checkOut(owner: Payer, { examId }: HarborStreet, slot: Slot, change = {}) {
  const hold = await domain.holds.take(owner.ctx, { slot_id: slot.id, service_id: examId });
  const checkout = await domain.payments.checkout(owner.ctx, {
    hold_id: hold.id,
    pet_id: owner.biscuit.id,
    service_id: examId,
    payment_method_id: owner.card,
    return_url: RETURN_URL,
    ...change,
  });
  return { hold, checkout };
}

export const setPolicy = (
  { clinic, grace }: HarborStreet,
  payment_policy: PaymentPolicyInput['payment_policy'],
) =>
  domain.payments.setPaymentPolicy(grace.ctx, clinic.id, { payment_policy, deposit_percent: 25 });

/** The jobs of a kind that the transactions so far have caused, taken off the queue. */
export async function takeJobs<Payload>(db: Db, task: string): Promise<Payload[]> {
  const { rows } = await sql<{ payload: Payload }>`
    WITH waiting AS (
      SELECT j.id, p.payload FROM graphile_worker.jobs j
      JOIN graphile_worker._private_jobs p ON p.id = j.id WHERE j.task_identifier = ${task}
    ), done AS (SELECT graphile_worker.complete_jobs(array_agg(id)) FROM waiting)
    SELECT payload FROM waiting, (SELECT count(*) FROM done) AS finished`.execute(db);
  return rows.map(({ payload }) => payload);
}
