import { Form } from 'react-router';
import type { FoundPerson } from '../contract.ts';
import { phoneNumber } from '../format.ts';
import { SubmitButton } from '../ui/button.tsx';
import { roleWords } from './role-words.ts';

/** Somebody found; opening them is another read, for the same reason. */
export function PersonRow({ person, reason }: { person: FoundPerson; reason: string }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 rounded-card border border-line bg-surface p-4">
      <span className="min-w-0 break-words">
        <strong className="font-semibold">{person.name}</strong>
        <br />
        <span className="text-sm text-muted">
          {person.email}
          {person.phone ? `, ${phoneNumber(person.phone)}` : ''}
        </span>
        <br />
        <span className="text-sm text-muted">{roleWords(person.roles)}</span>
      </span>
      <Form method="post">
        <input type="hidden" name="id" value={person.id} />
        <input type="hidden" name="reason" value={reason} />
        <SubmitButton name="intent" value="read" look="plain">
          Open<span className="sr-only"> {person.name}</span>
        </SubmitButton>
      </Form>
    </li>
  );
}
