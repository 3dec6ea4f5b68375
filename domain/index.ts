import { accounts } from './verbs/accounts.ts';
import { analytics } from './verbs/analytics.ts';
import { appointments } from './verbs/appointments.ts';
import { availability } from './verbs/availability.ts';
import { calendar } from './verbs/calendar.ts';
import { clinics } from './verbs/clinics.ts';
import { emergency } from './verbs/emergency.ts';
import { files } from './verbs/files.ts';
import { health } from './verbs/health.ts';
import { holds } from './verbs/holds.ts';
import { household } from './verbs/household.ts';
import { inbox } from './verbs/inbox.ts';
import { invoices } from './verbs/invoices.ts';
import { notifications } from './verbs/notifications.ts';
import { payments } from './verbs/payments.ts';
import { pets } from './verbs/pets.ts';
import { push } from './verbs/push.ts';
import { reviews } from './verbs/reviews.ts';
import { schedule } from './verbs/schedule.ts';
import { search } from './verbs/search.ts';
import { staff } from './verbs/staff.ts';
import { support } from './verbs/support.ts';
import { vets } from './verbs/vets.ts';
import { waitlist } from './verbs/waitlist.ts';
import { webhooks } from './verbs/webhooks.ts';

/** The product on one page: each concept, and in its file the verbs that a face can call. */
export const domain = {
  accounts,
  pets,
  household,
  clinics,
  staff,
  vets,
  support,
  search,
  availability,
  schedule,
  holds,
  appointments,
  waitlist,
  notifications,
  calendar,
  emergency,
  inbox,
  push,
  invoices,
  payments,
  analytics,
  reviews,
  files,
  webhooks,
  health,
} as const;

export type Domain = typeof domain;
