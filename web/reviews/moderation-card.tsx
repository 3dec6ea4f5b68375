import { Form, Link } from 'react-router';
import { REASONS } from '#domain/reviews/review.ts';
import type { ModeratedReview, ReviewEvent } from '../contract.ts';
import { ago } from '../format.ts';
import { paths } from '../paths.ts';
import { Badge } from '../ui/badge.tsx';
import { ButtonLink, SubmitButton } from '../ui/button.tsx';
import { Select, TextArea } from '../ui/field.tsx';
import { REASON_WORDS } from './reasons.ts';
import { ReviewItem } from './review-item.tsx';

type Props = {
  review: ModeratedReview;
  /** It was to be unpublished without a reason. */
  unreasoned: boolean;
  /** What became of it, where that is asked for. */
  history: ReviewEvent[] | null;
  toHistory: string;
  now: string;
};

/** One review that support decides on. */
export function ModerationCard({ review, unreasoned, history, toHistory, now }: Props) {
  const { clinic, reports, is_published, moderation_reason, moderation_note } = review;
  return (
    <article className="rounded-card border border-line bg-surface p-5">
      <p className="mb-3 flex flex-wrap items-center gap-3">
        <Link to={paths.clinic(clinic.slug)} className="font-semibold hover:underline">
          {clinic.name}
        </Link>
        {is_published ? null : <Badge tone="caution">Unpublished</Badge>}
      </p>
      <ReviewItem review={review} clinicName={clinic.name} />
      {reports.length ? (
        <ul className="mt-4 grid gap-2 rounded-control bg-caution-soft p-4 text-sm text-caution-ink">
          {reports.map(({ id, reason, note, by, created_at }) => (
            <li key={id}>
              <strong className="font-semibold">{REASON_WORDS[reason]}</strong>, says {by},{' '}
              {ago(created_at, now)}.{note ? ` “${note}”` : ''}
            </li>
          ))}
        </ul>
      ) : null}
      {is_published || !moderation_reason ? null : (
        <p className="mt-4 text-sm text-muted">
          {REASON_WORDS[moderation_reason]}. {moderation_note}
        </p>
      )}
      {history ? (
        <ol className="mt-4 grid gap-1.5 border-t border-line pt-4 text-sm">
          {history.map((event) => (
            <li key={`${event.created_at}${event.kind}`}>
              <span className="text-muted">{ago(event.created_at, now)}</span>{' '}
              <span className="font-medium">{event.kind}</span>
              {event.by ? ` by ${event.by}` : ''}
              {event.reason ? `: ${REASON_WORDS[event.reason].toLowerCase()}` : ''}
              {event.note ? `. ${event.note}` : ''}
              {event.rating ? `, ${event.rating} of 5` : ''}
            </li>
          ))}
        </ol>
      ) : null}
      <div className="mt-4 flex flex-wrap items-start gap-3">
        {is_published ? (
          <Unpublish review={review} unreasoned={unreasoned} />
        ) : (
          <Restore review={review} />
        )}
        {reports.length ? (
          <Form method="post">
            <input type="hidden" name="review_id" value={review.id} />
            <SubmitButton look="plain" name="intent" value="keep" busy="One moment">
              Keep it
              <span className="sr-only">, the review by {review.author}</span>
            </SubmitButton>
          </Form>
        ) : null}
        {history ? null : (
          <ButtonLink look="quiet" to={toHistory} preventScrollReset>
            History
          </ButtonLink>
        )}
      </div>
    </article>
  );
}

function Unpublish({ review, unreasoned }: Pick<Props, 'review' | 'unreasoned'>) {
  return (
    <details className="grow open:w-full" open={unreasoned}>
      <summary className="flex min-h-11 w-fit items-center px-1 font-semibold text-emergency-ink">
        Unpublish
        <span className="sr-only"> the review by {review.author}</span>
      </summary>
      <Form method="post" className="mt-2 grid gap-3">
        <input type="hidden" name="review_id" value={review.id} />
        <Select
          label="Why"
          name="reason"
          required
          defaultValue={unreasoned ? '' : (review.reports[0]?.reason ?? '')}
          error={unreasoned ? 'Choose why it is unpublished' : undefined}
        >
          <option value="">Choose</option>
          {REASONS.map((reason) => (
            <option key={reason} value={reason}>
              {REASON_WORDS[reason]}
            </option>
          ))}
        </Select>
        <TextArea
          label="To the author"
          name="note"
          maxLength={1000}
          rows={2}
          hint="They see the reason and this, and can change the review for 14 days."
        />
        <div>
          <SubmitButton look="danger" name="intent" value="unpublish" busy="One moment">
            Unpublish it
          </SubmitButton>
        </div>
      </Form>
    </details>
  );
}

function Restore({ review }: { review: ModeratedReview }) {
  return (
    <Form method="post">
      <input type="hidden" name="review_id" value={review.id} />
      <SubmitButton name="intent" value="restore" busy="One moment">
        Publish it again
        <span className="sr-only">, the review by {review.author}</span>
      </SubmitButton>
    </Form>
  );
}
