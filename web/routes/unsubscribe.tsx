import { data, Form } from 'react-router';
import { TOPICS } from '#domain/notifications/topic.ts';
import { answer } from '../answer.ts';
import { paths } from '../paths.ts';
import { ButtonLink, SubmitButton } from '../ui/button.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/unsubscribe';

export const meta: Route.MetaFunction = () => [{ title: 'Stop these e-mails · FindMyVet' }];

/** Looking changes nothing: mail scanners follow every link. */
export const loader = ({ params }: Route.LoaderArgs) => ({ topic: topicOf(params.topic) });

/** Pressed on the page, or by the mail client itself (RFC 8058), which sends no cookie and wants no page. */
export const action = (args: Route.ActionArgs) =>
  answer(args, async ({ domain, ctx }) => {
    await domain.inbox.unsubscribe(ctx, args.params.token, topicOf(args.params.topic));
    return { done: true };
  });

function topicOf(text: string) {
  const topic = TOPICS.find((known) => known === text);
  if (!topic) throw data({ code: 'not_found' }, 404);
  return topic;
}

const ABOUT = {
  visit_booked: 'when a visit is booked',
  visit_moved: 'when a visit has a new time',
  visit_cancelled: 'when a visit is cancelled',
  visit_reminder: 'before a visit',
  waitlist_offer: 'when a time opens that you wait for',
  review_answered: 'when a clinic answers your review',
  review_request: 'that asks how a visit was',
  invoice: 'with invoices and credit notes',
  vaccination_due: 'when a vaccination is due again',
} as const;

export default function Unsubscribe({ loaderData, actionData }: Route.ComponentProps) {
  const about = ABOUT[loaderData.topic];
  return (
    <Page width="narrow">
      <Title className="mt-10">
        {actionData?.done ? 'They have stopped' : 'Stop these e-mails?'}
      </Title>
      <p className="mt-3 text-muted">
        {actionData?.done
          ? `You get no more e-mail ${about}. You can turn it on again at any time.`
          : `You get no more e-mail ${about}. Everything else comes as before.`}
      </p>
      <div className="mt-6">
        {actionData?.done ? (
          <ButtonLink to={paths.inboxSettings()} look="plain">
            What you hear about
          </ButtonLink>
        ) : (
          <Form method="post">
            <SubmitButton busy="One moment">Stop them</SubmitButton>
          </Form>
        )}
      </div>
    </Page>
  );
}
