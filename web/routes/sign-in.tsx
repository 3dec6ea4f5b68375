import { data, Link, redirect } from 'react-router';
import { SignInForm } from '../account/account-forms.tsx';
import { enter } from '../account/enter.ts';
import { LinkSent } from '../account/link-sent.tsx';
import { NarrowPage } from '../account/narrow-page.tsx';
import { OtherWays } from '../account/other-ways.tsx';
import { answer } from '../answer.ts';
import { paths, safeNext } from '../paths.ts';
import type { Route } from './+types/sign-in';

export const meta: Route.MetaFunction = () => [{ title: 'Sign in · FindMyVet' }];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async ({ domain, ctx, url }) => {
    const next = url.searchParams.get('next');
    if (ctx.actor) throw redirect(safeNext(next, paths.home()));
    return { next, providers: await domain.accounts.listProviders(ctx) };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    const next = asked.url.searchParams.get('next');
    const form = await args.request.formData();
    const entered = await enter(asked, form, { request: args.request, next: safeNext(next, '/') });
    if (entered.way === 'refused') {
      return data({ sent: null, answer: entered.answer }, entered.answer.refused.status);
    }
    const { headers } = entered;
    if (entered.way === 'sent')
      return data({ sent: entered.email, answer: undefined }, { headers });
    throw redirect(safeNext(next, entered.staff ? paths.desk() : paths.home()), { headers });
  });

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <NarrowPage
      title="Welcome back"
      below={
        <>
          New here?{' '}
          <Link
            to={paths.register(loaderData.next)}
            className="font-semibold text-brand-ink underline underline-offset-4"
          >
            Make an account
          </Link>
        </>
      }
    >
      {actionData?.sent ? (
        <LinkSent email={actionData.sent} />
      ) : (
        <div className="grid gap-4">
          <SignInForm answer={actionData?.answer} submit="Sign in" />
          <OtherWays
            next={safeNext(loaderData.next, paths.home())}
            providers={loaderData.providers}
          />
        </div>
      )}
    </NarrowPage>
  );
}
