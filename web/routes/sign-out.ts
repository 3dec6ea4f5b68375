import { redirect } from 'react-router';
import { answer } from '../answer.ts';
import { paths } from '../paths.ts';
import type { Route } from './+types/sign-out';

export const loader = () => redirect(paths.home());

export const action = (args: Route.ActionArgs) =>
  answer(args, async ({ domain, ctx, token, clear }) => {
    if (token) await domain.accounts.logout(ctx, token);
    throw redirect(paths.home(), { headers: { 'set-cookie': clear() } });
  });
