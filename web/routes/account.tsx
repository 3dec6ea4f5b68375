import { data } from 'react-router';
import { changeSettings, drawCodes } from '../account/change.ts';
import { ConfirmAddress } from '../account/confirm-address.tsx';
import { type Ahead, DataPart } from '../account/data-part.tsx';
import { DevicesPart } from '../account/devices-part.tsx';
import { EmailPart } from '../account/email-part.tsx';
import { FactsPart } from '../account/facts-part.tsx';
import { IdentitiesPart } from '../account/identities-part.tsx';
import { PasskeysPart } from '../account/passkeys-part.tsx';
import { NoPasswordPart, PasswordPart } from '../account/password-part.tsx';
import { PhonePart } from '../account/phone-part.tsx';
import { qrPath } from '../account/qr.ts';
import { SecondFactorPart } from '../account/second-factor-part.tsx';
import { type Asked, answer, needsSignIn } from '../answer.ts';
import { text } from '../form-values.ts';
import { dateTime, money } from '../format.ts';
import { paths } from '../paths.ts';
import { Banner } from '../ui/banner.tsx';
import { Page, Title } from '../ui/page.tsx';
import { Segmented } from '../ui/segmented.tsx';
import type { Route } from './+types/account';

export const meta: Route.MetaFunction = () => [{ title: 'Your account · FindMyVet' }];

const PARTS = { you: 'You', 'signing-in': 'Signing in', data: 'Your data' } as const;
type Part = keyof typeof PARTS;

const DONE: Record<string, string> = {
  facts: 'Saved',
  password: 'Your password is changed. Your other devices are signed out',
  verify: 'A link is on its way to you',
  'phone-ask': 'A code is on its way to your phone',
  'phone-confirm': 'Your phone number is confirmed',
  'factor-off': 'Your second factor is off',
  email: 'A link is on its way to the new address. Until you use it nothing changes',
  'email-withdraw': 'Your address stays as it is',
  'rename-passkey': 'The passkey has a new name',
  'remove-passkey': 'The passkey is removed',
  unlink: 'That provider signs you in no more',
  'end-session': 'That device is signed out',
  'end-others': 'You are signed out everywhere else',
};

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { domain, ctx, url } = asked;
    const part = url.searchParams.get('part') ?? 'you';
    const user = await domain.accounts.me(ctx);
    return {
      part: (part in PARTS ? part : 'you') as Part,
      done: DONE[url.searchParams.get('done') ?? ''] ?? null,
      user,
      // A zone that only the database knows stays to be chosen.
      zones: [...new Set([user.timezone, ...Intl.supportedValuesOf('timeZone')])].sort(),
      heirs: part === 'data' ? await domain.household.listHeirs(ctx) : [],
      ahead: part === 'data' ? await aheadOf(asked) : [],
      phone: await domain.accounts.getPhoneVerification(ctx),
      identities: await domain.accounts.listIdentities(ctx),
      passkeys: await domain.accounts.listPasskeys(ctx),
      factor: await domain.accounts.getSecondFactor(ctx),
      setup: url.searchParams.get('done') === 'factor-begin' ? await setupOf(asked) : null,
      devices: await domain.accounts.listSessions(ctx),
      now: ctx.now.toISOString(),
    };
  });

/** The secret that waits for its first code, as text and as a picture. */
async function setupOf({ domain, ctx }: Asked) {
  const begun = await domain.accounts.pendingSecondFactor(ctx);
  return begun && { secret: begun.secret, qr: qrPath(begun.uri) };
}

/** What closing the account would cancel: what the reader booked, whoever the pet is. */
async function aheadOf({ domain, ctx }: Asked): Promise<Ahead[]> {
  const { data: visits } = await domain.appointments.list(ctx, { limit: 100 });
  const own = visits.filter(({ reader }) => reader === 'booker');
  return Promise.all(
    own.map(async ({ id, pet, scheduled_date, scheduled_start }) => {
      const { fee_cents, currency } = await domain.appointments.cancellationQuote(ctx, id);
      return {
        id,
        what: `${pet.name}, ${dateTime(scheduled_date, scheduled_start)}`,
        fee: fee_cents ? money(fee_cents, currency) : null,
      };
    }),
  );
}

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const form = await args.request.formData();
    if (['factor-confirm', 'factor-codes'].includes(text(form, 'intent'))) {
      const drawn = await drawCodes(asked, form);
      if (Array.isArray(drawn)) return data({ codes: drawn, refused: null });
      return data({ codes: null, ...drawn }, drawn.refused.status);
    }
    const refused = await changeSettings(asked, form);
    return data({ codes: null, ...refused }, refused.refused.status);
  });

export default function Account({ loaderData, actionData }: Route.ComponentProps) {
  const {
    part,
    done,
    user,
    phone,
    zones,
    identities,
    passkeys,
    devices,
    ahead,
    heirs,
    factor,
    setup,
    now,
  } = loaderData;
  const answerTo = (...intents: string[]) =>
    actionData?.refused && intents.includes(actionData.intent) ? actionData : undefined;
  const refused = actionData?.refused;
  return (
    <Page width="narrow">
      <Title className="mt-8 sm:mt-12">Your account</Title>
      <p className="mt-1 mb-5 text-muted">{user.email}</p>
      {user.email_verified_at ? null : <ConfirmAddress />}
      <Segmented
        label="Part"
        choices={Object.entries(PARTS).map(([name, label]) => ({
          label,
          to: paths.account({ part: name === 'you' ? null : name }),
          current: name === part,
        }))}
      />
      <div className="mt-5 mb-10 grid gap-5">
        {refused && Object.keys(refused.errors).length === 0 ? (
          <Banner tone="error" title={refused.message} />
        ) : done && !refused ? (
          <Banner tone="good" title={done} />
        ) : null}
        {part === 'you' ? (
          <>
            <FactsPart {...{ user, zones }} answer={answerTo('facts')} />
            <PhonePart phone={phone} answer={answerTo('phone-ask', 'phone-confirm')} />
            <EmailPart key={user.pending_email} user={user} answer={answerTo('email')} />
          </>
        ) : null}
        {part === 'signing-in' ? (
          <>
            {user.has_password ? (
              <PasswordPart email={user.email} answer={answerTo('password')} />
            ) : (
              <NoPasswordPart />
            )}
            <SecondFactorPart
              {...{ factor, setup, now }}
              codes={actionData?.codes ?? null}
              hasPassword={user.has_password}
              answer={answerTo('factor-begin', 'factor-confirm', 'factor-codes', 'factor-off')}
            />
            <PasskeysPart {...{ passkeys, now }} answer={answerTo('rename-passkey')} />
            <IdentitiesPart {...{ identities, now }} />
            <DevicesPart {...{ devices, now }} />
          </>
        ) : null}
        {part === 'data' ? <DataPart ahead={ahead} heirs={heirs} /> : null}
      </div>
    </Page>
  );
}
