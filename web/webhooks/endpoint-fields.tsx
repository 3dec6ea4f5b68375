import { WEBHOOK_EVENTS } from '#domain/webhooks/webhook.ts';
import { CheckBox } from '../ui/check-box.tsx';
import { FieldError, TextField } from '../ui/field.tsx';
import { EVENT_WORDS } from './words.ts';

type Props = {
  url: string;
  description: string;
  events: readonly string[];
  errors: Record<string, string>;
};

/** Where to send, what to call it, and what it hears of. */
export function EndpointFields({ url, description, events, errors }: Props) {
  const wrong = errors.events;
  return (
    <>
      <TextField
        label="Address"
        name="url"
        type="url"
        required
        defaultValue={url}
        error={errors.url}
        hint="Begins with https:// and can be reached from the internet."
      />
      <TextField
        label="What you call it, if you like"
        name="description"
        maxLength={200}
        defaultValue={description}
        error={errors.description}
      />
      <fieldset>
        <legend className="font-semibold">When</legend>
        <div className="mt-1 grid gap-x-4 sm:grid-cols-2">
          {WEBHOOK_EVENTS.map((event) => (
            <CheckBox
              key={event}
              name="events"
              value={event}
              defaultChecked={events.includes(event)}
            >
              <span>
                {EVENT_WORDS[event]}
                <code className="block text-xs text-muted">{event}</code>
              </span>
            </CheckBox>
          ))}
        </div>
        {wrong ? <FieldError>Choose at least one.</FieldError> : null}
      </fieldset>
    </>
  );
}
