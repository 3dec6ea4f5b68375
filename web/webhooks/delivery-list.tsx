import { Form } from 'react-router';
import type { WebhookDelivery } from '../contract.ts';
import { Badge } from '../ui/badge.tsx';
import { SubmitButton } from '../ui/button.tsx';
import { outcome } from './words.ts';

type Shown = WebhookDelivery & { ago: string };

/** What was sent, latest first; each can be opened and sent again. */
export function DeliveryList({
  deliveries,
  canReplay,
}: {
  deliveries: Shown[];
  canReplay: boolean;
}) {
  return (
    <ol className="mt-2 divide-y divide-line">
      {deliveries.map((one) => (
        <li key={one.id} className="py-2">
          <details>
            <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-3 gap-y-1">
              <code className="text-sm font-semibold">{one.event}</code>
              <Badge tone={outcome(one).tone} dot>
                {outcome(one).words}
              </Badge>
              <span className="numeric text-sm text-muted">
                {[
                  one.response_status,
                  one.duration_ms === null ? null : `${one.duration_ms} ms`,
                  one.ago,
                ]
                  .filter((part) => part !== null)
                  .join(', ')}
              </span>
            </summary>
            <Opened delivery={one} canReplay={canReplay} />
          </details>
        </li>
      ))}
    </ol>
  );
}

function Opened({ delivery, canReplay }: { delivery: Shown; canReplay: boolean }) {
  const { id, event, data, tries, trouble, response_excerpt, state } = delivery;
  return (
    <div className="grid gap-3 pt-1 pb-3 text-sm">
      <p className="numeric text-muted">
        {id}, {tries === 1 ? 'one try' : `${tries} tries`}
        {trouble ? `; the last: ${trouble}` : ''}
      </p>
      <Block label={`What ${event} carries`}>{JSON.stringify(data, null, 2)}</Block>
      {response_excerpt ? <Block label="What was answered">{response_excerpt}</Block> : null}
      {canReplay && state !== 'sending' ? (
        <Form method="post">
          <input type="hidden" name="delivery" value={id} />
          <SubmitButton name="intent" value="replay" look="plain">
            Send again<span className="sr-only">, {event}</span>
          </SubmitButton>
        </Form>
      ) : null}
    </div>
  );
}

function Block({ label, children }: { label: string; children: string }) {
  return (
    // A long line scrolls, also by keyboard.
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls.
      tabIndex={0}
      aria-label={label}
      className="max-h-72 overflow-auto rounded-control border border-line bg-page p-3"
    >
      <pre className="text-xs">{children}</pre>
    </section>
  );
}
