import { Fragment } from 'react';
import { data, Form, Link, redirect } from 'react-router';
import { TOPICS, type Topic } from '#domain/notifications/topic.ts';
import { type Asked, answer, needsSignIn, refusal } from '../answer.ts';
import { text } from '../form-values.ts';
import { PushHere } from '../inbox/push-here.tsx';
import { paths } from '../paths.ts';
import { Banner } from '../ui/banner.tsx';
import { SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { TextField } from '../ui/field.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/inbox-settings';

export const meta: Route.MetaFunction = () => [{ title: 'What you hear about · FindMyVet' }];

const WORDS: Record<Topic, string> = {
  visit_booked: 'A visit is booked',
  visit_moved: 'A visit has a new time',
  visit_cancelled: 'A visit is cancelled',
  visit_reminder: 'A visit is coming up',
  waitlist_offer: 'A time opened that you waited for',
  review_answered: 'A clinic answered your review',
  review_request: 'How a visit was',
  invoice: 'Invoices, and money back',
  vaccination_due: 'A vaccination is due again',
};
const CHANNELS = [
  ['email', 'E-mail'],
  ['push', 'Alerts'],
  ['sms', 'Text'],
  ['in_app', 'Inbox'],
] as const;

/** Texts stand to choose for whoever can get them. */
async function channelsOf({ domain, ctx }: Asked) {
  const phone = await domain.accounts.getPhoneVerification(ctx);
  const canText = phone.is_offered && phone.verified_at !== null;
  return { phone, channels: CHANNELS.filter(([channel]) => channel !== 'sms' || canText) };
}

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { domain, ctx, url } = asked;
    const wanted = await domain.inbox.getPreferences(ctx);
    const { public_key } = await domain.push.publicKey(ctx);
    const { phone, channels } = await channelsOf(asked);
    return {
      ...wanted,
      channels,
      mayConfirmPhone: phone.is_offered && !phone.verified_at,
      publicKey: public_key,
      saved: url.searchParams.has('saved'),
    };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const form = await args.request.formData();
    const { channels } = await channelsOf(asked);
    try {
      await asked.domain.inbox.setPreferences(asked.ctx, {
        quiet_from: text(form, 'quiet_from'),
        quiet_to: text(form, 'quiet_to'),
        preferences: TOPICS.flatMap((topic) =>
          channels.map(([channel]) => ({ topic, channel, is_on: form.has(`${topic} ${channel}`) })),
        ),
      });
    } catch (error) {
      return data(refusal(error), 422);
    }
    throw redirect(paths.inboxSettings({ saved: 1 }));
  });

export default function InboxSettings({ loaderData, actionData }: Route.ComponentProps) {
  const {
    preferences,
    quiet_from,
    quiet_to,
    timezone,
    channels,
    mayConfirmPhone,
    publicKey,
    saved,
  } = loaderData;
  const isOn = (topic: Topic, channel: string) =>
    preferences.find((one) => one.topic === topic && one.channel === channel)?.is_on;
  return (
    <Page width="narrow">
      <p className="mt-6 mb-4">
        <Link to={paths.inbox()} className="font-semibold text-brand-ink hover:underline">
          Messages
        </Link>
      </p>
      <Title>What you hear about</Title>
      <p className="mt-2 mb-6 text-muted">
        Mails about your account, such as a link to sign in, always come.
      </p>
      {saved && !actionData ? (
        <div className="mb-4">
          <Banner tone="good" title="Saved" />
        </div>
      ) : null}
      <PushHere publicKey={publicKey} />
      {mayConfirmPhone ? (
        <p className="mb-4 text-muted">
          You can have texts as well, once you have{' '}
          <Link to={paths.account()} className="font-semibold text-brand-ink underline">
            confirmed your phone number
          </Link>
          .
        </p>
      ) : null}
      <Form method="post" className="grid gap-6">
        <Card className="px-5 py-2">
          <div
            className={`grid items-center ${channels.length > 3 ? 'grid-cols-[1fr_auto_auto_auto_auto]' : 'grid-cols-[1fr_auto_auto_auto]'}`}
          >
            <span />
            {channels.map(([channel, label]) => (
              <span
                key={channel}
                aria-hidden
                className="w-14 text-center text-sm text-muted sm:w-16"
              >
                {label}
              </span>
            ))}
            {TOPICS.map((topic) => (
              <Fragment key={topic}>
                <span className="py-3">{WORDS[topic]}</span>
                {channels.map(([channel, label]) => (
                  <label
                    key={channel}
                    className="flex min-h-11 w-14 items-center justify-center sm:w-16"
                  >
                    <span className="sr-only">
                      {WORDS[topic]}: {label}
                    </span>
                    <input
                      type="checkbox"
                      name={`${topic} ${channel}`}
                      defaultChecked={isOn(topic, channel)}
                      className="size-5 accent-brand"
                    />
                  </label>
                ))}
              </Fragment>
            ))}
          </div>
        </Card>
        <fieldset>
          <legend className="mb-1 font-semibold">Quiet hours</legend>
          <p className="mb-3 text-sm text-muted">
            Reminders wait until they are over. Times are those of {timezone.replaceAll('_', ' ')}.
          </p>
          <div className="grid grid-cols-2 gap-3">
            {(
              [
                ['quiet_from', 'From', quiet_from],
                ['quiet_to', 'To', quiet_to],
              ] as const
            ).map(([name, label, value]) => (
              <TextField
                key={name}
                label={label}
                name={name}
                type="time"
                required
                defaultValue={value}
                error={actionData?.errors[name]}
              />
            ))}
          </div>
        </fieldset>
        <SubmitButton size="lg" wide busy="Saving">
          Save
        </SubmitButton>
      </Form>
    </Page>
  );
}
