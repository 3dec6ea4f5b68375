import { redirect } from 'react-router';
import { answer, idParam, needsSignIn } from '../answer.ts';
import { paths } from '../paths.ts';
import type { Route } from './+types/payment-back';

/** Where the bank leads back to after 3-D Secure: asks what became of the payment, and shows its visit. */
export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const payment = await asked.domain.payments.getPayment(asked.ctx, idParam(args.params.id));
    const done = { succeeded: 'paid', failed: 'unpaid', pending: 'paying', refunded: null };
    throw redirect(paths.visit(payment.appointment_id, { done: done[payment.status] }));
  });
