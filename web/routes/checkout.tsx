import { useEffect } from 'react';
import { redirect, useRevalidator } from 'react-router';
import { answer, idParam, needsSignIn } from '../answer.ts';
import { money } from '../format.ts';
import { keptCookie } from '../holds/cookie.ts';
import { paths } from '../paths.ts';
import { failure } from '../payments/card-words.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonAnchor, ButtonLink } from '../ui/button.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/checkout';

export const meta: Route.MetaFunction = () => [{ title: 'Your payment · FindMyVet' }];

/** What became of a booking that is paid first; the bank leads back to here. */
export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const checkout = await asked.domain.payments.getCheckout(asked.ctx, idParam(args.params.id));
    if (checkout.appointment_id) {
      throw redirect(paths.visit(checkout.appointment_id, { booked: 1 }), {
        headers: { 'set-cookie': keptCookie(null, asked.origin) },
      });
    }
    return checkout;
  });

const AGAIN_MS = 2_000;

export default function CheckoutPage({ loaderData: checkout }: Route.ComponentProps) {
  const waits = checkout.status === 'pending' && !checkout.action_url;
  useAgain(waits);
  const amount = money(checkout.amount_cents, checkout.currency);
  return (
    <Page width="narrow">
      {waits ? (
        <>
          {/* Without script the browser itself looks again. */}
          <noscript>
            <meta httpEquiv="refresh" content="3" />
          </noscript>
          <Title className="mt-8 mb-3 sm:mt-12">Waiting for your bank</Title>
          <p role="status" className="text-muted">
            The payment of {amount} is on its way, and your time is kept. This page goes on by
            itself.
          </p>
        </>
      ) : checkout.action_url ? (
        <>
          <Title className="mt-8 mb-3 sm:mt-12">Confirm the payment</Title>
          <p className="mb-5 text-muted">Your bank asks you to confirm {amount}.</p>
          <ButtonAnchor href={checkout.action_url}>Go to your bank</ButtonAnchor>
        </>
      ) : (
        <>
          <Title className="mt-8 mb-5 sm:mt-12">The visit is not booked</Title>
          <Banner tone="caution" title={failure(checkout.failure_reason)}>
            {checkout.status === 'refunding' || checkout.status === 'refunded'
              ? `You get all of ${amount} back on your card.`
              : 'Nothing was charged.'}
          </Banner>
          <ButtonLink to={paths.book(checkout.slot_id)} className="mt-5">
            {checkout.status === 'failed' ? 'Try another card' : 'See the time again'}
          </ButtonLink>
        </>
      )}
    </Page>
  );
}

function useAgain(waits: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(() => void revalidate(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [waits, revalidate]);
}
