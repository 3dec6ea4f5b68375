import { Link } from 'react-router';
import { answer, idParam } from '../answer.ts';
import { requireMailbox } from '../mailbox.ts';
import { paths } from '../paths.ts';
import { ButtonAnchor } from '../ui/button.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/mailbox-mail';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.mail.subject ?? 'E-mail'} · FindMyVet` },
];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    requireMailbox(asked);
    return { mail: await asked.domain.notifications.getKept(asked.ctx, idParam(args.params.id)) };
  });

export default function MailboxMail({ loaderData: { mail } }: Route.ComponentProps) {
  return (
    <Page width="narrow">
      <p className="mt-6 mb-4">
        <Link to={paths.mailbox()} className="font-semibold text-brand-ink hover:underline">
          Mailbox
        </Link>
      </p>
      <Title>{mail.subject}</Title>
      <p className="mt-2 mb-6 text-muted">To {mail.recipient}</p>
      <div className="rounded-card border border-line bg-surface p-5 break-words whitespace-pre-line">
        <WithLinks text={mail.body_text} />
      </div>
      {mail.calendar ? (
        <details className="mt-4">
          <summary className="flex min-h-11 items-center font-semibold text-brand-ink">
            The calendar file
          </summary>
          <pre className="overflow-x-auto rounded-card border border-line bg-surface p-4 text-sm">
            {mail.calendar}
          </pre>
        </details>
      ) : null}
      {mail.body_html ? (
        <div className="mt-4">
          <ButtonAnchor href={paths.mailboxHtml(mail.id)} look="plain">
            See it as mail clients do
          </ButtonAnchor>
        </div>
      ) : null}
    </Page>
  );
}

/** Addresses in the text can be followed, as in any mail client. */
function WithLinks({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part, i) =>
    i % 2 ? (
      <a key={part} href={part} className="text-brand-ink underline underline-offset-4">
        {part}
      </a>
    ) : (
      part
    ),
  );
}
