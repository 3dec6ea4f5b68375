import { data, Form, redirect } from 'react-router';
import { answer, idParam, needsSignIn } from '../answer.ts';
import { text } from '../form-values.ts';
import { ago } from '../format.ts';
import { paths } from '../paths.ts';
import { ReasonField } from '../support/reason-field.tsx';
import { problemOf } from '../support/refused.ts';
import { SupportPage } from '../support/support-page.tsx';
import { ButtonLink, SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import type { Route } from './+types/support-messages';

export const meta: Route.MetaFunction = () => [{ title: 'Messages · Support · FindMyVet' }];

const DAY_MS = 86_400_000;

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { domain, ctx, url } = asked;
    const cursor = url.searchParams.get('cursor');
    const { data: dead, next_cursor } = await domain.support.listDeadLetters(ctx, {
      ...(cursor ? { cursor } : {}),
    });
    const now = ctx.now.toISOString();
    const done = url.searchParams.get('done');
    return {
      dead: dead.map((one) => ({ ...one, ago: ago(one.created_at, now) })),
      next: next_cursor,
      done: done && /^\d{1,9}$/.test(done) ? Number(done) : null,
    };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { domain, ctx } = asked;
    const form = await args.request.formData();
    const reason = text(form, 'reason');
    try {
      const since = new Date(ctx.now.getTime() - DAY_MS).toISOString();
      const { replayed } =
        text(form, 'intent') === 'all'
          ? await domain.support.replayDeadLetters(ctx, { since, reason })
          : await domain.support.replayDeadLetter(ctx, idParam(text(form, 'id')), { reason });
      return redirect(paths.supportMessages({ done: String(replayed) }));
    } catch (error) {
      const { problem, status } = problemOf(error);
      return data({ problem }, status);
    }
  });

export default function Messages({ loaderData, actionData }: Route.ComponentProps) {
  const { dead, next, done } = loaderData;
  return (
    <SupportPage
      part="messages"
      title="What could not be delivered"
      problem={actionData?.problem}
      done={done === null ? null : `Sent again: ${done}`}
    >
      {dead.length === 0 ? (
        <EmptyState title="Everything was delivered" of={['rabbit']}>
          Messages and webhooks that were given up stand here, to be sent again.
        </EmptyState>
      ) : (
        <>
          <Card className="p-5 sm:p-6">
            <h2 className="font-title text-xl font-semibold">After an outage</h2>
            <p className="mt-1 mb-4 text-sm text-muted">
              What is no longer true by now is not sent.
            </p>
            <Form method="post" className="grid gap-4">
              <ReasonField />
              <div>
                <SubmitButton name="intent" value="all">
                  Send all of the last day again
                </SubmitButton>
              </div>
            </Form>
          </Card>
          <ul className="mt-5 grid gap-3">
            {dead.map((one) => (
              <li key={one.id} className="rounded-card border border-line bg-surface p-4">
                <p className="flex flex-wrap items-baseline gap-x-3">
                  <code className="text-sm font-semibold">{one.kind}</code>
                  <span className="text-sm text-muted">
                    {[one.clinic?.name ?? CHANNEL_WORDS[one.channel], one.ago].join(', ')}
                  </span>
                </p>
                {one.trouble ? (
                  <p className="text-sm break-words text-muted">{one.trouble}</p>
                ) : null}
                <details>
                  <summary className="flex min-h-11 w-fit items-center font-semibold text-brand-ink">
                    Send again<span className="sr-only">, {one.kind}</span>
                  </summary>
                  <Form method="post" className="mt-2 grid gap-4">
                    <input type="hidden" name="id" value={one.id} />
                    <ReasonField />
                    <div>
                      <SubmitButton name="intent" value={one.id} look="plain">
                        Send it again
                      </SubmitButton>
                    </div>
                  </Form>
                </details>
              </li>
            ))}
          </ul>
          {next ? (
            <div className="mt-6 flex justify-center">
              <ButtonLink to={paths.supportMessages({ cursor: next })} look="plain">
                More
              </ButtonLink>
            </div>
          ) : null}
        </>
      )}
    </SupportPage>
  );
}

const CHANNEL_WORDS = {
  email: 'by e-mail',
  sms: 'by text',
  push: 'in the browser',
  in_app: 'in the inbox',
  webhook: 'by webhook',
} as const;
