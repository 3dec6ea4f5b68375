import { Type } from 'typebox';
import { REASONS } from '#domain/reviews/review.ts';
import { nullable, oneOf, uuid } from '#platform/schema.ts';

const instant = () => Type.String({ format: 'date-time' });
const text = () => nullable(Type.String());
const stars = () => Type.Integer({ minimum: 1, maximum: 5 });
const mean = () => nullable(Type.Number());

const review = {
  id: uuid(),
  rating: stars(),
  care_rating: nullable(stars()),
  wait_rating: nullable(stars()),
  value_rating: nullable(stars()),
  title: text(),
  body: text(),
  author: Type.String({ examples: ['Maya T.'] }),
  vet_name: text(),
  clinic_response: text(),
  clinic_responded_at: nullable(instant()),
  created_at: instant(),
  edited_at: nullable(instant()),
};

const standing = {
  ...review,
  is_published: Type.Boolean(),
  moderation_reason: nullable(oneOf(REASONS)),
  moderation_note: text(),
};

const Review = Type.Object(review, { title: 'Review' });

export const OwnReview = Type.Object(
  { ...standing, appointment_id: uuid() },
  { title: 'OwnReview' },
);

const RatingSummary = Type.Object(
  {
    rating: mean(),
    review_count: Type.Integer(),
    score: nullable(
      Type.Number({ description: 'By which searches rank: ten reviews of four stars added.' }),
    ),
    care_rating: mean(),
    wait_rating: mean(),
    value_rating: mean(),
    distribution: Type.Array(Type.Object({ stars: stars(), count: Type.Integer() })),
  },
  { title: 'RatingSummary' },
);

export const ReviewList = Type.Object({
  data: Type.Array(Review),
  next_cursor: nullable(Type.String()),
  summary: RatingSummary,
});

export const ModeratedReview = Type.Object(
  {
    ...standing,
    clinic: Type.Object({ id: uuid(), slug: Type.String(), name: Type.String() }),
    reports: Type.Array(
      Type.Object({
        id: uuid(),
        reason: oneOf(REASONS),
        note: text(),
        by: Type.String(),
        created_at: instant(),
      }),
      { description: 'Those that nobody has decided yet.' },
    ),
  },
  { title: 'ModeratedReview' },
);

export const ReviewEvent = Type.Object(
  {
    kind: oneOf(['written', 'edited', 'answered', 'unpublished', 'restored']),
    by: text(),
    rating: nullable(stars()),
    title: text(),
    body: text(),
    clinic_response: text(),
    reason: nullable(oneOf(REASONS)),
    note: text(),
    created_at: instant(),
  },
  { title: 'ReviewEvent' },
);
