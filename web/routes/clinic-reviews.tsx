import { Link } from 'react-router';
import { REVIEW_SORTS, type ReviewSort } from '#domain/reviews/review.ts';
import { answer, slugParam } from '../answer.ts';
import { plural } from '../format.ts';
import { publicPage, shown } from '../meta.ts';
import { paths } from '../paths.ts';
import { RatingSummary } from '../reviews/rating-summary.tsx';
import { ReviewItem } from '../reviews/review-item.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page, Title } from '../ui/page.tsx';
import { Segmented } from '../ui/segmented.tsx';
import type { Route } from './+types/clinic-reviews';

export const handle = shown;

export const meta: Route.MetaFunction = (args) => {
  const name = args.loaderData?.clinic.name ?? 'a clinic';
  const slug = args.loaderData?.clinic.slug;
  return publicPage(args, {
    title: `Reviews of ${name} · FindMyVet`,
    description: `What owners say about ${name}, each of them after a visit, and what the clinic replied.`,
    ...(slug ? { picture: paths.clinicPicture(slug) } : {}),
  });
};

const SORT_WORDS: Record<ReviewSort, string> = {
  newest: 'Newest',
  highest: 'Best first',
  lowest: 'Worst first',
};

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async ({ domain, ctx, url }) => {
    const { id, slug, name } = await domain.clinics.get(ctx, slugParam(args.params.slug));
    const query = (key: string) => url.searchParams.get(key);
    const sort = REVIEW_SORTS.find((one) => one === query('sort')) ?? 'newest';
    const stars = /^[1-5]$/.test(query('stars') ?? '') ? Number(query('stars')) : null;
    const reviews = await domain.reviews.listForClinic(ctx, id, {
      sort,
      ...(stars ? { rating: stars } : {}),
      ...(query('cursor') ? { cursor: query('cursor') ?? '' } : {}),
    });
    return { clinic: { slug, name }, sort, stars, reviews };
  });

export default function ClinicReviews({ loaderData }: Route.ComponentProps) {
  const { clinic, sort, stars, reviews } = loaderData;
  const here = (query: Parameters<typeof paths.clinicReviews>[1]) =>
    paths.clinicReviews(clinic.slug, { sort: sort === 'newest' ? null : sort, stars, ...query });
  return (
    <Page>
      <div className="mx-auto max-w-3xl">
        <p className="mt-6">
          <Link
            to={paths.clinic(clinic.slug)}
            className="font-semibold text-brand-ink hover:underline"
          >
            {clinic.name}
          </Link>
        </p>
        <Title className="mt-3 mb-6">Reviews</Title>
        {reviews.summary.rating === null ? (
          <EmptyState
            title="No reviews yet"
            action={<ButtonLink to={paths.clinic(clinic.slug)}>See the clinic</ButtonLink>}
          >
            Only people who were there can write one.
          </EmptyState>
        ) : (
          <>
            <RatingSummary
              summary={reviews.summary}
              toStars={(one) => paths.clinicReviews(clinic.slug, { stars: one })}
            />
            <div className="mb-6 flex flex-wrap items-center gap-x-6 gap-y-3">
              <Segmented
                label="Order"
                choices={REVIEW_SORTS.map((one) => ({
                  label: SORT_WORDS[one],
                  to: here({ sort: one === 'newest' ? null : one }),
                  current: one === sort,
                }))}
              />
              {stars ? (
                <p className="text-sm">
                  Only {plural(stars, 'star')}.{' '}
                  <Link
                    to={here({ stars: null })}
                    className="font-medium text-brand-ink underline underline-offset-4 hover:no-underline"
                  >
                    Show all
                  </Link>
                </p>
              ) : null}
            </div>
            {reviews.data.length === 0 ? <p className="text-muted">None of these yet.</p> : null}
            <ul className="grid divide-y divide-line">
              {reviews.data.map((review) => (
                <li key={review.id} className="py-5 first:pt-0">
                  <ReviewItem review={review} clinicName={clinic.name}>
                    <p className="mt-2 text-sm">
                      <Link
                        to={paths.reportReview(review.id, { clinic: clinic.slug })}
                        className="inline-flex min-h-6 items-center text-muted underline underline-offset-4 hover:no-underline pointer-coarse:min-h-11"
                      >
                        Report
                        <span className="sr-only"> the review by {review.author}</span>
                      </Link>
                    </p>
                  </ReviewItem>
                </li>
              ))}
            </ul>
            {reviews.next_cursor ? (
              <div className="mt-4 flex justify-center">
                <ButtonLink to={here({ cursor: reviews.next_cursor })} look="plain">
                  More reviews
                </ButtonLink>
              </div>
            ) : null}
          </>
        )}
      </div>
    </Page>
  );
}
