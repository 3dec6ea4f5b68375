import type { Ctx } from '#domain/context.ts';
import { notify } from '#domain/notifications/notify.ts';
import { pages } from '#domain/notifications/pages.ts';
import { outOfQuiet, type QuietHours } from '#domain/notifications/quiet.ts';
import { instantIn, names } from '#domain/notifications/words.ts';
import { type Trx, transact } from '#platform/db.ts';
import {
  coverVisits,
  type DueReminder,
  type Hearer,
  selectDue,
  selectHearers,
} from './sql/remind.ts';
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
  const { appointment_id, kind, starts_at } = first;
  const isUseful = dueTo(ctx, first, starts_at) !== null;
  const event = `${kind} ${appointment_id} ${starts_at.toISOString()}`;
  return transact(ctx.db, async (trx) => {
    const covered = await coverVisits(trx, appointment_id, kind, isUseful ? event : null, ctx.now);
    if (covered.length === 0 || !isUseful) return false;
    const ids = covered.map((one) => one.appointment_id);
    const hearers = await selectHearers(trx, ids, ctx.now);
    for (const hearer of hearers) await tell(trx, ctx, { event, kind, starts_at }, hearer);
    return hearers.length > 0;
  });
}

type Reminder = { event: string; kind: string; starts_at: Date };

async function tell(
  trx: Trx,
  ctx: Ctx,
  { event, kind, starts_at }: Reminder,
  hearer: Hearer,
): Promise<void> {
  const { user_id, timezone, visit_ids, pet_ids } = hearer;
  const due = dueTo(ctx, hearer, starts_at);
  const visits = await selectVisits(trx, user_id, ctx.now, visit_ids);
  const [next] = visits;
  if (!next || !due) return;
  const pets = names([...new Set(visits.map(({ pet_name }) => pet_name))]);
  const inbox = {
    title: `Coming up: ${pets}, ${instantIn(next.timezone, next.starts_at, timezone)}`,
    body: [...new Set(visits.map(({ clinic_name }) => clinic_name))].join(', '),
    path: visits.length > 1 ? pages.visits() : pages.visit(next.id),
  };
  const data = { visit_ids, pet_ids };
  await notify(
    trx,
    ctx,
    { user_id },
    { event, kind, topic: 'visit_reminder', channels: ['email'], data, inbox, due },
  );
}

/** When somebody may be told, out of their quiet hours; null when it would be of no use by then: the one of the day before has been. */
function dueTo(ctx: Ctx, hours: QuietHours, startsAt: Date): Date | null {
  const due = outOfQuiet(ctx.now, hours);
  return startsAt.getTime() - due.getTime() >= USEFUL_MS ? due : null;
}
