import { data, Link, redirect } from 'react-router';
import { RegisterForm } from '../account/account-forms.tsx';
import { enter } from '../account/enter.ts';
import { answer } from '../answer.ts';
import { paths, safeNext } from '../paths.ts';
import { Card } from '../ui/card.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/register';

export const meta: Route.MetaFunction = () => [{ title: 'Make an account · FindMyVet' }];

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
    const next = asked.url.searchParams.get('next');
    throw redirect(safeNext(next, paths.home()), { headers: entered.headers });
  });

export default function Register({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Page width="narrow">
      <div className="mx-auto max-w-md pt-10 sm:pt-16">
        <Title>Make an account</Title>
        <p className="mt-2 mb-6 text-muted">So that your visits and pets are there next time.</p>
        <Card className="p-5 sm:p-6">
          <RegisterForm answer={actionData} submit="Make my account" />
        </Card>
        <p className="mt-6 text-center">
          Been here before?{' '}
          <Link
            to={paths.signIn(loaderData.next)}
            className="font-semibold text-brand-ink underline underline-offset-4"
          >
            Sign in
          </Link>
        </p>
      </div>
    </Page>
  );
}
