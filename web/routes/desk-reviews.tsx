import { data, Form, Link, redirect } from 'react-router';
import { worksAt } from '#domain/accounts/account.ts';
import { answer, idParam, needsSignIn, refusal, slugParam } from '../answer.ts';
import { DeskNav } from '../desk/desk-nav.tsx';
import { text } from '../form-values.ts';
import { paths } from '../paths.ts';
import { afterRefusal } from '../revalidate.ts';
import { RatingSummary } from '../reviews/rating-summary.tsx';
import { ReviewItem } from '../reviews/review-item.tsx';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink, SubmitButton } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { RowFold } from '../ui/fold.tsx';
import { Page, Title } from '../ui/page.tsx';
import { Segmented } from '../ui/segmented.tsx';
import type { Route } from './+types/desk-reviews';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Reviews · ${loaderData?.clinic.name ?? 'the clinic'} · FindMyVet` },
];

export const shouldRevalidate = afterRefusal;

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    const actor = needsSignIn(asked);
    const { domain, ctx, url } = asked;
    const { id, slug, name } = await domain.clinics.get(ctx, slugParam(args.params.clinicSlug));
    if (!worksAt(actor, id)) throw data({ code: 'not_found' }, 404);
    const all = url.searchParams.get('show') === 'all';
    const cursor = url.searchParams.get('cursor');
    const reviews = await domain.reviews.listForClinic(ctx, id, {
      limit: 10,
      ...(all ? {} : { answered: false }),
      ...(cursor ? { cursor } : {}),
    });
    return { clinic: { slug, name }, all, reviews, saved: url.searchParams.has('saved') };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const form = await args.request.formData();
    const id = idParam(text(form, 'review_id'));
    const response = text(form, 'response');
    try {
      await asked.domain.reviews.respond(asked.ctx, id, { response });
    } catch (error) {
      const refused = refusal(error);
      return data({ id, response, error: refused.errors.response ?? refused.message }, 422);
    }
    const show = asked.url.searchParams.get('show') === 'all' ? 'all' : null;
    throw redirect(paths.deskReviews(slugParam(args.params.clinicSlug), { show, saved: 1 }));
  });

export default function DeskReviews({ loaderData, actionData }: Route.ComponentProps) {
  const { clinic, all, reviews, saved } = loaderData;
  const here = (query: { show?: 'all' | null; cursor?: string | null }) =>
    paths.deskReviews(clinic.slug, query);
  return (
    <Page bar={<DeskNav slug={clinic.slug} current="reviews" />}>
      <div className="mx-auto max-w-3xl">
        <p className="mt-6">
          <Link
            to={paths.deskDay(clinic.slug)}
            className="font-semibold text-brand-ink hover:underline"
          >
            {clinic.name}, the day
          </Link>
        </p>
        <div className="mt-3 mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-4">
          <Title>Reviews</Title>
          <Segmented
            label="Which"
            choices={[
              { label: 'Not answered', to: here({}), current: !all },
              { label: 'All', to: here({ show: 'all' }), current: all },
            ]}
          />
        </div>
        {saved && !actionData ? (
          <div className="mb-5">
            <Banner tone="good" title="Your reply is published" />
          </div>
        ) : null}
        <RatingSummary
          summary={reviews.summary}
          toStars={(stars) => paths.clinicReviews(clinic.slug, { stars })}
        />
        {reviews.data.length === 0 && reviews.summary.rating !== null ? (
          <p className="text-muted">Every review has its reply.</p>
        ) : null}
        <ul className="grid gap-4">
          {reviews.data.map((review) => {
            const refused = actionData?.id === review.id ? actionData : null;
            return (
              <li key={review.id} className="rounded-card border border-line bg-surface p-5">
                <ReviewItem review={review} clinicName={clinic.name} />
                <div className="mt-2 flex flex-wrap items-center gap-x-5">
                  <RowFold
                    open={refused !== null}
                    title={
                      <>
                        {review.clinic_response ? 'Change the reply' : 'Reply'}
                        <span className="sr-only"> to {review.author}</span>
                      </>
                    }
                  >
                    <Form method="post" className="mt-2 grid gap-3">
                      <input type="hidden" name="review_id" value={review.id} />
                      <TextArea
                        label="Your reply"
                        name="response"
                        required
                        maxLength={4000}
                        defaultValue={refused?.response ?? review.clinic_response ?? ''}
                        error={refused?.error}
                        hint={`Everybody can read it, under the name of ${clinic.name}.`}
                      />
                      <div>
                        <SubmitButton busy="One moment">Publish the reply</SubmitButton>
                      </div>
                    </Form>
                  </RowFold>
                  <Link
                    to={paths.reportReview(review.id, { clinic: clinic.slug })}
                    className="inline-flex min-h-11 items-center text-sm text-muted underline underline-offset-4 hover:no-underline"
                  >
                    Report to support
                    <span className="sr-only"> the review by {review.author}</span>
                  </Link>
                </div>
              </li>
            );
          })}
        </ul>
        {reviews.next_cursor ? (
          <div className="mt-6 flex justify-center">
            <ButtonLink
              to={here({ show: all ? 'all' : null, cursor: reviews.next_cursor })}
              look="plain"
            >
              More reviews
            </ButtonLink>
          </div>
        ) : null}
      </div>
    </Page>
  );
}
