import { Form } from 'react-router';
import { SubmitButton } from '../ui/button.tsx';
import { ReasonField } from './reason-field.tsx';

/** Believes what a vet sent, or does not, and says why. */
export function DecideForm({ id, name }: { id: string; name: string }) {
  return (
    <Form method="post" className="mt-2 grid gap-4">
      <input type="hidden" name="id" value={id} />
      <ReasonField />
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="intent" value="approve" busy="One moment">
          Verify<span className="sr-only"> {name}</span>
        </SubmitButton>
        <SubmitButton name="intent" value="decline" look="plain" busy="One moment">
          Decline<span className="sr-only"> {name}</span>
        </SubmitButton>
      </div>
    </Form>
  );
}
