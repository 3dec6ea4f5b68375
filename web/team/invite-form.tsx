import { Form } from 'react-router';
import { STAFF_ROLES } from '#domain/staff/member.ts';
import type { Values } from '../form-values.ts';
import { SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { ROLE_WORDS } from './roles.ts';

type Props = { values: Values; errors: Record<string, string> };

/** Asks somebody to join, by e-mail. */
export function InviteForm({ values, errors }: Props) {
  return (
    <Card className="p-5 sm:p-6">
      <section aria-labelledby="invite">
        <h2 id="invite" className="font-title text-xl font-semibold">
          Invite somebody
        </h2>
        <p className="mt-1 mb-4 text-sm text-muted">
          They get a link by e-mail and join with an account that they have, or make one.
        </p>
        <Form method="post" className="grid gap-4 sm:grid-cols-[1fr_12rem]">
          <TextField
            label="E-mail"
            name="email"
            type="email"
            required
            defaultValue={values.email}
            error={errors.email}
          />
          <Select
            label="Role"
            name="role"
            defaultValue={values.role ?? 'receptionist'}
            error={errors.role}
          >
            {STAFF_ROLES.map((role) => (
              <option key={role} value={role}>
                {ROLE_WORDS[role]}
              </option>
            ))}
          </Select>
          <div>
            <SubmitButton name="intent" value="invite" busy="Sending">
              Send the invitation
            </SubmitButton>
          </div>
        </Form>
      </section>
    </Card>
  );
}
