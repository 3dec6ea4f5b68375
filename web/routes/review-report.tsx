import { data, Form } from 'react-router';
import { REASONS } from '#domain/reviews/review.ts';
import { answer, idParam, incomplete, needsSignIn, refusal } from '../answer.ts';
import { formValues, optional, text } from '../form-values.ts';
import { paths } from '../paths.ts';
import { REASON_WORDS } from '../reviews/reasons.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink, SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { FieldError, TextArea } from '../ui/field.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/review-report';

export const meta: Route.MetaFunction = () => [{ title: 'Report a review · FindMyVet' }];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    idParam(args.params.id);
    const clinic = asked.url.searchParams.get('clinic');
    return {
      back: clinic && /^[a-z0-9-]+$/.test(clinic) ? paths.clinicReviews(clinic) : paths.home(),
    };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const form = await args.request.formData();
    const values = formValues(form);
    const reason = REASONS.find((one) => one === text(form, 'reason'));
    if (!reason) {
      const refused = incomplete({ reason: 'Choose what is wrong with it.' });
      return data({ values, refused, sent: false }, 422);
    }
    try {
      await asked.domain.reviews.report(asked.ctx, idParam(args.params.id), {
        reason,
        note: optional(form, 'note') ?? null,
      });
    } catch (error) {
      const refused = refusal(error);
      return data({ values, refused, sent: false }, refused.status);
    }
    return data({ values, refused: null, sent: true });
  });

export default function ReportReview({ loaderData: { back }, actionData }: Route.ComponentProps) {
  const refused = actionData?.refused;
  return (
    <Page width="narrow">
      <Title className="mt-8 mb-5 sm:mt-12">Report a review</Title>
      {actionData?.sent ? (
        <Banner tone="good" title="Thank you, we will look at it">
          Until we have, the review stays where it is.
        </Banner>
      ) : (
        <Card className="p-5 sm:p-6">
          <Form method="post" className="grid gap-5">
            {refused && !refused.errors.reason && !refused.errors.note ? (
              <Banner tone="caution" title={refused.message} />
            ) : null}
            <fieldset aria-describedby={refused?.errors.reason ? 'reason-error' : undefined}>
              <legend className="mb-1 font-medium">What is wrong with it?</legend>
              {REASONS.map((reason) => (
                <label key={reason} className="flex min-h-11 items-center gap-3">
                  <input
                    type="radio"
                    name="reason"
                    value={reason}
                    required
                    defaultChecked={actionData?.values.reason === reason}
                    className="size-5 accent-brand"
                  />
                  {REASON_WORDS[reason]}
                </label>
              ))}
              {refused?.errors.reason ? (
                <FieldError id="reason-error">{refused.errors.reason}</FieldError>
              ) : null}
            </fieldset>
            <TextArea
              label="What should we know?"
              name="note"
              maxLength={1000}
              defaultValue={actionData?.values.note}
              error={refused?.errors.note}
              hint="Only our support team reads it. A bad rating by itself is no reason to take a review down."
            />
            <SubmitButton busy="One moment">Send the report</SubmitButton>
          </Form>
        </Card>
      )}
      <ButtonLink to={back} look="quiet" className="mt-3">
        Back to the reviews
      </ButtonLink>
    </Page>
  );
}
