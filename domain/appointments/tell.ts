import type { Ctx } from '#domain/context.ts';
import { notify } from '#domain/notifications/notify.ts';
import { pages } from '#domain/notifications/pages.ts';
import { dateTime, names } from '#domain/notifications/words.ts';
import type { Trx } from '#platform/db.ts';
import type { Visit } from './appointment.ts';

/** Tells the owner that their pets are booked; pets that come together make one message. */
export async function tellBooked(
  trx: Trx,
  ctx: Ctx,
  ownerId: string,
  visits: [Visit, ...Visit[]],
): Promise<void> {
  const [first] = visits;
  await tell(trx, ctx, ownerId, visits, {
    kind: 'visit_booked',
    event: `visit_booked ${first.visit_id ?? first.id}`,
    title: `${who(visits)} ${visits.length > 1 ? 'are' : 'is'} booked: ${when(first)}`,
  });
}

/** Tells the owner that a visit has another time. */
export async function tellMoved(trx: Trx, ctx: Ctx, ownerId: string, visit: Visit): Promise<void> {
  await tell(trx, ctx, ownerId, [visit], {
    kind: 'visit_moved',
    // The visit may move there and back: each move is an event of its own.
    event: `visit_moved ${visit.id} ${ctx.now.toISOString()}`,
    title: `${who([visit])}’s visit moved to ${when(visit)}`,
  });
}

/** Tells the owner that a visit is off, whoever called it off. */
export async function tellCancelled(
  trx: Trx,
  ctx: Ctx,
  ownerId: string,
  visit: Visit,
): Promise<void> {
  const by =
    visit.status === 'cancelled_by_clinic' ? `${visit.clinic.name} cancelled` : 'Cancelled:';
  await tell(trx, ctx, ownerId, [visit], {
    kind: 'visit_cancelled',
    event: `visit_cancelled ${visit.id}`,
    title: `${by} ${who([visit])}’s visit on ${when(visit)}`,
  });
}

async function tell(
  trx: Trx,
  ctx: Ctx,
  ownerId: string,
  visits: [Visit, ...Visit[]],
  {
    kind,
    event,
    title,
  }: { kind: 'visit_booked' | 'visit_moved' | 'visit_cancelled'; event: string; title: string },
): Promise<void> {
  const [first] = visits;
  const body = [first.clinic.name, first.vet?.name].filter(Boolean).join(', with ');
  await notify(
    trx,
    ctx,
    { user_id: ownerId },
    {
      event,
      kind,
      topic: kind,
      channels: ['email'],
      data: { visit_ids: visits.map(({ id }) => id), pet_ids: visits.map(({ pet }) => pet.id) },
      inbox: { title, body, path: pages.visit(first.id) },
    },
  );
}

const who = (visits: Visit[]) => names(visits.map(({ pet }) => pet.name));
const when = ({ scheduled_date, scheduled_start }: Visit) =>
  dateTime(scheduled_date, scheduled_start);
