import { Form, Link } from 'react-router';
import type { PersonFile } from '../contract.ts';
import { phoneNumber, shortDate } from '../format.ts';
import { paths } from '../paths.ts';
import { SubmitButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ReasonField } from './reason-field.tsx';
import { roleWords } from './role-words.ts';

/** What we hold of a person, in short, and what support can do. */
export function PersonFileCard({ file }: { file: PersonFile }) {
  const facts = [
    ['E-mail', `${file.email}${file.email_verified_at ? ', verified' : ''}`],
    ['Phone', file.phone ? phoneNumber(file.phone) : 'None'],
    ['Roles', roleWords(file.roles)],
    ['Since', shortDate(file.created_at.slice(0, 10))],
    ['Pets', String(file.pets)],
    ['Visits', `${file.visits.upcoming} ahead, ${file.visits.past} past`],
    ['Second factor', file.has_second_factor ? 'On' : 'Off'],
    ['Signed in on', `${file.sessions} devices`],
  ];
  return (
    <Card className="p-5 sm:p-6">
      <h2 className="font-title text-xl font-semibold">{file.name}</h2>
      <dl className="mt-3 grid gap-x-6 gap-y-2 sm:grid-cols-[8rem_1fr]">
        {facts.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd className="numeric break-words">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4">
        <Link
          to={paths.supportAudit({ subject: file.id })}
          className="inline-flex min-h-11 items-center font-semibold text-brand-ink hover:underline"
        >
          What was done to this account
        </Link>
      </p>
      <Form method="post" className="mt-2 grid gap-4 border-t border-line pt-5">
        <input type="hidden" name="id" value={file.id} />
        <ReasonField />
        <div className="flex flex-wrap gap-3">
          <SubmitButton name="intent" value="sign-out" look="danger" busy="One moment">
            Sign {file.name} out everywhere
          </SubmitButton>
          {file.has_second_factor ? (
            <SubmitButton name="intent" value="factor" look="plain" busy="One moment">
              Take the second factor away
            </SubmitButton>
          ) : null}
        </div>
      </Form>
    </Card>
  );
}
