import { redirect } from 'react-router';
import { type Asked, idParam, type Refusal, refusal } from '../answer.ts';
import { text } from '../form-values.ts';
import { paths } from '../paths.ts';
import { readEndpoint } from './read-endpoint.ts';

export type Changed =
  | { secret: string; refused: null; values: null }
  | { secret: null; refused: Refusal; values: ReturnType<typeof readEndpoint> };

/** Does to an endpoint what the form asks and comes back to its page, unless there is a secret to show or a refusal. */
export async function changeEndpoint(
  asked: Asked,
  form: FormData,
  clinic: { id: string; slug: string },
  id: string,
): Promise<Changed> {
  const intent = text(form, 'intent');
  try {
    if (intent === 'rotate') {
      const { secret } = await asked.domain.webhooks.rotateSecret(asked.ctx, clinic.id, id);
      return { secret, refused: null, values: null };
    }
    await run(asked, form, clinic.id, id, intent);
  } catch (error) {
    return { secret: null, refused: refusal(error), values: readEndpoint(form) };
  }
  throw redirect(
    intent === 'remove'
      ? paths.deskWebhooks(clinic.slug, { done: 'remove' })
      : paths.deskWebhook(clinic.slug, id, { done: intent }),
  );
}

// What failed is kept for a month, so this is all of it.
const EVER = '2000-01-01T00:00:00Z';

async function run(
  { domain: { webhooks }, ctx }: Asked,
  form: FormData,
  clinicId: string,
  id: string,
  intent: string,
): Promise<unknown> {
  switch (intent) {
    case 'save':
      return webhooks.change(ctx, clinicId, id, readEndpoint(form));
    case 'on':
    case 'off':
      return webhooks.change(ctx, clinicId, id, { is_enabled: intent === 'on' });
    case 'test':
      return webhooks.sendTest(ctx, clinicId, id);
    case 'replay':
      return webhooks.replay(ctx, clinicId, id, idParam(text(form, 'delivery')));
    case 'replay-failed':
      return webhooks.replayFailed(ctx, clinicId, id, { since: EVER });
    default:
      return webhooks.remove(ctx, clinicId, id);
  }
}
