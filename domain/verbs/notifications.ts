import * as phones from '../accounts/proved-phone.ts';
import { KINDS, TEXT_KINDS } from '../kinds.ts';
import { delivering } from '../notifications/deliver.ts';
import * as mailbox from '../notifications/mailbox.ts';
import { sendPush } from '../push/send.ts';
import { remind } from '../visit-messages/remind.ts';

export const notifications = {
  deliverNext: delivering({ kinds: KINDS, textKinds: TEXT_KINDS, sendPush, phones }),
  listKept: mailbox.listKept,
  getKept: mailbox.getKept,
  remind,
};
