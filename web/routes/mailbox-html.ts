import { answer, idParam } from '../answer.ts';
import { requireMailbox } from '../mailbox.ts';
import type { Route } from './+types/mailbox-html';

/** The HTML part of an e-mail as it stands; it may style itself, as in a mail client, and nothing else. */
export const loader = (args: Route.LoaderArgs): Promise<Response> =>
  answer(args, async (asked) => {
    requireMailbox(asked);
    const mail = await asked.domain.notifications.getKept(asked.ctx, idParam(args.params.id));
    return new Response(mail.body_html, {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      },
    });
  });
