import type { Clinic } from './clinic.ts';
import { createRandom } from './random.ts';
import type { ReviewRow, Rows } from './rows.ts';

const HOUR_MS = 3_600_000;
const REPORTS = [
  ['not_about_the_visit', 'This is about our parking garage, which the city runs.'],
  ['conflict_of_interest', 'The author works at the practice across the street.'],
  ['offensive', 'It calls our receptionist names.'],
] as const;

/** A few reviews of one star that their clinics reported, and one that support has unpublished: what moderation begins with. */
export function reportSome(rows: Rows, clinics: Clinic[], support: string, now: Date): void {
  const random = createRandom('findmyvet reports');
  const staff = new Map(clinics.map(({ row, admin }) => [row.id, admin.user_id]));
  const angry = rows.reviews.filter(({ rating, body }) => rating === 1 && body !== null);
  REPORTS.forEach(([reason, note], index) => {
    const review = angry[index * 3];
    const reporter = review && staff.get(review.clinic_id);
    if (!review || !reporter) return;
    const at = new Date(now.getTime() - (index * 7 + 2) * HOUR_MS);
    rows.review_reports.push({
      id: random.uuid(at),
      review_id: review.id,
      reporter_id: reporter,
      reason,
      note,
      created_at: at,
    });
  });
  const [, hidden] = angry;
  if (hidden) unpublish(hidden, support, now);
}

function unpublish(review: ReviewRow, support: string, now: Date): void {
  const at = new Date(Math.max(review.created_at.getTime(), now.getTime() - 50 * HOUR_MS));
  Object.assign(review, {
    is_published: false,
    moderated_by: support,
    moderated_at: at,
    moderation_reason: 'conflict_of_interest',
    moderation_note: 'Its author works for another clinic in the same street.',
    updated_at: at,
  } satisfies Partial<ReviewRow>);
}
