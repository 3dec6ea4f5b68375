import { data, Link, redirect } from 'react-router';
import { SignInForm } from '../account/account-forms.tsx';
import { enter } from '../account/enter.ts';
import { answer } from '../answer.ts';
import { paths, safeNext } from '../paths.ts';
import { Card } from '../ui/card.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/sign-in';

export const meta: Route.MetaFunction = () => [{ title: 'Sign in · FindMyVet' }];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async ({ ctx, url }) => {
    const next = url.searchParams.get('next');
    if (ctx.actor) throw redirect(safeNext(next, paths.home()));
    return { next };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    const entered = await enter(asked, await args.request.formData());
    if (!entered.ok) return data(entered.answer, entered.answer.refused.status);
    const home = entered.staff ? paths.desk() : paths.home();
    throw redirect(safeNext(asked.url.searchParams.get('next'), home), {
      headers: entered.headers,
    });
  });

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Page width="narrow">
      <div className="mx-auto max-w-md pt-10 sm:pt-16">
        <Title className="mb-6">Welcome back</Title>
        <Card className="p-5 sm:p-6">
          <SignInForm answer={actionData} submit="Sign in" />
        </Card>
        <p className="mt-6 text-center">
          New here?{' '}
          <Link
            to={paths.register(loaderData.next)}
            className="font-semibold text-brand-ink underline underline-offset-4"
          >
            Make an account
          </Link>
        </p>
      </div>
    </Page>
  );
}
