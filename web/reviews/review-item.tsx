import type { ReactNode } from 'react';
import type { Review } from '../contract.ts';
import { fullDate, utcDay } from '../format.ts';
import { Stars } from '../ui/rating.tsx';

type Props = {
  review: Review;
  clinicName: string;
  /** What the reader can do with it. */
  children?: ReactNode;
};

const PARTS = [
  ['care_rating', 'Care'],
  ['wait_rating', 'Wait'],
  ['value_rating', 'Value'],
] as const;

/** One review with the clinic's answer. */
export function ReviewItem({ review, clinicName, children }: Props) {
  const { rating, title, body, author, vet_name, created_at, edited_at, clinic_response } = review;
  const parts = PARTS.filter(([name]) => review[name] !== null);
  return (
    <article>
      <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
        <Stars rating={rating} />
        <span>
          {author}, {fullDate(utcDay(created_at))}
          {vet_name ? `, saw ${vet_name}` : ''}
          {edited_at ? ', changed since' : ''}
        </span>
      </p>
      {title ? <h3 className="mt-1.5 font-semibold">{title}</h3> : null}
      {body ? <p className="mt-1 max-w-prose whitespace-pre-line">{body}</p> : null}
      {parts.length ? (
        <p className="numeric mt-1.5 flex flex-wrap gap-x-4 text-sm text-muted">
          {parts.map(([name, label]) => (
            <span key={name}>
              {label} {review[name]} of 5
            </span>
          ))}
        </p>
      ) : null}
      {clinic_response ? (
        <blockquote className="mt-3 max-w-prose border-l-2 border-brand pl-4 text-sm">
          <p className="font-semibold">{clinicName} answered</p>
          <p className="mt-1 whitespace-pre-line text-muted">{clinic_response}</p>
        </blockquote>
      ) : null}
      {children}
    </article>
  );
}
