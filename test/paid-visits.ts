import type { Ctx } from '#domain/context.ts';
import { domain } from '#domain/index.ts';
import type { Provider } from '#domain/payments/provider.ts';
import type { Db } from '#platform/db.ts';
import { log } from './database.ts';
import { checkOut, payer, takeJobs } from './payments.ts';
import { type HarborStreet, MONDAY } from './people.ts';
import { timetable } from './slots.ts';

/** Visits at Harbor Street that were paid for when they were booked, and the clinic and worker that look after them. */
export function paidVisits(db: Db, town: HarborStreet, provider: Provider) {
  const { offer } = timetable(town);
  const providers = [provider];
  const grace: Ctx = { ...town.grace.ctx, providers };
  const at = (ctx: Ctx, minutes: number): Ctx => ({
    ...ctx,
    now: new Date(MONDAY.getTime() + minutes * 60_000),
  });
  const worker = (minutes = 0): Ctx =>
    at({ db, actor: null, now: MONDAY, log, providers }, minutes);
  const booked = async (behaviour = 'visa') => {
    const owner = await payer(db, MONDAY, provider, behaviour);
    const { checkout, hold } = await checkOut(owner, town, await offer());
    return { owner, checkout, hold, visit: checkout.appointment_id ?? '' };
  };
  return {
    ...{ offer, grace, at, worker, booked },
    async completed() {
      const found = await booked();
      await domain.appointments.complete(grace, found.visit);
      return found;
    },
    /** What visits that did not happen have left to be settled. */
    async settleVisits(ctx = worker()) {
      const jobs = await takeJobs<{ appointment_id: string }>(db, 'payments.settle-visit');
      for (const { appointment_id } of jobs) await domain.payments.settleVisit(ctx, appointment_id);
    },
  };
}
