import * as phones from '../accounts/proved-phone.ts';
import { tellBooked } from '../appointments/tell.ts';
import type { Ctx } from '../context.ts';
import { KINDS, TEXT_KINDS } from '../kinds.ts';
import { delivering } from '../notifications/deliver.ts';
import * as mailbox from '../notifications/mailbox.ts';
import type { Post } from '../notifications/message.ts';
import { sendPush } from '../push/send.ts';
import { remind } from '../visit-messages/remind.ts';

const deliverNext = delivering({ kinds: KINDS, textKinds: TEXT_KINDS, sendPush, phones });

export const notifications = {
  /** Does the next thing that somebody is to hear of: writes the messages of bookings, then delivers what is due. */
  deliverNext: async (ctx: Ctx, post: Post) => (await tellBooked(ctx)) || deliverNext(ctx, post),
  listKept: mailbox.listKept,
  getKept: mailbox.getKept,
  remind,
};
