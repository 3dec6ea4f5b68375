import { askForReview } from '../reviews/ask.ts';
import * as find from '../reviews/find.ts';
import {
  NoteInput,
  QueueQuery,
  ReportInput,
  ResponseInput,
  ReviewChange,
  ReviewInput,
  ReviewQuery,
  UnpublishInput,
} from '../reviews/input.ts';
import * as moderation from '../reviews/moderate.ts';
import { report, respond } from '../reviews/respond.ts';
import * as writeReview from '../reviews/write-review.ts';
import { takes } from '../takes.ts';

export const reviews = {
  listForClinic: takes(ReviewQuery, find.listForClinic),
  ofVisit: find.ofVisit,
  ofVisits: find.ofVisits,
  submit: takes(ReviewInput, writeReview.submit),
  edit: takes(ReviewChange, writeReview.edit),
  respond: takes(ResponseInput, respond),
  report: takes(ReportInput, report),
  queue: takes(QueueQuery, moderation.queue),
  history: moderation.history,
  unpublish: takes(UnpublishInput, moderation.unpublish),
  restore: takes(NoteInput, moderation.restore),
  keep: moderation.keep,
  askForReview,
};
