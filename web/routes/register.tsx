import { data, Link, redirect } from 'react-router';
import { RegisterForm } from '../account/account-forms.tsx';
import { enter } from '../account/enter.ts';
import { NarrowPage } from '../account/narrow-page.tsx';
import { answer } from '../answer.ts';
import { paths, safeNext } from '../paths.ts';
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
    const next = safeNext(asked.url.searchParams.get('next'), paths.home());
    const form = await args.request.formData();
    const entered = await enter(asked, form, { request: args.request, next });
    if (entered.way === 'refused') return data(entered.answer, entered.answer.refused.status);
    throw redirect(next, { headers: entered.headers });
  });

export default function Register({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <NarrowPage
      title="Make an account"
      intro="So that your visits and pets are there next time."
      below={
        <>
          Been here before?{' '}
          <Link
            to={paths.signIn(loaderData.next)}
            className="font-semibold text-brand-ink underline underline-offset-4"
          >
            Sign in
          </Link>
        </>
      }
    >
      <RegisterForm answer={actionData} submit="Make my account" />
    </NarrowPage>
  );
}
