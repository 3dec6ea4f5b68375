import { redirect } from 'react-router';
import { answer, idParam, needsSignIn, refusal } from '../answer.ts';
import { paths, safeNext } from '../paths.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/payment-method-saved';

export const meta: Route.MetaFunction = () => [{ title: 'Your card · FindMyVet' }];

/** Where the provider leads back to: keeps the card that was entered, which a reload does not do twice, and goes on. */
export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { searchParams } = asked.url;
    const next = safeNext(searchParams.get('next'), paths.paymentMethods({ done: 'added' }));
    try {
      const session_id = idParam(searchParams.get('session') ?? '');
      await asked.domain.payments.saveCard(asked.ctx, { session_id });
    } catch (error) {
      const { code } = error as { code?: unknown };
      if (code === 'provider_away') return { next, problem: AWAY };
      if (code === 'not_found') return { next, problem: UNKNOWN };
      return { next, problem: refusal(error).message };
    }
    throw redirect(next);
  });

const AWAY = 'The payment provider does not answer just now.';
const UNKNOWN = 'We do not know of a card that was just entered.';

export default function CardSaved({ loaderData }: Route.ComponentProps) {
  return (
    <Page width="narrow">
      <Title className="mt-8 mb-5 sm:mt-12">Your card is not saved yet</Title>
      <Banner tone="caution" title={loaderData.problem}>
        Nothing was charged. Load this page again, or go back and enter the card once more.
      </Banner>
      <ButtonLink to={loaderData.next} look="plain" className="mt-5">
        Go back
      </ButtonLink>
    </Page>
  );
}
