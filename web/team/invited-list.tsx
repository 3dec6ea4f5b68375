import { Form } from 'react-router';
import type { StaffInvitation } from '../contract.ts';
import { SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ROLE_WORDS } from './roles.ts';

/** Who was invited and has not come yet. */
export function InvitedList({ invited }: { invited: StaffInvitation[] }) {
  if (invited.length === 0) return null;
  return (
    <Card className="p-5 sm:p-6">
      <h2 className="font-title text-xl font-semibold">Invited</h2>
      <ul className="mt-2 divide-y divide-line">
        {invited.map(({ id, email, role }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 py-2">
            <span className="min-w-0 break-words">
              {email} <span className="text-muted">as {ROLE_WORDS[role].toLowerCase()}</span>
            </span>
            <Form method="post">
              <input type="hidden" name="id" value={id} />
              <SubmitButton
                name="intent"
                value="withdraw"
                look="quiet"
                aria-label={`Take back the invitation of ${email}`}
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
