import { data, Link, redirect } from 'react-router';
import { editableUntil, reviewCan } from '#domain/reviews/review.ts';
import { answer, idParam, incomplete, needsSignIn, refusal } from '../answer.ts';
import { formValues, optional } from '../form-values.ts';
import { fullDate, localIn, serviceName } from '../format.ts';
import { paths } from '../paths.ts';
import { afterRefusal } from '../revalidate.ts';
import { REASON_WORDS } from '../reviews/reasons.ts';
import { ReviewForm } from '../reviews/review-form.tsx';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/visit-review';

export const meta: Route.MetaFunction = () => [{ title: 'Your review · FindMyVet' }];

export const shouldRevalidate = afterRefusal;

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    const { timezone } = needsSignIn(asked);
    const { domain, ctx } = asked;
    const id = idParam(args.params.id);
    const [visit, [review]] = await Promise.all([
      domain.appointments.get(ctx, id),
      domain.reviews.ofVisits(ctx, [id]),
    ]);
    return {
      visit,
      review: review ?? null,
      until: review && localIn(timezone, editableUntil(review)).date,
      canEdit: review ? reviewCan.edit(review, ctx.now) : visit.status === 'completed',
    };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { domain, ctx } = asked;
    const id = idParam(args.params.id);
    const form = await args.request.formData();
    const stars = (name: string) => (form.has(name) ? Number(form.get(name)) : null);
    const rating = stars('rating');
    const values = formValues(form);
    if (rating === null) {
      return data({ values, refused: incomplete({ rating: 'Choose one to five stars.' }) }, 422);
    }
    const review = {
      rating,
      care_rating: stars('care_rating'),
      wait_rating: stars('wait_rating'),
      value_rating: stars('value_rating'),
      title: optional(form, 'title') ?? null,
      body: optional(form, 'body') ?? null,
    };
    try {
      const [before] = await domain.reviews.ofVisits(ctx, [id]);
      if (before) await domain.reviews.edit(ctx, id, review);
      else await domain.reviews.submit(ctx, id, review);
    } catch (error) {
      const refused = refusal(error);
      return data({ values, refused }, refused.status);
    }
    throw redirect(paths.visit(id, { done: 'reviewed' }));
  });

export default function VisitReview({ loaderData, actionData }: Route.ComponentProps) {
  const { visit, review, until, canEdit } = loaderData;
  const text = (value: unknown) => (value === null ? '' : String(value));
  const values =
    actionData?.values ??
    Object.fromEntries(Object.entries(review ?? {}).map(([name, value]) => [name, text(value)]));
  return (
    <Page width="narrow">
      <p className="mt-6">
        <Link to={paths.visit(visit.id)} className="font-semibold text-brand-ink hover:underline">
          {visit.pet.name}'s visit
        </Link>
      </p>
      <Title className="mt-3">{review ? 'Your review' : `How was ${visit.clinic.name}?`}</Title>
      <p className="mt-2 mb-5 text-muted">
        {visit.pet.name}, {fullDate(visit.scheduled_date)}. {serviceName(visit.service.name)}
        {visit.vet ? ` with ${visit.vet.name}` : ''}.
      </p>
      {review && !review.is_published && review.moderation_reason ? (
        <div className="mb-5">
          <Banner tone="caution" title="Nobody else sees this review at the moment">
            {REASON_WORDS[review.moderation_reason]}. {review.moderation_note}
          </Banner>
        </div>
      ) : null}
      {canEdit ? (
        <>
          <ReviewForm
            values={values}
            refused={actionData?.refused ?? null}
            submit={review ? 'Save the review' : 'Publish the review'}
            clinicName={visit.clinic.name}
          />
          <p className="mt-4 text-sm text-muted">
            {until
              ? `You can change it until ${fullDate(until)}. It cannot be taken back.`
              : 'You can change it for 14 days. It cannot be taken back.'}
          </p>
        </>
      ) : (
        <>
          <Banner
            tone="info"
            title={
              review
                ? 'A review can be changed for 14 days, so this one stays as it is'
                : 'A visit can be reviewed once it is over'
            }
          />
          <ButtonLink to={paths.visit(visit.id)} look="plain" className="mt-5">
            Back to the visit
          </ButtonLink>
        </>
      )}
    </Page>
  );
}
