import { redirectDocument } from 'react-router';
import type { Asked } from '../answer.ts';
import { paths } from '../paths.ts';

/** Leads to the provider's page for entering a card, and from there to `next`, or back to the cards. */
export async function enterCard(
  { domain, ctx, origin }: Asked,
  next: string | null,
): Promise<Response> {
  const back = `${origin}${paths.cardSaved({ next })}`;
  const return_url = `${back}${back.includes('?') ? '&' : '?'}session={session_id}`;
  const { url } = await domain.payments.openCardEntry(ctx, { return_url });
  return redirectDocument(url);
}
