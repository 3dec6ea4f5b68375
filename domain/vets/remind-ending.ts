import type { Ctx } from '#domain/context.ts';
import { letter } from '#domain/notifications/letter.ts';
import type { Compose } from '#domain/notifications/message.ts';
import { notify } from '#domain/notifications/notify.ts';
import { pages } from '#domain/notifications/pages.ts';
import { longDay } from '#domain/notifications/words.ts';
import { transact } from '#platform/db.ts';
import { coverEnding, type Ending, selectEnding, selectStillEnding } from './sql/certifications.ts';

/** Owes vets word of certificates that end: the worker's part, each hour. Returns how many. */
export async function remindEnding(ctx: Ctx): Promise<number> {
  let owed = 0;
  for (const one of await selectEnding(ctx.db, ctx.now)) if (await owe(ctx, one)) owed++;
  return owed;
}

async function owe(ctx: Ctx, { id, days, name, valid_to, user_id }: Ending & { days: number }) {
  return transact(ctx.db, async (trx) => {
    if ((await coverEnding(trx, id, days, ctx.now)).length === 0) return false;
    await notify(
      trx,
      ctx,
      { user_id },
      {
        event: `certification_ending ${days}d ${id}`,
        kind: 'certification_ending',
        channels: ['email'],
        data: { certification_id: id },
        inbox: {
          title: `${name} ends ${longDay(valid_to)}`,
          body: 'Send support the new paper, so that it stays verified.',
          path: pages.vetProfile(),
        },
      },
    );
    return true;
  });
}

/** A certificate that ends; not once it was taken away. */
export const composeCertificationEnding: Compose = async (trx, _ctx, message, publicUrl) => {
  const [ending] = await selectStillEnding(trx, String(message.data.certification_id));
  if (!ending) return null;
  const { email, first_name, name, valid_to } = ending;
  return {
    to: email,
    ...letter({
      subject: `${name} ends ${longDay(valid_to)}`,
      title: 'A certificate of yours ends soon',
      paragraphs: [
        `Hello ${first_name}, ${name} holds until ${longDay(valid_to)}. After that day owners see it without “verified”. Send support the new paper when you have it.`,
      ],
      button: { label: 'Your vet profile', href: `${publicUrl}${pages.vetProfile()}` },
      footer: 'You get this because the certificate is on your profile.',
    }),
  };
};
