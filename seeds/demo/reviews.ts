import type { Clinic } from './clinic.ts';
import type { PastVisit } from './past.ts';
import type { Random } from './random.ts';
import { createReviewer, type Subject } from './review-text.ts';
import type { ReviewRow, Rows } from './rows.ts';

const DAY_MS = 86_400_000;
const REVIEWED = 0.46;
const STARS = [5, 4, 3, 2, 1] as const;

/** Reviews of a clinic's completed visits, most of them within a few days, some with the clinic's reply. */
export function addReviews(
  random: Random,
  rows: Rows,
  clinic: Clinic,
  visits: PastVisit[],
  now: Date,
): void {
  const reviewer = createReviewer(random);
  for (const { row, planned } of visits) {
    if (row.status !== 'completed' || !random.chance(REVIEWED)) continue;
    const seenAt = planned.startsAt + 2 * 3_600_000;
    const createdAt = seenAt - Math.log(1 - random.next()) * 2.5 * DAY_MS;
    if (createdAt >= now.getTime()) continue;
    const rating = random.weighted(
      STARS.map((stars, index) => [clinic.stars[index] ?? 0, stars] as const),
    );
    const subject: Subject = {
      animal: planned.patient.animal,
      service: planned.service,
      vet: planned.vet ? `Dr. ${planned.vet.last_name}` : null,
      owner: planned.patient.client.user.first_name,
    };
    const text = reviewer.review(rating, subject);
    const hasReply = text.body !== null && random.chance(rating >= 4 ? 0.2 : 0.5);
    const repliedAt = createdAt + random.int(3, 96) * 3_600_000;
    rows.reviews.push(
      reviewRow(random, row, rating, new Date(createdAt), {
        title: text.title,
        body: text.body,
        reply:
          hasReply && repliedAt < now.getTime()
            ? [reviewer.response(rating, subject, text.topics), new Date(repliedAt)]
            : null,
      }),
    );
  }
}

export function reviewRow(
  random: Random,
  visit: PastVisit['row'],
  rating: number,
  createdAt: Date,
  text: { title: string | null; body: string | null; reply: [string, Date] | null },
): ReviewRow {
  return {
    id: random.uuid(createdAt),
    appointment_id: visit.id,
    reviewer_id: visit.owner_id,
    clinic_id: visit.clinic_id,
    vet_id: visit.vet_id,
    rating,
    title: text.title,
    body: text.body,
    clinic_response: text.reply?.[0] ?? null,
    clinic_responded_at: text.reply?.[1] ?? null,
    created_at: createdAt,
    updated_at: text.reply?.[1] ?? createdAt,
  };
}
