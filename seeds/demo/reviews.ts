import type { Clinic } from './clinic.ts';
import type { PastVisit } from './past.ts';
import { createRandom, type Random } from './random.ts';
import { createReviewer, type Subject } from './review-text.ts';
import type { ReviewRow, Rows } from './rows.ts';

const DAY_MS = 86_400_000;
const REVIEWED = 0.46;
const STARS = [5, 4, 3, 2, 1] as const;

type Parts = Pick<ReviewRow, 'care_rating' | 'wait_rating' | 'value_rating'>;

/** Reviews of a clinic's completed visits, most of them within a few days, some with the clinic's reply. */
export function addReviews(
  random: Random,
  rows: Rows,
  clinic: Clinic,
  visits: PastVisit[],
  now: Date,
): void {
  const reviewer = createReviewer(random);
  const parts = createRandom(`findmyvet parts ${clinic.row.slug}`);
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
            ? [reviewer.response(rating, subject, text.topics), new Date(repliedAt), clinic]
            : null,
        parts: drawParts(parts, rating),
      }),
    );
  }
}

/** Two of three also rate the care, the wait and the value, each near the stars; the wait suffers most. */
function drawParts(random: Random, rating: number): Parts | undefined {
  if (!random.chance(0.66)) return undefined;
  const near = (less: number) =>
    Math.max(
      1,
      Math.min(
        5,
        rating +
          random.weighted([
            [6, 0],
            [2, 1],
            [2 + less, -1],
          ]),
      ),
    );
  return { care_rating: near(0), wait_rating: near(2), value_rating: near(1) };
}

export function reviewRow(
  random: Random,
  visit: PastVisit['row'],
  rating: number,
  createdAt: Date,
  text: {
    title: string | null;
    body: string | null;
    reply: [string, Date, Clinic] | null;
    parts?: Parts | undefined;
  },
): ReviewRow {
  const [response = null, repliedAt = null, clinic] = text.reply ?? [];
  return {
    id: random.uuid(createdAt),
    appointment_id: visit.id,
    reviewer_id: visit.owner_id,
    clinic_id: visit.clinic_id,
    vet_id: visit.vet_id,
    rating,
    care_rating: text.parts?.care_rating ?? null,
    wait_rating: text.parts?.wait_rating ?? null,
    value_rating: text.parts?.value_rating ?? null,
    title: text.title,
    body: text.body,
    is_published: true,
    clinic_response: response,
    clinic_responded_at: repliedAt,
    clinic_responded_by: clinic?.desk.user_id ?? null,
    moderated_by: null,
    moderated_at: null,
    moderation_reason: null,
    moderation_note: null,
    created_at: createdAt,
    updated_at: repliedAt ?? createdAt,
  };
}
