import { data, redirect } from 'react-router';
import { askForCode } from '../account/half-cookie.ts';
import { journeyCookie, journeyOf } from '../account/journey-cookie.ts';
import { NarrowPage } from '../account/narrow-page.tsx';
import { answer, refusal } from '../answer.ts';
import { paths, safeNext } from '../paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import type { Route } from './+types/sign-in-back';

export const meta: Route.MetaFunction = () => [{ title: 'Sign in · FindMyVet' }];

const FORGOTTEN = 'It took too long, or began in another browser. Nothing has changed.';

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async ({ domain, ctx, url, origin, cookie }) => {
    const { provider } = args.params;
    const kept = journeyOf(args.request, provider);
    if (!kept) return data({ message: FORGOTTEN, next: null }, 409);
    const over = journeyCookie(null, origin);
    try {
      const { user, token, expires_at } = await domain.accounts.enterFromProvider(ctx, provider, {
        query: url.searchParams,
        journey: kept.journey,
      });
      const staff = user.roles.some(({ clinic_id }) => clinic_id !== null);
      const home = staff ? paths.desk() : paths.home();
      const headers = new Headers([
        ['set-cookie', cookie(token, expires_at)],
        ['set-cookie', over],
      ]);
      throw redirect(safeNext(kept.next === '/' ? null : kept.next, home), { headers });
    } catch (error) {
      if (error instanceof Response) throw error;
      const refused = refusal(error);
      const headers = new Headers({ 'set-cookie': over });
      askForCode(refused, { next: kept.next, origin, headers });
      const { message, status } = refused;
      return data({ message, next: kept.next }, { status, headers: { 'set-cookie': over } });
    }
  });

export default function SignInBack({ loaderData: { message, next } }: Route.ComponentProps) {
  return (
    <NarrowPage title="You are not signed in" intro={message}>
      <ButtonLink to={paths.signIn(next)} size="lg" wide>
        Sign in another way
      </ButtonLink>
    </NarrowPage>
  );
}
