import { KINDS } from '../kinds.ts';
import { delivering } from '../notifications/deliver.ts';
import * as mailbox from '../notifications/mailbox.ts';
import { sweep } from '../notifications/sweep.ts';
import { remind } from '../visit-messages/remind.ts';

export const notifications = {
  deliver: delivering(KINDS),
  sweep,
  listKept: mailbox.listKept,
  getKept: mailbox.getKept,
  remind,
};
