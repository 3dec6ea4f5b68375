import { Link } from 'react-router';
import { answer } from '../answer.ts';
import { ago } from '../format.ts';
import { requireMailbox } from '../mailbox.ts';
import { paths } from '../paths.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/mailbox';

export const meta: Route.MetaFunction = () => [{ title: 'The demo’s mailbox · FindMyVet' }];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    requireMailbox(asked);
    const { domain, ctx } = asked;
    const mails = await domain.notifications.listKept(ctx);
    return {
      mails: mails.map(({ id, subject, recipient, created_at }) => ({
        id,
        subject,
        recipient,
        ago: ago(created_at, ctx.now.toISOString()),
      })),
    };
  });

export default function Mailbox({ loaderData: { mails } }: Route.ComponentProps) {
  return (
    <Page width="narrow">
      <Title className="mt-8 sm:mt-12">The demo’s mailbox</Title>
      <p className="mt-2 mb-6 text-muted">
        No mail server is set, so e-mail is kept here instead of being sent, and so are texts.
      </p>
      {mails.length ? (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {mails.map(({ id, subject, recipient, ago }) => (
            <li
              key={id}
              className="relative p-4 first:rounded-t-card last:rounded-b-card hover:bg-page"
            >
              <Link
                to={paths.mailboxMail(id)}
                className="font-semibold after:absolute after:inset-0"
              >
                {subject}
              </Link>
              <p className="text-sm text-muted">
                To {recipient}, {ago}
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title="No e-mail yet" of={['bird']}>
          Book a visit, and its confirmation comes here within a second or two.
        </EmptyState>
      )}
    </Page>
  );
}
