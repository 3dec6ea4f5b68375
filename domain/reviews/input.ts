import { type Static, Type } from 'typebox';
import { line, nullable, object, oneOf, prose, uuid } from '#platform/schema.ts';
import { QUEUES, REASONS, REVIEW_SORTS } from './review.ts';

const stars = (options = {}) => Type.Integer({ minimum: 1, maximum: 5, ...options });

const words = {
  care_rating: Type.Optional(nullable(stars({ description: 'How the animal was looked after.' }))),
  wait_rating: Type.Optional(nullable(stars({ description: 'How long they waited.' }))),
  value_rating: Type.Optional(nullable(stars({ description: 'What it was worth.' }))),
  title: Type.Optional(nullable(line(200))),
  body: Type.Optional(nullable(prose(4000))),
};

export const ReviewInput = object({ rating: stars(), ...words });
export type ReviewInput = Static<typeof ReviewInput>;

export const ReviewChange = object({ rating: Type.Optional(stars()), ...words });
export type ReviewChange = Static<typeof ReviewChange>;

export const ReviewQuery = object({
  sort: Type.Optional(oneOf(REVIEW_SORTS, { default: 'newest' })),
  rating: Type.Optional(stars({ description: 'Only those of so many stars.' })),
  vet_id: Type.Optional(uuid({ description: 'Only those of visits to this vet.' })),
  answered: Type.Optional(
    Type.Boolean({ description: 'Only those with, or without, the clinic’s reply.' }),
  ),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
  cursor: Type.Optional(line(500)),
});
export type ReviewQuery = Static<typeof ReviewQuery>;

export const ResponseInput = object({
  response: prose(4000, { minLength: 1, description: 'Replaces an earlier reply.' }),
});
export type ResponseInput = Static<typeof ResponseInput>;

export const ReportInput = object({
  reason: oneOf(REASONS),
  note: Type.Optional(nullable(prose(1000))),
});
export type ReportInput = Static<typeof ReportInput>;

export const QueueQuery = object({
  status: Type.Optional(oneOf(QUEUES, { default: 'reported' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
  cursor: Type.Optional(line(500)),
});
export type QueueQuery = Static<typeof QueueQuery>;

export const UnpublishInput = object({
  reason: oneOf(REASONS),
  note: Type.Optional(nullable(prose(1000, { description: 'To the author, beside the reason.' }))),
});
export type UnpublishInput = Static<typeof UnpublishInput>;

export const NoteInput = object({ note: Type.Optional(nullable(prose(1000))) });
export type NoteInput = Static<typeof NoteInput>;
