import { Form } from 'react-router';
import type { PetInvitation } from '../contract.ts';
import { SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { termsWords } from './words.ts';

/** Who was asked and has not answered yet. */
export function AskedList({ asked }: { asked: PetInvitation[] }) {
  if (asked.length === 0) return null;
  return (
    <Card className="p-5 sm:p-6">
      <h2 className="font-title text-xl font-semibold">Asked, not answered yet</h2>
      <ul className="mt-2 divide-y divide-line">
        {asked.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center justify-between gap-x-4 py-3">
            <span className="min-w-0 break-words">
              {one.email}
              <br />
              <span className="text-sm text-muted">
                {one.pets.map(({ name }) => name).join(', ')}. {termsWords(one)}
              </span>
            </span>
            <Form method="post">
              <input type="hidden" name="id" value={one.id} />
              <SubmitButton
                name="intent"
                value="withdraw"
                look="quiet"
                aria-label={`Take back the invitation of ${one.email}`}
              >
                Take back
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
    </Card>
  );
}
