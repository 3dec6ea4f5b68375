import { letter } from '#domain/notifications/letter.ts';
import type { Compose } from '#domain/notifications/message.ts';
import { pages } from '#domain/notifications/pages.ts';
import { selectOffForLetter } from './sql/endpoints.ts';
import { PATIENCE_DAYS } from './webhook.ts';

/** Tells a clinic's admin that a webhook turned itself off; nothing once it is on again. */
export const composeWebhookOff: Compose = async (trx, _ctx, { data, user_id }, publicUrl) => {
  const [off] = await selectOffForLetter(trx, String(data.endpoint_id), user_id ?? '');
  if (!off) return null;
  const { hostname } = new URL(off.url);
  return {
    to: off.email,
    ...letter({
      subject: `A webhook of ${off.clinic_name} was turned off`,
      title: 'A webhook was turned off',
      paragraphs: [
        off.disabled_because === 'gone'
          ? `${hostname} answered 410: it wants nothing more.`
          : `For ${PATIENCE_DAYS} days, ${hostname} has not taken anything that we sent.`,
        'Nothing is sent there any more. Mend it, turn it on, and send again what failed.',
      ],
      button: { label: 'See what went wrong', href: `${publicUrl}${pages.deskWebhooks(off.slug)}` },
      footer: `You get this because you are an admin of ${off.clinic_name}.`,
    }),
  };
};
