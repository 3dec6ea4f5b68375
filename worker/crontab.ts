import type { CronItem } from 'graphile-worker';

/** What runs by the clock (UTC). `backfillPeriod`: a run missed within that time is made up after a restart. */
export const crontab: CronItem[] = [
  {
    task: 'availability.fill-horizon',
    match: '17 * * * *',
    options: { backfillPeriod: 3_600_000, maxAttempts: 5 },
  },
  { task: 'payments.reconcile', match: '* * * * *', options: { maxAttempts: 1 } },
  { task: 'search.tighten-bounds', match: '* * * * *', options: { maxAttempts: 1 } },
  { task: 'emergency.forget-changes', match: '23 * * * *', options: { maxAttempts: 1 } },
  { task: 'webhooks.forget-deliveries', match: '51 3 * * *', options: { maxAttempts: 5 } },
  { task: 'notifications.remind', match: '* * * * *', options: { maxAttempts: 1 } },
  { task: 'health.remind', match: '29 * * * *', options: { maxAttempts: 1 } },
  { task: 'vets.remind-ending', match: '31 * * * *', options: { maxAttempts: 1 } },
  { task: 'files.sweep', match: '53 * * * *', options: { maxAttempts: 1 } },
  {
    task: 'search.check-bounds',
    match: '7 4 * * *',
    options: { backfillPeriod: 86_400_000, maxAttempts: 5 },
  },
  {
    task: 'accounts.forget-expired',
    match: '41 3 * * *',
    options: { backfillPeriod: 86_400_000, maxAttempts: 5 },
  },
];
