import { redirect } from 'react-router';
import { type Asked, idParam, type Refusal, refusal } from '../answer.ts';
import { formValues, optional, text, type Values } from '../form-values.ts';
import { paths } from '../paths.ts';
import { password } from './password-field.ts';

export type SettingsAnswer = { intent: string; values: Values; refused: Refusal };

/** Changes one matter of the account and comes back to its part, or says what was wrong. */
export async function changeSettings(asked: Asked, form: FormData): Promise<SettingsAnswer> {
  const intent = text(form, 'intent');
  let headers: HeadersInit = {};
  try {
    headers = (await run(asked, form, intent)) ?? {};
  } catch (error) {
    if (error instanceof Response) throw error;
    return { intent, values: formValues(form), refused: refusal(error) };
  }
  const part = asked.url.searchParams.get('part');
  throw redirect(paths.account({ part, done: intent }), { headers });
}

/** New recovery codes, to be shown once; or what was wrong. */
export async function drawCodes(
  { domain: { accounts }, ctx }: Asked,
  form: FormData,
): Promise<string[] | SettingsAnswer> {
  const intent = text(form, 'intent');
  try {
    const { recovery_codes } =
      intent === 'factor-confirm'
        ? await accounts.confirmSecondFactor(ctx, { code: text(form, 'code') })
        : await accounts.renewRecoveryCodes(ctx, ownPassword(form));
    return recovery_codes;
  } catch (error) {
    return { intent, values: formValues(form), refused: refusal(error) };
  }
}

/** The password of whoever has one. */
const ownPassword = (form: FormData) =>
  form.has('current_password') ? { current_password: password(form, 'current_password') } : {};

async function run({ domain, ctx, cookie, clear }: Asked, form: FormData, intent: string) {
  const { accounts } = domain;
  switch (intent) {
    case 'facts':
      await accounts.updateMe(ctx, {
        first_name: text(form, 'first_name'),
        last_name: text(form, 'last_name'),
        phone: optional(form, 'phone') ?? null,
        timezone: text(form, 'timezone'),
      });
      return;
    case 'password': {
      const { token, expires_at } = await accounts.changePassword(ctx, {
        current_password: password(form, 'current_password'),
        password: password(form, 'password'),
      });
      return { 'set-cookie': cookie(token, expires_at) };
    }
    case 'email':
      await accounts.askToChangeEmail(ctx, { email: text(form, 'email'), ...ownPassword(form) });
      return;
    case 'email-withdraw':
      await accounts.withdrawEmailChange(ctx);
      return;
    case 'phone-ask':
      await accounts.askForPhoneCode(ctx);
      return;
    case 'phone-confirm':
      await accounts.confirmPhone(ctx, { code: text(form, 'code') });
      return;
    case 'factor-begin':
      await accounts.beginSecondFactor(ctx, ownPassword(form));
      return;
    case 'factor-off':
      await accounts.turnOffSecondFactor(ctx, { ...ownPassword(form), code: text(form, 'code') });
      return;
    case 'verify':
      return accounts.askToVerify(ctx);
    case 'delete':
      await accounts.deleteMe(ctx, {
        cancel_visits: text(form, 'cancel_visits') === 'yes',
        give_pets: text(form, 'give_pets') === 'yes',
      });
      throw redirect(paths.accountClosed(), { headers: { 'set-cookie': clear() } });
    case 'rename-passkey':
      await accounts.renamePasskey(ctx, idParam(text(form, 'id')), { name: text(form, 'name') });
      return;
    case 'remove-passkey':
      return accounts.removePasskey(ctx, idParam(text(form, 'id')));
    case 'unlink':
      return accounts.unlinkIdentity(ctx, idParam(text(form, 'id')));
    case 'end-session':
      return accounts.endSession(ctx, idParam(text(form, 'id')));
    case 'end-others':
      return accounts.endOtherSessions(ctx);
  }
}
