import { Form, Link } from 'react-router';
import { ASK_MINUTES } from '#domain/emergency/sign.ts';
import { ago } from '../format.ts';
import { paths } from '../paths.ts';
import { ButtonLink, SubmitButton } from '../ui/button.tsx';
import { EmergencyBadge, type Sign, waitWords } from '../ui/emergency-state.tsx';
import { signValue } from './sign-panel.tsx';

type Props = { slug: string; sign: Sign; now: string };

/** The clinic's own sign in the desk's header; one press leads to changing it. */
export function SignLink({ slug, sign, now }: Props) {
  return (
    <Link
      to={paths.deskDay(slug, { panel: 'sign' })}
      preventScrollReset
      className="group flex min-h-11 items-center gap-2 text-sm text-muted"
    >
      Emergency sign
      {sign ? <EmergencyBadge sign={sign} now={now} desk /> : null}
      <span className="numeric text-brand-ink group-hover:underline">
        {sign ? (waitWords(sign) ?? 'change') : 'put one up'}
      </span>
    </Link>
  );
}

/** Asks staff whether the sign still holds, before it lapses and after it has. */
export function SignBanner({ slug, sign, now }: Props) {
  if (!sign?.expires_at) return null;
  const left = Math.ceil((Date.parse(sign.expires_at) - Date.parse(now)) / 60_000);
  if (left > ASK_MINUTES) return null;
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-card bg-caution-soft px-4 py-3 text-sm text-caution-ink">
      <p className="numeric">
        <strong className="font-semibold">
          {left > 0
            ? `The emergency sign lapses in ${left} min.`
            : 'The emergency sign has lapsed; owners read "Unconfirmed, call first".'}
        </strong>{' '}
        Confirmed {ago(sign.confirmed_at, now)}.
      </p>
      <div className="flex flex-wrap gap-2">
        <Form method="post">
          <input type="hidden" name="sign" value={signValue(sign)} />
          <input type="hidden" name="message" value={sign.message ?? ''} />
          <SubmitButton name="intent" value="sign" className="text-sm" busy="One moment">
            It still holds
          </SubmitButton>
        </Form>
        <ButtonLink
          to={paths.deskDay(slug, { panel: 'sign' })}
          look="plain"
          preventScrollReset
          className="text-sm"
        >
          Change it
        </ButtonLink>
      </div>
    </div>
  );
}
