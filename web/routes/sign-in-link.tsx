import { data, Form, redirect } from 'react-router';
import { browserOf } from '../account/browser-cookie.ts';
import { askForCode } from '../account/half-cookie.ts';
import { LinkGone } from '../account/link-gone.tsx';
import { NarrowPage } from '../account/narrow-page.tsx';
import { answer, refusal } from '../answer.ts';
import { text } from '../form-values.ts';
import { keptAlong, keptCookie } from '../holds/cookie.ts';
import { paths, safeNext } from '../paths.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink, SubmitButton } from '../ui/button.tsx';
import type { Route } from './+types/sign-in-link';

export const meta: Route.MetaFunction = () => [{ title: 'Sign in · FindMyVet' }];

// Looking uses nothing up: mail scanners open every link before its reader does.
export const loader = (args: Route.LoaderArgs) =>
  answer(args, async ({ domain, ctx, url }) => {
    const token = url.searchParams.get('token') ?? '';
    const browser = browserOf(args.request);
    const link = await domain.accounts.peekLink(ctx, { token, ...(browser && { browser }) });
    return { link, next: url.searchParams.get('next') };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async ({ domain, ctx, url, cookie, origin }) => {
    const form = await args.request.formData();
    const browser = browserOf(args.request);
    try {
      const { user, token, expires_at } = await domain.accounts.redeemLink(ctx, {
        token: url.searchParams.get('token') ?? '',
        confirmed: text(form, 'confirmed') === 'yes',
        ...(browser && { browser }),
      });
      const staff = user.roles.some(({ clinic_id }) => clinic_id !== null);
      const asked = url.searchParams.get('next');
      const home = staff ? paths.desk() : paths.home();
      const { next, kept } = keptAlong(safeNext(asked === '/' ? null : asked, home));
      const headers = new Headers({ 'set-cookie': cookie(token, expires_at) });
      if (kept) headers.append('set-cookie', keptCookie(kept, origin));
      throw redirect(next, { headers });
    } catch (error) {
      if (error instanceof Response) throw error;
      const refused = refusal(error);
      const { next, kept } = keptAlong(safeNext(url.searchParams.get('next'), paths.home()));
      const headers = new Headers(kept ? { 'set-cookie': keptCookie(kept, origin) } : {});
      askForCode(refused, { next, origin, headers });
      return data({ message: refused.message }, refused.status);
    }
  });

export default function SignInLink({ loaderData, actionData }: Route.ComponentProps) {
  const { link, next } = loaderData;
  if (!link) return <LinkGone to={paths.signIn(next)} again="Ask for another link" />;
  return (
    <NarrowPage
      title={link.same_browser ? `Hello ${link.first_name}` : 'Did you ask for this link?'}
      intro={
        link.same_browser
          ? `One press, and you are signed in as ${link.email}.`
          : `It was asked for in another browser, and signs this one in as ${link.email}. Go on only if you asked for it yourself.`
      }
    >
      <Form method="post" className="grid gap-4">
        {actionData ? <Banner tone="error" title={actionData.message} /> : null}
        <SubmitButton
          size="lg"
          wide
          busy="Signing in"
          {...(link.same_browser ? {} : { name: 'confirmed', value: 'yes' })}
        >
          {link.same_browser ? 'Sign in' : 'Yes, sign me in here'}
        </SubmitButton>
        {link.same_browser ? null : (
          <ButtonLink to={paths.home()} look="plain" wide>
            No, it was not me
          </ButtonLink>
        )}
      </Form>
    </NarrowPage>
  );
}
