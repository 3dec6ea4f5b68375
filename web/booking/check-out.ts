import { data, redirect, redirectDocument } from 'react-router';
import type { Asked } from '../answer.ts';
import type { CheckoutInput, Ctx } from '../contract.ts';
import type { Values } from '../form-values.ts';
import { type Kept, keptCookie } from '../holds/cookie.ts';
import { keep } from '../holds/keep.ts';
import { paths } from '../paths.ts';
import { failure } from '../payments/card-words.ts';

type Order = Omit<CheckoutInput, 'hold_id' | 'hold_token' | 'payment_method_id' | 'return_url'>;

/** Pays in advance and books; a declined card comes back beside the form, with everything that was typed. */
export async function checkOut(
  asked: Asked,
  once: Ctx,
  order: Order,
  { slot_id, kept, values }: { slot_id: string; kept: Kept | null; values: Values },
) {
  // Kept anew when it has run out meanwhile.
  const held = await keep(asked, kept, slot_id, order.service_id);
  const headers = { 'set-cookie': keptCookie(held, asked.origin) };
  const checkout = await asked.domain.payments.checkout(once, {
    ...order,
    hold_id: held.hold_id,
    ...(held.token ? { hold_token: held.token } : {}),
    payment_method_id: values.payment_method_id,
    return_url: `${asked.origin}${paths.checkout('{checkout_id}')}`,
  });
  if (checkout.appointment_id) {
    throw redirect(paths.visit(checkout.appointment_id, { booked: 1 }), {
      headers: { 'set-cookie': keptCookie(null, asked.origin) },
    });
  }
  if (checkout.action_url) throw redirectDocument(checkout.action_url, { headers });
  if (checkout.status !== 'failed') throw redirect(paths.checkout(checkout.id), { headers });
  const message = failure(checkout.failure_reason);
  const problem = { code: 'declined', message, alternatives: [] };
  return data(
    { values, errors: { payment_method_id: message }, problem },
    { status: 409, headers },
  );
}
