import type { Ctx } from '#domain/context.ts';
import { notify } from '#domain/notifications/notify.ts';
import { pages } from '#domain/notifications/pages.ts';
import { dateTime } from '#domain/notifications/words.ts';
import type { Trx } from '#platform/db.ts';
import type { Match } from './sql/match.ts';

/** Tells whoever waited longest that a time is held for them. */
export async function tellOffer(trx: Trx, ctx: Ctx, match: Match, offerId: string): Promise<void> {
  const when = dateTime(match.slot_date, match.start_time);
  await notify(
    trx,
    ctx,
    { user_id: match.user_id },
    {
      event: `waitlist_offer ${offerId}`,
      kind: 'waitlist_offer',
      topic: 'waitlist_offer',
      channels: ['email'],
      data: { offer_id: offerId, pet_ids: [match.pet_id] },
      inbox: {
        title: `A time opened for ${match.pet_name}: ${when}`,
        body: `${match.clinic_name} holds it for you for a few minutes.`,
        path: pages.visits(),
      },
    },
  );
}
