import { Form, Link, redirect } from 'react-router';
import { answer, needsSignIn } from '../answer.ts';
import type { InboxItem } from '../contract.ts';
import { ago } from '../format.ts';
import { paths } from '../paths.ts';
import { ButtonLink, SubmitButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/inbox';

export const meta: Route.MetaFunction = () => [{ title: 'Messages · FindMyVet' }];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { domain, ctx, url } = asked;
    const cursor = url.searchParams.get('cursor');
    const { data, next_cursor, unread } = await domain.inbox.list(ctx, {
      ...(cursor ? { cursor } : {}),
    });
    const now = ctx.now.toISOString();
    return {
      items: data.map((item) => ({ ...item, ago: ago(item.created_at, now) })),
      older: next_cursor,
      unread,
    };
  });

/** Marks everything, or opens one line: then it is read, and its page comes. */
export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { domain, ctx } = asked;
    await domain.inbox.read(ctx);
    throw redirect(paths.inbox());
  });

export default function Inbox({ loaderData: { items, older, unread } }: Route.ComponentProps) {
  return (
    <Page width="narrow">
      <div className="mt-8 mb-6 flex flex-wrap items-center justify-between gap-3 sm:mt-12">
        <Title>Messages</Title>
        <Link
          to={paths.inboxSettings()}
          className="flex min-h-11 items-center font-semibold text-brand-ink hover:underline"
        >
          What you hear about
        </Link>
      </div>
      {unread ? (
        <Form method="post" className="mb-4">
          <SubmitButton look="plain" busy="One moment">
            Mark all as read
          </SubmitButton>
        </Form>
      ) : null}
      {items.length ? (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {items.map((item) => (
            <Item key={item.id} {...item} />
          ))}
        </ul>
      ) : (
        <EmptyState
          title="Nothing yet"
          of={['bird']}
          action={<ButtonLink to={paths.home()}>Find a time</ButtonLink>}
        >
          When a visit is booked, moved or coming up, you read it here and in your e-mail.
        </EmptyState>
      )}
      {older ? (
        <div className="mt-6 flex justify-center">
          <ButtonLink to={paths.inbox({ cursor: older })} look="plain">
            Older messages
          </ButtonLink>
        </div>
      ) : null}
    </Page>
  );
}

function Item({ title, body, path, ago, read_at }: InboxItem & { ago: string }) {
  const isUnread = read_at === null;
  return (
    <li className="relative flex gap-3 p-4 first:rounded-t-card last:rounded-b-card hover:bg-page">
      <span
        aria-hidden
        className={`mt-2 size-2 shrink-0 rounded-full ${isUnread ? 'bg-brand' : ''}`}
      />
      <div className="min-w-0">
        <p className={isUnread ? 'numeric font-semibold' : 'numeric'}>
          <Link to={path} className="after:absolute after:inset-0">
            {isUnread ? <span className="sr-only">Unread: </span> : null}
            {title}
          </Link>
        </p>
        {body ? <p className="text-sm text-muted">{body}</p> : null}
        <p className="numeric mt-0.5 text-xs text-muted">{ago}</p>
      </div>
    </li>
  );
}
