import type { ClinicProfile, Review } from '../contract.ts';
import { fullDate, plural, utcDay } from '../format.ts';
import { Stars } from '../ui/rating.tsx';

export function Reviews({ clinic, reviews }: { clinic: ClinicProfile; reviews: Review[] }) {
  if (reviews.length === 0 || clinic.rating === null) {
    return <p className="text-muted">No reviews yet. Only people who were there can write one.</p>;
  }
  return (
    <>
      <p className="mb-5 flex items-center gap-3">
        <span className="numeric font-title text-3xl font-semibold">
          {clinic.rating.toFixed(1)}
        </span>
        <span className="text-sm text-muted">
          <Stars rating={Math.round(clinic.rating)} />
          <br />
          {plural(clinic.review_count, 'review')} after a visit
        </span>
      </p>
      <ul className="grid gap-6">
        {reviews.map((review) => (
          <li key={review.id}>
            <OneReview review={review} clinicName={clinic.name} />
          </li>
        ))}
      </ul>
    </>
  );
}

function OneReview({ review, clinicName }: { review: Review; clinicName: string }) {
  const { rating, title, body, author, vet_name, created_at, clinic_response } = review;
  return (
    <article>
      <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
        <Stars rating={rating} />
        <span>
          {author}, {fullDate(utcDay(created_at))}
          {vet_name ? `, saw ${vet_name}` : ''}
        </span>
      </p>
      {title ? <h3 className="mt-1.5 font-semibold">{title}</h3> : null}
      {body ? <p className="mt-1 max-w-prose whitespace-pre-line">{body}</p> : null}
      {clinic_response ? (
        <blockquote className="mt-3 max-w-prose border-l-2 border-brand pl-4 text-sm">
          <p className="font-semibold">{clinicName} answered</p>
          <p className="mt-1 whitespace-pre-line text-muted">{clinic_response}</p>
        </blockquote>
      ) : null}
    </article>
  );
}
