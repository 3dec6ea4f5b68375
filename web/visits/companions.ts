import type { Asked } from '../answer.ts';
import type { Visit } from '../contract.ts';

/** The appointments of the other pets that come with this visit, whatever became of them. */
export async function companionsOf({ domain, ctx }: Asked, visit: Visit): Promise<Visit[]> {
  if (!visit.visit_id) return [];
  const [upcoming, past] = await Promise.all([
    domain.appointments.list(ctx, { when: 'upcoming', limit: 50 }),
    domain.appointments.list(ctx, { when: 'past', limit: 50 }),
  ]);
  return [...upcoming.data, ...past.data].filter(
    (one) => one.visit_id === visit.visit_id && one.id !== visit.id,
  );
}
