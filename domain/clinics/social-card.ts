import type { Ctx } from '#domain/context.ts';
import { drawCard } from '#platform/social-card.ts';
import { get } from './find.ts';

/** The picture beside a shared link to the site, as PNG. Errors: 429. */
export const drawSiteCard = (): Promise<Uint8Array> =>
  drawCard({
    title: 'See a vet, soon.',
    lines: ['Real openings at clinics near you, booked in under a minute.'],
  });

/** The same for a clinic's page; its free times are not on it, for a picture is kept long. Errors: 404, 429. */
export async function drawClinicCard(ctx: Ctx, slug: string): Promise<Uint8Array> {
  const { name, city, state, rating, review_count } = await get(ctx, slug);
  const score = `${rating} of 5 from ${review_count} ${review_count === 1 ? 'review' : 'reviews'}`;
  return drawCard({
    title: name,
    lines: [`${city}, ${state}`, ...(rating === null ? [] : [score])],
  });
}
