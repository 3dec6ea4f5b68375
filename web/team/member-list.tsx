import { Form } from 'react-router';
import { STAFF_ROLES } from '#domain/staff/member.ts';
import type { StaffMember } from '../contract.ts';
import { Badge } from '../ui/badge.tsx';
import { Button, SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { ROLE_WORDS } from './roles.ts';

type Props = { members: StaffMember[]; admin: boolean; me: string };

/** Everyone who works here; admins change roles and take people off, everybody may leave. */
export function MemberList({ members, admin, me }: Props) {
  return (
    <Card className="p-5 sm:p-6">
      <h2 className="font-title text-xl font-semibold">Works here</h2>
      <ul className="mt-2 divide-y divide-line">
        {members.map((member) => (
          <li
            key={member.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3"
          >
            <span className="min-w-0 break-words">
              <strong className="font-semibold">{member.name}</strong>
              {member.user_id === me ? <span className="text-muted"> (you)</span> : null}
              <br />
              <span className="text-sm text-muted">{member.email}</span>
            </span>
            <span className="flex flex-wrap items-center gap-x-3 gap-y-2">
              {admin ? (
                <RoleForm member={member} />
              ) : (
                <Badge tone="neutral">{ROLE_WORDS[member.role]}</Badge>
              )}
              {admin || member.user_id === me ? (
                // As wide for one word as for the other, so that the rows stand under each other.
                <span className="sm:flex sm:w-24 sm:justify-end">
                  <Leave member={member} self={member.user_id === me} />
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function RoleForm({ member }: { member: StaffMember }) {
  return (
    <Form method="post" className="flex items-center gap-2">
      <input type="hidden" name="id" value={member.id} />
      <select
        key={member.role}
        name="role"
        aria-label={`Role of ${member.name}`}
        defaultValue={member.role}
        className="h-11 rounded-control border border-outline bg-surface px-3 text-sm hover:border-ink"
      >
        {STAFF_ROLES.map((role) => (
          <option key={role} value={role}>
            {ROLE_WORDS[role]}
          </option>
        ))}
      </select>
      <SubmitButton
        name="intent"
        value="role"
        look="plain"
        className="px-4! text-sm"
        aria-label={`Save the role of ${member.name}`}
      >
        Save
      </SubmitButton>
    </Form>
  );
}

function Leave({ member, self }: { member: StaffMember; self: boolean }) {
  return (
    <ConfirmDialog
      opener={self ? 'Leave' : 'Remove'}
      title={self ? 'Leave this clinic?' : `Take ${member.name} off the team?`}
      keep={self ? 'Stay' : 'Keep'}
      action={
        <Form method="post">
          <input type="hidden" name="id" value={member.id} />
          {self ? <input type="hidden" name="self" value="1" /> : null}
          <Button type="submit" name="intent" value="remove" look="danger">
            {self ? 'Leave the team' : 'Take off the team'}
          </Button>
        </Form>
      }
    >
      {self
        ? 'You see the desk no more from then on. An admin can invite you again.'
        : 'They see the desk no more from then on. Their visits and notes stay, and you can invite them again.'}
    </ConfirmDialog>
  );
}
