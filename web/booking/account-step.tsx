import { type AccountAnswer, RegisterForm, SignInForm } from '../account/account-forms.tsx';
import type { Intent } from '../account/enter.ts';
import { LinkSent } from '../account/link-sent.tsx';
import { OtherWays } from '../account/other-ways.tsx';
import { paths } from '../paths.ts';
import { Card } from '../ui/card.tsx';
import { Segmented } from '../ui/segmented.tsx';
import type { Booking } from './load.ts';

type Props = {
  booking: Booking;
  answer: (NonNullable<AccountAnswer> & { intent: Intent }) | undefined;
  /** Where a link to sign in was sent to. */
  sent: string | null;
};

/** Makes an account or signs in without leaving the chosen time. */
export function AccountStep({ booking, answer, sent }: Props) {
  const { slot, service, who } = booking;
  const auth = answer?.intent ?? booking.auth;
  const here = (next: 'sign-in' | null) =>
    paths.book(slot.id, { service: service?.slug, who, auth: next });
  const shared = { answer: answer?.intent === auth ? answer : undefined, submit: 'Continue' };
  return (
    <>
      <Segmented
        label="Account"
        choices={[
          { label: 'I am new here', to: here(null), current: auth === 'register' },
          { label: 'I have an account', to: here('sign-in'), current: auth === 'sign-in' },
        ]}
      />
      <Card className="mt-4 p-5 sm:p-6">
        {sent ? (
          <LinkSent email={sent} />
        ) : auth === 'sign-in' ? (
          <div className="grid gap-4">
            <SignInForm action={here('sign-in')} {...shared} />
            <OtherWays next={here(null)} providers={booking.providers} />
          </div>
        ) : (
          <RegisterForm action={here(null)} timezone={booking.clinic.timezone} {...shared} />
        )}
      </Card>
      <p className="mt-4 text-sm text-muted">
        Nothing is booked yet. The next step asks which pet, then you confirm.
      </p>
    </>
  );
}
