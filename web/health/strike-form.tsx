import { Form } from 'react-router';
import { SubmitButton } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';

/** Says that an entry was wrong, and why. */
export function StrikeForm({ id, what }: { id: string; what: string }) {
  return (
    <details className="mt-1">
      <summary className="inline-flex min-h-11 items-center text-sm text-muted underline underline-offset-4">
        Strike out<span className="sr-only"> {what}</span>
      </summary>
      <Form method="post" className="mt-1 flex flex-wrap items-start gap-3">
        <input type="hidden" name="strike" value={id} />
        <TextField
          label="What was wrong"
          name="reason"
          required
          maxLength={500}
          className="min-w-0 flex-1 basis-56"
          hint="It stays to be read, struck through."
        />
        <SubmitButton look="plain">Strike out</SubmitButton>
      </Form>
    </details>
  );
}
