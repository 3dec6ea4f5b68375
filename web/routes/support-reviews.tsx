import { data, redirect } from 'react-router';
import { QUEUES, REASONS } from '#domain/reviews/review.ts';
import { type Asked, answer, idParam, needsSignIn, refusal } from '../answer.ts';
import { optional, text } from '../form-values.ts';
import { paths } from '../paths.ts';
import { afterRefusal } from '../revalidate.ts';
import { ModerationCard } from '../reviews/moderation-card.tsx';
import { SupportPage } from '../support/support-page.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Segmented } from '../ui/segmented.tsx';
import type { Route } from './+types/support-reviews';

export const meta: Route.MetaFunction = () => [{ title: 'Reviews to moderate · FindMyVet' }];

export const shouldRevalidate = afterRefusal;

const DONE = {
  keep: 'The review stays',
  unpublish: 'The review is unpublished',
  restore: 'The review is published again',
} as const;

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { domain, ctx, url } = asked;
    const query = (name: string) => url.searchParams.get(name);
    const status = QUEUES.find((one) => one === query('status')) ?? 'reported';
    const cursor = query('cursor');
    const shown = query('history');
    const [reviews, history] = await Promise.all([
      domain.reviews.queue(ctx, { status, ...(cursor ? { cursor } : {}) }),
      shown ? domain.reviews.history(ctx, idParam(shown)) : null,
    ]);
    const done = query('done') as keyof typeof DONE | null;
    return {
      status,
      reviews,
      cursor,
      shown: history && { id: shown, events: history },
      done: done && done in DONE ? DONE[done] : null,
      now: ctx.now.toISOString(),
    };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const form = await args.request.formData();
    const intent = text(form, 'intent');
    if (intent === 'unpublish' && !reasonIn(form)) {
      return data({ problem: null, unreasoned: text(form, 'review_id') }, 422);
    }
    try {
      await decide(asked, form, intent);
    } catch (error) {
      return data({ problem: refusal(error).message, unreasoned: null }, 409);
    }
    throw redirect(
      paths.moderateReviews({ status: asked.url.searchParams.get('status'), done: intent }),
    );
  });

const reasonIn = (form: FormData) => REASONS.find((one) => one === text(form, 'reason'));

function decide({ domain, ctx }: Asked, form: FormData, intent: string) {
  const id = idParam(text(form, 'review_id'));
  const note = optional(form, 'note') ?? null;
  switch (intent) {
    case 'unpublish': {
      return domain.reviews.unpublish(ctx, id, { reason: reasonIn(form) ?? 'other', note });
    }
    case 'restore':
      return domain.reviews.restore(ctx, id, { note });
    default:
      return domain.reviews.keep(ctx, id);
  }
}

export default function SupportReviews({ loaderData, actionData }: Route.ComponentProps) {
  const { status, reviews, cursor, shown, done, now } = loaderData;
  return (
    <SupportPage
      part="reviews"
      title="Reviews"
      problem={actionData?.problem ?? null}
      done={actionData ? null : done}
    >
      <div className="mb-5">
        <Segmented
          label="Which"
          choices={[
            {
              label: 'Reported',
              to: paths.moderateReviews(),
              current: status === 'reported',
            },
            {
              label: 'Unpublished',
              to: paths.moderateReviews({ status: 'unpublished' }),
              current: status === 'unpublished',
            },
          ]}
        />
      </div>
      {reviews.data.length === 0 ? (
        <EmptyState title="Nothing waits" of={['cat']}>
          {status === 'reported'
            ? 'No review is reported at the moment.'
            : 'Every review is published.'}
        </EmptyState>
      ) : null}
      <ul className="grid gap-4">
        {reviews.data.map((review) => (
          <li key={review.id}>
            <ModerationCard
              review={review}
              unreasoned={actionData?.unreasoned === review.id}
              history={shown?.id === review.id ? shown.events : null}
              toHistory={paths.moderateReviews({ status, cursor, history: review.id })}
              now={now}
            />
          </li>
        ))}
      </ul>
      {reviews.next_cursor ? (
        <div className="mt-6 flex justify-center">
          <ButtonLink
            to={paths.moderateReviews({ status, cursor: reviews.next_cursor })}
            look="plain"
          >
            More
          </ButtonLink>
        </div>
      ) : null}
    </SupportPage>
  );
}
