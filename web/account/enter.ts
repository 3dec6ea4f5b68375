import { type Asked, refusal } from '../answer.ts';
import { formValues, text } from '../form-values.ts';
import { keptIn, withKept } from '../holds/cookie.ts';
import type { AccountAnswer } from './account-forms.tsx';
import { browserCookie, browserOf, newBrowser } from './browser-cookie.ts';
import { askForCode } from './half-cookie.ts';
import { password } from './password-field.ts';

export type Intent = 'register' | 'sign-in';

type Entered =
  | { way: 'in'; headers: { 'set-cookie': string }; staff: boolean }
  | { way: 'sent'; email: string; headers: { 'set-cookie': string } }
  | { way: 'refused'; intent: Intent; answer: NonNullable<AccountAnswer> };

/**
 * Signs in or registers from a form, or has a link sent that leads on to `next`; with the header that keeps the reader
 * signed in, or that tells the browser again when the link is opened.
 */
export async function enter(
  asked: Asked,
  form: FormData,
  { request, next }: { request: Request; next: string },
): Promise<Entered> {
  const intent: Intent = form.get('intent') === 'register' ? 'register' : 'sign-in';
  try {
    if (form.get('intent') === 'link') return await sendLink(asked, form, request, next);
    const { user, token, expires_at } =
      intent === 'register' ? await register(asked, form) : await login(asked, form);
    return {
      way: 'in',
      headers: { 'set-cookie': asked.cookie(token, expires_at) },
      staff: user.roles.some(({ clinic_id }) => clinic_id !== null),
    };
  } catch (error) {
    const refused = refusal(error);
    askForCode(refused, { next, origin: asked.origin });
    // The form has one place for this answer: beside the address.
    if (refused.code === 'email_taken') {
      refused.errors = { email: 'This e-mail already has an account. Sign in instead.' };
    }
    return { way: 'refused', intent, answer: { values: formValues(form), refused } };
  }
}

const register = ({ domain, ctx }: Asked, form: FormData) =>
  domain.accounts.register(ctx, {
    email: text(form, 'email'),
    password: password(form),
    first_name: text(form, 'first_name'),
    last_name: text(form, 'last_name'),
    ...(text(form, 'timezone') ? { timezone: text(form, 'timezone') } : {}),
  });

const login = ({ domain, ctx }: Asked, form: FormData) =>
  domain.accounts.login(ctx, { email: text(form, 'email'), password: password(form) });

async function sendLink(
  { domain, ctx, origin }: Asked,
  form: FormData,
  request: Request,
  next: string,
): Promise<Entered> {
  const browser = browserOf(request) ?? newBrowser();
  const email = text(form, 'email');
  const onTo = withKept(next, keptIn(request));
  await domain.accounts.askForLink(ctx, { email, next: onTo, browser });
  return { way: 'sent', email, headers: { 'set-cookie': browserCookie(browser, origin) } };
}
