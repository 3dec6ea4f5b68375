import type { Ctx } from '#domain/context.ts';
import { notify } from '#domain/notifications/notify.ts';
import { pages } from '#domain/notifications/pages.ts';
import { instantIn, names } from '#domain/notifications/words.ts';
import { transact } from '#platform/db.ts';
import { outOfQuiet } from './quiet.ts';
import { coverVisits, type DueReminder, selectDue } from './sql/remind.ts';
import { selectVisits } from './sql/visits.ts';

const A_ROUND = 500;
const USEFUL_MS = 45 * 60_000;

/** Owes the reminders that are due, one a person and day: the worker's part, every minute. Returns how many. */
export async function remind(ctx: Ctx): Promise<number> {
  const due = await selectDue(ctx.db, ctx.now, A_ROUND);
  let owed = 0;
  for (const one of due) if (await owe(ctx, one)) owed++;
  return owed;
}

async function owe(ctx: Ctx, first: DueReminder): Promise<boolean> {
  const { appointment_id, owner_id, kind, starts_at } = first;
  const due = outOfQuiet(ctx.now, first);
  // Held back until it is of no use, it is not sent at all: the one of the day before has been.
  const isUseful = starts_at.getTime() - due.getTime() >= USEFUL_MS;
  const event = `${kind} ${appointment_id} ${starts_at.toISOString()}`;
  return transact(ctx.db, async (trx) => {
    const covered = await coverVisits(trx, appointment_id, kind, isUseful ? event : null, ctx.now);
    if (covered.length === 0 || !isUseful) return false;
    const visit_ids = covered.map((one) => one.appointment_id);
    const visits = await selectVisits(trx, visit_ids);
    const [next] = visits;
    if (!next) return false;
    const pets = names([...new Set(visits.map(({ pet_name }) => pet_name))]);
    const inbox = {
      title: `Coming up: ${pets}, ${instantIn(next.timezone, next.starts_at, first.timezone)}`,
      body: [...new Set(visits.map(({ clinic_name }) => clinic_name))].join(', '),
      path: visits.length > 1 ? pages.visits() : pages.visit(next.id),
    };
    const data = { visit_ids, pet_ids: covered.map(({ pet_id }) => pet_id) };
    await notify(
      trx,
      ctx,
      { user_id: owner_id },
      { event, kind, topic: 'visit_reminder', channels: ['email'], data, inbox, due },
    );
    return true;
  });
}
