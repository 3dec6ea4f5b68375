import { type Asked, refusal } from '../answer.ts';
import { formValues, text } from '../form-values.ts';
import type { AccountAnswer } from './account-forms.tsx';
import { password } from './password-field.ts';

export type Intent = 'register' | 'sign-in';

type Entered =
  | { ok: true; headers: { 'set-cookie': string }; staff: boolean }
  | { ok: false; intent: Intent; answer: NonNullable<AccountAnswer> };

/** Signs in or registers from a form; on success the header that keeps the reader signed in. */
export async function enter({ domain, ctx, cookie }: Asked, form: FormData): Promise<Entered> {
  const intent: Intent = form.get('intent') === 'register' ? 'register' : 'sign-in';
  const email = text(form, 'email');
  try {
    const { user, token, expires_at } =
      intent === 'register'
        ? await domain.accounts.register(ctx, {
            email,
            password: password(form),
            first_name: text(form, 'first_name'),
            last_name: text(form, 'last_name'),
            ...(text(form, 'timezone') ? { timezone: text(form, 'timezone') } : {}),
          })
        : await domain.accounts.login(ctx, { email, password: password(form) });
    return {
      ok: true,
      headers: { 'set-cookie': cookie(token, expires_at) },
      staff: user.roles.some(({ clinic_id }) => clinic_id !== null),
    };
  } catch (error) {
    const refused = refusal(error);
    // The form has one place for this answer: beside the address.
    if (refused.code === 'email_taken') {
      refused.errors = { email: 'This e-mail already has an account. Sign in instead.' };
    }
    return { ok: false, intent, answer: { values: formValues(form), refused } };
  }
}
