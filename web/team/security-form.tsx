import { Form } from 'react-router';
import { SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';

/** Whether the clinic asks a second factor of its staff. */
export function SecurityForm({ isRequired }: { isRequired: boolean }) {
  return (
    <Card className="p-5 sm:p-6">
      <section aria-labelledby="security">
        <h2 id="security" className="font-title text-xl font-semibold">
          Signing in
        </h2>
        <p className="mt-1 mb-4 text-sm text-muted">
          {isRequired
            ? 'Everybody of the team signs in with a second factor or a passkey. Who has none does not see the desk.'
            : 'You can ask everybody of the team for a second factor or a passkey. Who has none then sets one up before they see the desk.'}
        </p>
        <Form method="post">
          <input type="hidden" name="required" value={isRequired ? 'no' : 'yes'} />
          <SubmitButton name="intent" value="security" look="plain" busy="Saving">
            {isRequired ? 'Ask for it no more' : 'Ask for a second factor'}
          </SubmitButton>
        </Form>
      </section>
    </Card>
  );
}
