import type { Ctx } from '#domain/context.ts';
import { notify } from '#domain/notifications/notify.ts';
import { pages } from '#domain/notifications/pages.ts';
import { dateTime, names } from '#domain/notifications/words.ts';
import { type Trx, transact } from '#platform/db.ts';
import type { Visit } from './appointment.ts';
import { selectHearers } from './sql/hearers.ts';
import { takeUntold } from './sql/untold.ts';

type Visits = [Visit, ...Visit[]];

const BOOKINGS_A_BATCH = 50;

/**
 * Tells who booked, and who keeps the pets, that they are booked; pets that come together make one message. The worker's
 * part, a batch at a time; false when nothing was left to tell.
 */
export async function tellBooked(ctx: Ctx): Promise<boolean> {
  return transact(ctx.db, async (trx) => {
    const untold = await takeUntold(trx, BOOKINGS_A_BATCH);
    for (const [booking, visits] of Map.groupBy(untold, (visit) => visit.booking)) {
      await tell(trx, ctx, visits, {
        kind: 'visit_booked',
        event: `visit_booked ${booking}`,
        title: (told) => `${who(told)} ${told.length > 1 ? 'are' : 'is'} booked: ${when(told)}`,
      });
    }
    return untold.length > 0;
  });
}

/** Tells the same people that a visit has another time. */
export async function tellMoved(trx: Trx, ctx: Ctx, visit: Visit): Promise<void> {
  await tell(trx, ctx, [visit], {
    kind: 'visit_moved',
    // The visit may move there and back: each move is an event of its own.
    event: `visit_moved ${visit.id} ${ctx.now.toISOString()}`,
    title: (told) => `${who(told)}’s visit moved to ${when(told)}`,
  });
}

/** Tells the same people that a visit is off, whoever called it off. */
export async function tellCancelled(trx: Trx, ctx: Ctx, visit: Visit): Promise<void> {
  const by =
    visit.status === 'cancelled_by_clinic' ? `${visit.clinic.name} cancelled` : 'Cancelled:';
  await tell(trx, ctx, [visit], {
    kind: 'visit_cancelled',
    event: `visit_cancelled ${visit.id}`,
    title: (told) => `${by} ${who(told)}’s visit on ${when(told)}`,
  });
}

type Told = {
  kind: 'visit_booked' | 'visit_moved' | 'visit_cancelled';
  event: string;
  title: (visits: Visits) => string;
};

async function tell(trx: Trx, ctx: Ctx, visits: Visit[], told: Told): Promise<void> {
  const { kind, event } = told;
  const ids = visits.map(({ id }) => id);
  for (const { user_id, visit_ids } of await selectHearers(trx, ids, ctx.now)) {
    const [first, ...others] = visits.filter(({ id }) => visit_ids.includes(id));
    if (!first) continue;
    const theirs: Visits = [first, ...others];
    const body = [first.clinic.name, first.vet?.name].filter(Boolean).join(', with ');
    await notify(
      trx,
      ctx,
      { user_id },
      {
        event,
        kind,
        topic: kind,
        channels: ['email'],
        data: { visit_ids: theirs.map(({ id }) => id), pet_ids: theirs.map(({ pet }) => pet.id) },
        inbox: { title: told.title(theirs), body, path: pages.visit(first.id) },
      },
    );
  }
}

const who = (visits: Visits) => names(visits.map(({ pet }) => pet.name));
const when = ([{ scheduled_date, scheduled_start }]: Visits) =>
  dateTime(scheduled_date, scheduled_start);
