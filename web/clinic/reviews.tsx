import type { ClinicProfile, ReviewList } from '../contract.ts';
import { paths } from '../paths.ts';
import { RatingSummary } from '../reviews/rating-summary.tsx';
import { ReviewItem } from '../reviews/review-item.tsx';
import { ButtonLink } from '../ui/button.tsx';

/** What the reviews come to, and the newest of them. */
export function Reviews({ clinic, reviews }: { clinic: ClinicProfile; reviews: ReviewList }) {
  const { data, next_cursor, summary } = reviews;
  return (
    <>
      <RatingSummary
        summary={summary}
        toStars={(stars) => paths.clinicReviews(clinic.slug, { stars })}
      />
      <ul className="grid gap-6">
        {data.map((review) => (
          <li key={review.id}>
            <ReviewItem review={review} clinicName={clinic.name} />
          </li>
        ))}
      </ul>
      {next_cursor ? (
        <ButtonLink to={paths.clinicReviews(clinic.slug)} look="plain" className="mt-6">
          All {summary.review_count.toLocaleString('en-US')} reviews
        </ButtonLink>
      ) : null}
    </>
  );
}
