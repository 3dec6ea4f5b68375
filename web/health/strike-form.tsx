import { Form } from 'react-router';
import { SubmitButton } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { RowFold } from '../ui/fold.tsx';

/** Says that an entry was wrong, and why. */
export function StrikeForm({ id, what }: { id: string; what: string }) {
  return (
    <RowFold
      className="text-sm print:hidden"
      title={
        <>
          Strike out<span className="sr-only"> {what}</span>
        </>
      }
    >
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
    </RowFold>
  );
}
