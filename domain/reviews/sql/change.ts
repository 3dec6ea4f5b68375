import { type Insertable, sql } from 'kysely';
import type { DB } from '#migrations/types.ts';
import { statement, type Trx } from '#platform/db.ts';
import type { ReviewChange } from '../input.ts';

/** The visit that a review is to be about, for its owner. */
export const selectReviewable = statement<
  { clinic_id: string; vet_id: string | null; status: string },
  [appointmentId: string, ownerId: string]
>(
  'reviewable_visit',
  'SELECT clinic_id, vet_id, status FROM appointments WHERE id = $1 AND owner_id = $2',
);

export async function insertReview(trx: Trx, review: Insertable<DB['reviews']>): Promise<void> {
  await trx.insertInto('reviews').values(review).execute();
}

/** The author's review of a visit, locked. */
export const lockOwn = statement<
  { id: string; created_at: Date },
  [appointmentId: string, reviewerId: string]
>(
  'lock_own_review',
  `SELECT id, created_at FROM reviews WHERE appointment_id = $1 AND reviewer_id = $2 FOR NO KEY UPDATE`,
);

export async function updateReview(
  trx: Trx,
  id: string,
  change: ReviewChange,
  now: Date,
): Promise<void> {
  await trx
    .updateTable('reviews')
    .set({ ...change, edited_at: now })
    .where('id', '=', id)
    .execute();
}

/** Sets the reply to a published review of one of the clinics; no row when there is none such. */
export const setResponse = statement<
  { appointment_id: string },
  [id: string, workplaces: string[], response: string, by: string, now: Date]
>(
  'answer_review',
  `UPDATE reviews SET clinic_response = $3, clinic_responded_by = $4, clinic_responded_at = $5
   WHERE id = $1 AND clinic_id = ANY ($2::uuid[]) AND is_published RETURNING appointment_id`,
);

/** Reports a published review of somebody else's; no row when there is none such. */
export async function insertReport(
  trx: Trx,
  report: Insertable<DB['review_reports']>,
): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO review_reports (review_id, reporter_id, reason, note, created_at)
    SELECT r.id, ${report.reporter_id}, ${report.reason}, ${report.note ?? null}, ${report.created_at}
    FROM reviews r
    WHERE r.id = ${report.review_id} AND r.is_published AND r.reviewer_id <> ${report.reporter_id}
    RETURNING id`.execute(trx);
  return rows.length === 1;
}
