import type { TaskList } from 'graphile-worker';
import type { Ctx } from '#domain/context.ts';
import type { Domain } from '#domain/index.ts';

/** Every job by name: a shell that calls one verb. */
export function tasks(options: {
  domain: Domain;
  makeCtx: () => Ctx;
  horizonDays: number;
}): TaskList {
  const { domain, makeCtx, horizonDays } = options;
  return {
    'availability.fill-horizon': async (_payload, { logger }) => {
      const slots = await domain.availability.fillHorizon(makeCtx(), horizonDays);
      if (slots > 0) logger.info(`${slots} slots planned`);
    },
    'waitlist.offer-freed': async (payload) =>
      domain.waitlist.offerFreed(makeCtx(), (payload as { slot_ids: string[] }).slot_ids),
    'waitlist.pass-on': async () => domain.waitlist.passOn(makeCtx()),
    'holds.release-expired': async () => domain.holds.releaseAllExpired(makeCtx()),
    'invoices.draft': async (payload) =>
      domain.invoices.draft(makeCtx(), (payload as { appointment_id: string }).appointment_id),
    'invoices.credit': async (payload) =>
      domain.invoices.credit(makeCtx(), (payload as { refund_id: string }).refund_id),
    'invoices.render': async (payload) =>
      domain.invoices.render(makeCtx(), (payload as { id: string }).id),
    'invoices.stamp': async (payload) =>
      domain.invoices.stamp(makeCtx(), (payload as { appointment_id: string }).appointment_id),
    'reviews.ask': async (payload) =>
      domain.reviews.askForReview(
        makeCtx(),
        (payload as { appointment_id: string }).appointment_id,
      ),
    'payments.reconcile': async () => domain.payments.reconcile(makeCtx()),
    'payments.settle-visit': async (payload) =>
      domain.payments.settleVisit(
        makeCtx(),
        (payload as { appointment_id: string }).appointment_id,
      ),
    'payments.end-card-session': async (payload) =>
      domain.payments.endCardSession(
        makeCtx(),
        payload as { provider: string; provider_session_id: string },
      ),
    'payments.forget-card': async (payload) =>
      domain.payments.forgetCard(makeCtx(), (payload as { id: string }).id),
    'search.tighten-bounds': async () => domain.search.tightenBounds(makeCtx()),
    'search.check-bounds': async () => {
      await domain.search.checkBounds(makeCtx());
      await domain.search.tightenAllBounds(makeCtx());
      await domain.search.layOutBounds(makeCtx());
    },
    'webhooks.forget-deliveries': async () => domain.webhooks.forgetDeliveries(makeCtx()),
    'emergency.ask': async (payload) =>
      domain.emergency.askToConfirm(
        makeCtx(),
        payload as { clinic_id: string; expires_at: string },
      ),
    'emergency.lapse': async (payload) =>
      domain.emergency.noteLapse(makeCtx(), payload as { clinic_id: string; expires_at: string }),
    'emergency.forget-changes': async () => domain.emergency.forgetChanges(makeCtx()),
    'notifications.remind': async (_payload, { logger }) => {
      const reminders = await domain.notifications.remind(makeCtx());
      if (reminders > 0) logger.info(`${reminders} reminders owed`);
    },
    'health.remind': async (_payload, { logger }) => {
      const reminders = await domain.health.remind(makeCtx());
      if (reminders > 0) logger.info(`${reminders} vaccinations due`);
    },
    'vets.remind-ending': async () => {
      await domain.vets.remindEnding(makeCtx());
    },
    'files.sweep': async (_payload, { logger }) => {
      const files = await domain.files.sweep(makeCtx());
      if (files > 0) logger.info(`${files} unused files removed`);
    },
    'accounts.forget-expired': async () => domain.accounts.forgetExpired(makeCtx()),
  };
}
