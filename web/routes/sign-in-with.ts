import { redirect } from 'react-router';
import { journeyCookie } from '../account/journey-cookie.ts';
import { answer } from '../answer.ts';
import { safeNext } from '../paths.ts';
import type { Route } from './+types/sign-in-with';

/** Leaves for a provider. A link and no form: the policy lets forms lead to our own site alone. */
export const loader = (args: Route.LoaderArgs) =>
  answer(args, async ({ domain, ctx, url, origin }) => {
    const { provider } = args.params;
    const { url: there, journey } = await domain.accounts.leaveForProvider(ctx, provider);
    const next = safeNext(url.searchParams.get('next'), '/');
    throw redirect(there, {
      headers: { 'set-cookie': journeyCookie({ provider, next, journey }, origin) },
    });
  });
